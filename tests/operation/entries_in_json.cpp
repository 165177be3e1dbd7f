// SPDX-License-Identifier: BSL-1.0
// Test of operation/entries_in_json.hpp: entries as they stand in the text that was written of them.
#include <iotpkg/operation/entries_in_json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/check/key_doubts.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/joined.hpp"

namespace {

using iotpkg::detail::entries_in_json;
using iotpkg::detail::text;

constexpr std::size_t count(std::string_view object, std::size_t enough = 100) {
    std::size_t counted = 0;
    entries_in_json(object).each([&](const text&, const text&) { return ++counted != enough; });
    return counted;
}

}  // namespace

TEST_CASE("each entry of an object is visited, with its quotes", "[entries_in_json]") {
    CHECK_BOTH_DOORS(count("{}") == 0);
    CHECK_BOTH_DOORS(count(R"({"":""})") == 1);
    CHECK_BOTH_DOORS(count(R"({"a":"b","c":"d","e":"f"})") == 3);
    CHECK_BOTH_DOORS(count(R"({"a":"b","c":"d","e":"f"})", 2) == 2);
    CHECK(joined(entries_in_json(R"({"a":"b","":"","key":"value"})")) == R"("a"="b";="";"key"="value";)");
}

TEST_CASE("an empty key is no duplicate, since null ones are written so", "[entries_in_json]") {
    CHECK_BOTH_DOORS(!iotpkg::detail::has_duplicate(entries_in_json(R"({"":"a","":"a"})")));
    CHECK_BOTH_DOORS(iotpkg::detail::has_duplicate(entries_in_json(R"({"a":"","b":"","a":""})")));
    CHECK_BOTH_DOORS(!iotpkg::detail::has_duplicate(entries_in_json(R"({"a":"","a\"":"","\"":""})")));
}

TEST_CASE("a quote in a text ends it where no backslash stands for itself", "[entries_in_json]") {
    CHECK(joined(entries_in_json(R"({"\"":"\\","\\\"":"\\\\","a\"b":"\",\"c\":\""})")) ==
          R"("\""="\\";"\\\""="\\\\";"a\"b"="\",\"c\":\"";)");
    CHECK_BOTH_DOORS(count(R"({"\\":"\\\"","\\\\":"\"\\"})") == 2);
}
