// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/document_text.hpp>

#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/json.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"

namespace {

constexpr std::string_view token = "0f8fad5b-d9cb-469f-a165-70867728950e";

// Lets any name pass.
constexpr iotpkg::policy lenient = iotpkg::policy::recommended.off(iotpkg::rule::package_name_characters)
                                       .off(iotpkg::rule::version_name_characters)
                                       .off(iotpkg::rule::client_token_characters)
                                       .off(iotpkg::rule::client_token_min_length);

void is_lossless(const iotpkg::request& request, const iotpkg::policy& severities) {
    const std::string document = iotpkg::to_document(request);
    const iotpkg::checked_document read = iotpkg::check_document(document, severities);
    INFO(document);
    REQUIRE(read.request);
    CHECK(read.request->target() == request.target());
    CHECK(read.request->body() == request.body());
    CHECK(read.request->client_token() == request.client_token());
}

}  // namespace

TEST_CASE("a document has the names in front of the body and the token behind it", "[document_text]") {
    const iotpkg::request request = iotpkg::create_package_version()
                                        .package_name("thermostat-firmware")
                                        .version_name("2.4.1")
                                        .description("Night \"mode\"")
                                        .tags({{"team", "hvac"}})
                                        .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")
                                        .build();
    CHECK(iotpkg::to_document(request) ==
          R"({"packageName":"thermostat-firmware","versionName":"2.4.1","description":"Night \"mode\"",)"
          R"("tags":{"team":"hvac"},"clientToken":"0f8fad5b-d9cb-469f-a165-70867728950e"})");
    is_lossless(request, iotpkg::policy::recommended);
}

TEST_CASE("an empty body adds no member", "[document_text]") {
    const iotpkg::request request = named_with_token().build();
    CHECK(iotpkg::to_document(request) ==
          R"({"packageName":"p","versionName":"1","clientToken":"0f8fad5b-d9cb-469f-a165-70867728950e"})");
    is_lossless(request, iotpkg::policy::recommended);
}

TEST_CASE("names and tokens that need an escape come back as they were", "[document_text]") {
    for (const std::string_view name : {"a/versions/b", "a b", "50%", "\"", "\\", "\n", "é", "%2F", "{}"}) {
        const auto request = iotpkg::create_package_version<lenient>()
                                 .package_name(name)
                                 .version_name(name)
                                 .description("x")
                                 .client_token(name)
                                 .build();
        REQUIRE(request);
        is_lossless(*request, lenient);
    }
}

TEST_CASE("every member comes through", "[document_text]") {
    const auto read = iotpkg::check_document(R"({
        "packageName": "p", "versionName": "1", "description": "é\u0041", "attributes": {"a": "\"", "b": "2"},
        "artifact": {"s3Location": {"bucket": "acme-firmware", "key": "a/b", "version": "v"}},
        "recipe": "{\"a\":1}", "tags": {"t": ""}})");
    REQUIRE(read.request);
    is_lossless(*read.request, iotpkg::policy::recommended);
}

TEST_CASE("of a request that was moved from there is nothing to say", "[document_text]") {
    iotpkg::request request = named().build();
    const iotpkg::request taken = std::move(request);
    CHECK(iotpkg::to_document(taken).size() > token.size());
    // NOLINTNEXTLINE(bugprone-use-after-move): that is the question
    CHECK(iotpkg::to_document(request) == "{}");
}
