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
