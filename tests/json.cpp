// Test of json.hpp and document.hpp: documents from every door, and what is said of them.
#include <iotpkg/json.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "catch2.hpp"

namespace {

using iotpkg::check_document;
using iotpkg::checked_document;
using iotpkg::rule;

}  // namespace

TEST_CASE("a document makes a request", "[json]") {
    const checked_document checked = check_document(R"({"packageName":"p","versionName":"1"})");
    CHECK(checked.report.empty());
    REQUIRE(checked.request);
    CHECK(checked.request->path() == "/packages/p/versions/1");
    CHECK(checked.request->body() == "{}");
}

TEST_CASE("a document that is null makes no request, and that is always said", "[json]") {
    const checked_document checked = check_document("null", iotpkg::policy::none());
    CHECK(!checked.request);
    REQUIRE(checked.report.size() == 1);
    CHECK(checked.report.begin()->rule == rule::document_null);
    CHECK(checked.report.begin()->severity == iotpkg::severity::error);
}
