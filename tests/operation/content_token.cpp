// SPDX-License-Identifier: BSL-1.0
// Test of content_token.hpp: the same content gives the same token, other content another one.
#include <iotpkg/operation/content_token.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/named.hpp"
#include "../support/requests.hpp"

namespace {

using iotpkg::create_package_version;

using entries = said_request::entries;

said_request content() {
    return {.package_name = "thermostat-firmware",
            .version_name = "2.4.1",
            .description = "Größe",
            .attributes = entries{{"channel", "stable"}, {"min-hardware", "rev-C"}},
            .artifact = said_location{"acme-firmware", "thermostat/2.4.1.bin", "3sL4"},
            .recipe = "{}",
            .tags = entries{{"team", "hvac"}, {"cost center", ""}}};
}

std::string token_of(const said_request& said) {
    const auto built = builder_without_token(said).client_token(iotpkg::from_content).build();
    return built ? std::string(built->client_token()) : to_string(built.error());
}

template <class Change>
std::string token_after(Change change) {
    said_request changed = content();
    change(changed);
    return token_of(changed);
}

template <class Range>
std::string token_with_maps(const Range& range) {
    const auto built = named().attributes(range).tags(range).client_token(iotpkg::from_content).build();
    REQUIRE(built);
    return std::string(built->client_token());
}

}  // namespace

// Both tokens were computed with Python's hashlib from the description of the construction.
TEST_CASE("known tokens", "[content_token]") {
    static constexpr auto smallest =
        iotpkg::constant([] { return named().client_token(iotpkg::from_content); });
    static_assert(smallest.client_token() == "120d58be-7643-80e4-8061-4bc08553385c");
    CHECK(named().client_token(iotpkg::from_content).build().client_token() == smallest.client_token());

    static constexpr auto full = iotpkg::constant([] {
        return create_package_version()
            .package_name("thermostat-firmware")
            .version_name("2.4.1")
            .description("Größe")
            .attributes({{"min-hardware", "rev-C"}, {"channel", "stable"}})
            .artifact({.bucket = "acme-firmware", .key = "thermostat/2.4.1.bin", .version = "3sL4"})
            .recipe("{}")
            .tags({{"team", "hvac"}, {"cost center", ""}})
            .client_token(iotpkg::from_content);
    });
    static_assert(full.client_token() == "3b798504-25d5-86d5-b039-b34f5728cc66");
    CHECK(token_of(content()) == full.client_token());
}

TEST_CASE("two operations never share a token", "[content_token]") {
    const iotpkg::request update = iotpkg::update_package_version()
                                       .package_name("p")
                                       .version_name("1")
                                       .client_token(iotpkg::from_content)
                                       .build();
    CHECK(update.client_token() == "d55cd6ee-841c-8a6a-ac48-be1f11c069de");
    CHECK(named().client_token(iotpkg::from_content).build().client_token() != update.client_token());
}

TEST_CASE("the order of a map is not part of the content", "[content_token]") {
    entries forward;
    for (int number = 0; number < 40; ++number) {
        forward.emplace_back("key-" + std::to_string(number), "value " + std::to_string(number * number));
    }
    const std::string token = token_with_maps(forward);
    CHECK(token_with_maps(entries(forward.rbegin(), forward.rend())) == token);
    CHECK(token_with_maps(std::map<std::string, std::string>(forward.begin(), forward.end())) == token);
    CHECK(token_with_maps(std::unordered_map<std::string, std::string>(forward.begin(), forward.end())) ==
          token);
    std::unordered_map<std::string, std::string> other_buckets(1000);
    other_buckets.insert(forward.begin(), forward.end());
    CHECK(token_with_maps(other_buckets) == token);

    // What belongs together does.
    std::swap(forward[0].second, forward[1].second);
    CHECK(token_with_maps(forward) != token);
}

