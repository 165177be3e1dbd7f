// SPDX-License-Identifier: BSL-1.0
// The one pass and the careful way agree on every request: where the one pass writes, the careful way writes
// the same bytes; where the careful way finds an error, the one pass writes nothing.
#include <iotpkg/operation/one_pass.hpp>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/random_request.hpp"
#include "../support/requests.hpp"

namespace {

using iotpkg::policy;
using iotpkg::detail::portable_block;
using iotpkg::detail::text_block;
using iotpkg::detail::wire_layout;

// A million or more by IOTPKG_ROUNDS=1000000, in a build that is optimised.
std::size_t rounds() {
    const char* const given = std::getenv("IOTPKG_ROUNDS");
    return given == nullptr ? 3000 : static_cast<std::size_t>(std::strtoull(given, nullptr, 10));
}

struct outcome {
    bool is_written = false;
    std::string text{};
};

// In memory of that very size.
template <class Block, class Fields>
outcome write(const Fields& of, std::string_view token, std::size_t size) {
    const std::unique_ptr<char[]> memory(new char[size == 0 ? 1 : size]);
    wire_layout layout;
    if (!iotpkg::detail::one_pass<Fields, Block>::write(of, token, memory.get(), memory.get() + size,
                                                        layout)) {
        return {};
    }
    const iotpkg::request_view view(memory.get(), layout);
    return {true, std::string(view.method()) + ' ' + std::string(view.path()) + ' ' +
                      std::string(view.query()) + ' ' + std::string(view.client_token()) + ' ' +
                      std::string(view.body())};
}

template <class Fields>
outcome write_carefully(const Fields& of, const policy& severities) {
    const auto built = iotpkg::detail::build_carefully(of, severities);
    if (!built) {
        return {};
    }
    return {true, std::string(built->method()) + ' ' + std::string(built->path()) + ' ' +
                      std::string(built->query()) + ' ' + std::string(built->client_token()) + ' ' +
                      std::string(built->body())};
}

struct tally {
    std::size_t valid = 0;
    std::size_t at_once = 0;
};

template <class Block, class Fields>
void compare(const Fields& of, std::string_view token, const outcome& careful, std::size_t size,
             tally& counted) {
    const outcome once = write<Block>(of, token, size);
    const bool agrees = !once.is_written || (careful.is_written && once.text == careful.text);
    if (!agrees) {
        FAIL(once.text << '\n' << careful.text);
    }
    counted.at_once += once.is_written ? 1u : 0u;
}

TEST_CASE("random requests, in memory of all sizes", "[one_pass]") {
    std::mt19937 random(20261128);
    tally vector;
    tally portable;
    for (std::size_t round = 0; round < rounds(); ++round) {
        said_request request = random_request(random).make();
        const std::string token =
            request.client_token ? *request.client_token : "0f8fad5b-d9cb-469f-a165-70867728950e";
        request.client_token = token;
        const auto builder = builder_of<policy::recommended>(request);
        const auto of = builder.fields();
        const outcome careful = write_carefully(of, policy::recommended);
        vector.valid += careful.is_written ? 1u : 0u;
        constexpr std::size_t ample = 32 * 1024;
        compare<text_block>(of, token, careful, ample, vector);
        compare<portable_block>(of, token, careful, ample, portable);
        const std::size_t needed = careful.text.size() + 8;
        tally small;
        compare<text_block>(of, token, careful, random() % (2 * needed), small);
        compare<portable_block>(of, token, careful, random() % (2 * needed), small);
    }
    CHECK(vector.valid > rounds() / 100);
    CHECK(vector.at_once == portable.at_once);
    // What is left for the careful way: texts that are shorter in characters than in bytes.
    CHECK(vector.at_once > vector.valid * 9 / 10);
}

namespace {

// A request of plain ASCII is written at once where it is valid, and not where it is not.
void check_at_once(const said_request& request, bool is_valid) {
    said_request whole = request;
    whole.package_name = request.package_name.value_or("p");
    whole.version_name = request.version_name.value_or("1");
    const std::string token = request.client_token.value_or("0f8fad5b-d9cb-469f-a165-70867728950e");
    whole.client_token = token;
    const auto builder = builder_of<policy::recommended>(whole);
    const auto of = builder.fields();
    const outcome careful = write_carefully(of, policy::recommended);
    CHECK(careful.is_written == is_valid);
    tally vector;
    tally portable;
    compare<text_block>(of, token, careful, 32 * 1024, vector);
    compare<portable_block>(of, token, careful, 32 * 1024, portable);
    CHECK((vector.at_once != 0) == is_valid);
    CHECK((portable.at_once != 0) == is_valid);
}

std::string repeated(std::size_t size, char character = 'a') {
    return std::string(size, character);
}

said_request::entries numbered(std::size_t count, const std::string& value) {
    said_request::entries made;
    for (std::size_t index = 0; index < count; ++index) {
        made.emplace_back("key" + std::to_string(1000 + index), value);
    }
    return made;
}

}  // namespace

TEST_CASE("each limit, and one beyond", "[one_pass]") {
    for (const std::size_t over : {0u, 1u}) {
        CAPTURE(over);
        const bool is_valid = over == 0;
        check_at_once({.package_name = repeated(128 + over)}, is_valid);
        check_at_once({.version_name = repeated(64 + over)}, is_valid);
        check_at_once({.description = repeated(1024 + over)}, is_valid);
        check_at_once({.artifact = said_location{repeated(63 + over), "k", {}}}, is_valid);
        check_at_once({.artifact = said_location{repeated(3 - over), "k", {}}}, is_valid);
        check_at_once({.artifact = said_location{"acme", repeated(1024 + over), {}}}, is_valid);
        check_at_once({.artifact = said_location{"acme", repeated(1 - over), {}}}, is_valid);
        check_at_once({.artifact = said_location{"acme", "k", repeated(1024 + over)}}, is_valid);
        check_at_once({.recipe = repeated(3072 + over, '1')}, is_valid);
        check_at_once({.client_token = repeated(64 + over)}, is_valid);
        check_at_once({.client_token = repeated(36 - over)}, is_valid);
        // 3,072 bytes in 96 entries of 32, and in one.
        said_request::entries attributes = numbered(96, repeated(25));
        attributes.back().second += repeated(over);
        check_at_once({.attributes = attributes}, is_valid);
        check_at_once({.attributes = said_request::entries{{"k", repeated(3071 + over)}}}, is_valid);
        check_at_once({.attributes = said_request::entries{{"k", repeated(1 - over)}}}, is_valid);
        check_at_once({.attributes = said_request::entries{{repeated(1 - over), "v"}}}, is_valid);
        check_at_once({.tags = numbered(50 + over, "v")}, is_valid);
        check_at_once({.tags = numbered(1 - over, "v")}, is_valid);
        check_at_once({.tags = said_request::entries{{repeated(128 + over), "v"}}}, is_valid);
        check_at_once({.tags = said_request::entries{{"k", repeated(256 + over)}}}, is_valid);
        check_at_once({.tags = said_request::entries{{over == 0 ? "aws" : "aws:", "v"}}}, is_valid);
        check_at_once({.tags = said_request::entries{{"k", over == 0 ? "aws" : "aws:"}}}, is_valid);
    }
    check_at_once({.attributes = said_request::entries{}}, true);
    check_at_once({.tags = said_request::entries{{"k", ""}}}, true);
    check_at_once({.artifact = said_location{"acme", "k", ""}}, true);
    check_at_once({.recipe = ""}, true);
}

TEST_CASE("each form of a text", "[one_pass]") {
    for (const char* const name : {".", ".."}) {
        check_at_once({.package_name = name}, false);
        check_at_once({.version_name = name}, false);
    }
    check_at_once({.package_name = "..."}, true);
    check_at_once({.package_name = ".a"}, true);
    for (const char* const bucket : {"-acme", "acme-", ".acme", "acme.", "ac..me", "192.168.0.1", "xn--acme",
                                     "sthree-acme", "amzn-s3-demo-acme", "acme-s3alias", "acme--ol-s3",
                                     "acme.mrap", "acme--x-s3", "acme--table-s3", "Acme", "ac_me"}) {
        CAPTURE(bucket);
        check_at_once({.artifact = said_location{bucket, "k", {}}}, false);
    }
    for (const char* const bucket :
         {"ac.me", "192.168.0.a", "xn-acme", "sthree", "am0", "acme-s3", "a-b-c", "releases"}) {
        CAPTURE(bucket);
        check_at_once({.artifact = said_location{bucket, "k", {}}}, true);
    }
    // Two periods side by side, over the end of a block too.
    for (std::size_t before = 0; before < 40; ++before) {
        CAPTURE(before);
        check_at_once({.artifact = said_location{"acme", repeated(before, '/') + "../k", {}}}, false);
        check_at_once({.artifact = said_location{"acme", repeated(before, '/') + "../k" + repeated(30), {}}},
                      false);
        check_at_once({.artifact = said_location{"acme", repeated(before + 1) + "/../k", {}}}, true);
        check_at_once({.artifact = said_location{"acme", repeated(before, '/') + "a..k", {}}}, true);
    }
}

TEST_CASE("a duplicate key at any distance", "[one_pass]") {
    for (const std::size_t count : {2u, 3u, 17u, 50u}) {
        for (std::size_t first = 0; first + 1 < count; ++first) {
            said_request::entries entries = numbered(count, "v\"key1000\":\"");
            check_at_once({.tags = entries}, true);
            entries.back().first = entries[first].first;
            check_at_once({.tags = entries}, false);
            check_at_once({.attributes = entries}, false);
        }
    }
}

TEST_CASE("a doubt about one of very many keys is left to the careful way", "[one_pass]") {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    const auto is_written_at_once = [letters](std::size_t count) {
        said_request request{.package_name = "p", .version_name = "1"};
        request.client_token = "0f8fad5b-d9cb-469f-a165-70867728950e";
        request.attributes.emplace();
        for (std::size_t number = 0; number < count; ++number) {
            request.attributes->emplace_back(std::string{letters[number / 64], letters[number % 64]}, "v");
        }
        const auto builder = builder_of<policy::recommended>(request);
        const auto of = builder.fields();
        CHECK(write_carefully(of, policy::recommended).is_written);
        return write<text_block>(of, *request.client_token, 32 * 1024).is_written;
    };
    CHECK(is_written_at_once(768));
    CHECK_FALSE(is_written_at_once(800));
}

TEST_CASE("each policy has no more errors than the one pass knows, or does without it", "[one_pass]") {
    using iotpkg::rule;
    STATIC_REQUIRE(iotpkg::detail::are_demands_enough(policy::recommended));
    STATIC_REQUIRE(iotpkg::detail::are_demands_enough(policy::service));
    STATIC_REQUIRE(iotpkg::detail::are_demands_enough(policy::wire_safe));
    STATIC_REQUIRE(iotpkg::detail::are_demands_enough(policy::none()));
    STATIC_REQUIRE(!iotpkg::detail::are_demands_enough(policy::strict));
    // A rule that only warns by itself.
    STATIC_REQUIRE(!iotpkg::detail::are_demands_enough(policy::recommended.error(rule::recipe_json)));
    STATIC_REQUIRE(!iotpkg::detail::are_demands_enough(policy::recommended.error(rule::s3_key_characters)));
    STATIC_REQUIRE(iotpkg::detail::are_demands_enough(policy::recommended.off(rule::bucket_characters)));
}

TEST_CASE("a policy that allows more still writes what the one pass doubts", "[one_pass]") {
    constexpr policy legacy = policy::recommended.off(iotpkg::rule::bucket_characters);
    const std::string bucket = "Acme_Firmware";
    const std::string name = "a";
    const auto request = iotpkg::create_package_version<legacy>()
                             .package_name(name)
                             .version_name(name)
                             .artifact(iotpkg::basic_s3_location<legacy>{.bucket = bucket, .key = name})
                             .build();
    REQUIRE(request);
    CHECK(request->body() == R"({"artifact":{"s3Location":{"bucket":"Acme_Firmware","key":"a"}}})");
}

TEST_CASE("the other operation", "[one_pass]") {
    const std::string name = "a";
    const std::string action = "PUBLISH";
    const std::string description = "say \"stable\"";
    char memory[1024];
    const auto written = iotpkg::update_package_version()
                             .package_name(name)
                             .version_name(name)
                             .description(description)
                             .action(iotpkg::package_version_action::publish)
                             .write_to(memory);
    REQUIRE(written);
    CHECK(written->method() == "PATCH");
    CHECK(written->body() == R"({"description":"say \"stable\"","action":"PUBLISH"})");
}

}  // namespace