TEST_CASE("a change in any member changes the token", "[content_token]") {
    const std::vector<std::string> tokens{
        token_of(content()),
        token_after([](said_request& of) { of.package_name = "thermostat-firmwarf"; }),
        token_after([](said_request& of) { of.package_name->pop_back(); }),
        token_after([](said_request& of) { of.version_name = "2.4.2"; }),
        token_after([](said_request& of) { of.description = "Grösse"; }),
        token_after([](said_request& of) { of.description.reset(); }),
        token_after([](said_request& of) { (*of.attributes)[0].second = "stablf"; }),
        token_after([](said_request& of) { (*of.attributes)[0].first = "channem"; }),
        token_after([](said_request& of) { of.attributes->pop_back(); }),
        token_after([](said_request& of) { of.attributes->emplace_back("more", "1"); }),
        token_after([](said_request& of) { of.attributes->clear(); }),
        token_after([](said_request& of) { of.attributes.reset(); }),
        token_after([](said_request& of) { of.artifact->bucket = "acme-firmwarf"; }),
        token_after([](said_request& of) { of.artifact->key = "thermostat/2.4.2.bin"; }),
        token_after([](said_request& of) { of.artifact->version = "3sL5"; }),
        token_after([](said_request& of) { of.artifact->version = ""; }),
        token_after([](said_request& of) { of.artifact->version.reset(); }),
        token_after([](said_request& of) { of.artifact.reset(); }),
        token_after([](said_request& of) { of.recipe = "{ }"; }),
        token_after([](said_request& of) { of.recipe = ""; }),
        token_after([](said_request& of) { of.recipe.reset(); }),
        token_after([](said_request& of) { (*of.tags)[1].second = "x"; }),
        token_after([](said_request& of) { of.tags->pop_back(); }),
        token_after([](said_request& of) { of.tags.reset(); }),
        // The same text in another place.
        token_after([](said_request& of) { std::swap(of.description, of.recipe); }),
        token_after([](said_request& of) { std::swap(of.attributes, of.tags), of.attributes->pop_back(); }),
        token_after([](said_request& of) { std::swap(of.artifact->key, of.artifact->version); }),
        token_after([](said_request& of) {
            *of.package_name += of.version_name->front();
            of.version_name->erase(0, 1);
            of.version_name->insert(0, "v");
        }),
        token_after([](said_request& of) {
            *of.attributes = {{"channels", "table"}, {"min-hardware", "rev-C"}};
        }),
        token_after([](said_request& of) {
            *of.attributes = {{"channel", "rev-C"}, {"min-hardware", "stable"}};
        }),
        token_after([](said_request& of) { *of.description += *of.recipe, of.recipe = ""; }),
    };
    const std::set<std::string> different(tokens.begin(), tokens.end());
    CHECK(different.size() == tokens.size());
    for (const std::string& token : tokens) {
        CAPTURE(token);
        CHECK(token.size() == 36);
        CHECK(token[14] == '8');
        CHECK(std::string_view("89ab").find(token[19]) != std::string_view::npos);
    }
}

TEST_CASE("text moved over a member's border changes the token", "[content_token]") {
    const auto token = [](std::string_view package, std::string_view version) {
        return std::string(create_package_version()
                               .package_name(package)
                               .version_name(version)
                               .client_token(iotpkg::from_content)
                               .build()
                               ->client_token());
    };
    CHECK(token("ab", "c") != token("a", "bc"));
    CHECK(token("a", "b") != token("b", "a"));
    CHECK(token("a", "b") == token("a", "b"));
}

TEST_CASE("the token is the same from a constant, from build() and from write_to()", "[content_token]") {
    static constexpr auto constant = iotpkg::constant([] {
        return named().attributes({{"a", "1"}, {"b", "2"}}).client_token(iotpkg::from_content);
    });
    const std::map<std::string, std::string> map{{"a", "1"}, {"b", "2"}};
    const auto builder = named().attributes(map).client_token(iotpkg::from_content);
    char memory[256];
    CHECK(builder.build()->client_token() == constant.client_token());
    CHECK(builder.write_to(memory)->client_token() == constant.client_token());
    CHECK(constant.request().client_token() == constant.client_token());
    CHECK(builder.build()->query() == "clientToken=" + std::string(constant.client_token()));
}
