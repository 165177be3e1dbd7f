// SPDX-License-Identifier: BSL-1.0
// Test of constant.hpp: a payload that the compiler writes is the one that build() writes.
#include <iotpkg/constant.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"

namespace {

using iotpkg::create_package_version;

constexpr auto names_only = [] { return named(); };

constexpr auto every_member = [] {
    return create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("Größe \"温度\" \\ 🌡")
        .attributes({{"channel", "stable"}, {"min-hardware", "rev-C"}, {"a:b_c", "\"\\"}})
        .artifact({.bucket = "acme-firmware", .key = "a b/ü", .version = "3sL4"})
        .recipe("{\n\t\"steps\": []\r\n}")
        .tags({{"cost center", ""}, {"a/b=c+d@e", "x"}})
        .client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
};

constexpr auto from_uri = [] {
    return named().artifact("s3://acme-firmware/thermostat/2.4.1.bin?versionId=3sL4");
};

constexpr auto encoded_token = [] {
    return named().client_token("0123456789/0123456789+0123456789=0123456789&?#");
};

constexpr auto derived = [] { return named().description("d").client_token(iotpkg::from_content); };

constexpr auto lax = [] {
    return create_package_version<iotpkg::policy::none().off(iotpkg::rule::version_name_dot_segment)>()
        .package_name("a b")
        .version_name("..");
};

// A random token has no place in a constant: it has neither query nor target.
template <class Constant>
concept knows_its_token = requires(const Constant& of) {
    of.query();
    of.target();
    of.client_token();
};
static_assert(!knows_its_token<decltype(iotpkg::constant(names_only))>);
static_assert(knows_its_token<decltype(iotpkg::constant(every_member))>);
static_assert(knows_its_token<decltype(iotpkg::constant(derived))>);
static_assert(std::is_trivially_destructible_v<decltype(iotpkg::constant(names_only))>);
static_assert(std::is_trivially_copyable_v<decltype(iotpkg::constant(every_member))>);

constexpr auto release = iotpkg::constant(every_member);
static_assert(release.method() == "PUT");
static_assert(release.content_type() == "application/json");
static_assert(release.path() == "/packages/thermostat-firmware/versions/2.4.1");
static_assert(release.client_token() == "0f8fad5b-d9cb-469f-a165-70867728950e");
static_assert(release.query() == "clientToken=0f8fad5b-d9cb-469f-a165-70867728950e");
static_assert(release.target() == "/packages/thermostat-firmware/versions/2.4.1?clientToken="
                                  "0f8fad5b-d9cb-469f-a165-70867728950e");
constexpr auto encoded = iotpkg::constant(encoded_token);
static_assert(encoded.client_token() == "0123456789/0123456789+0123456789=0123456789&?#");
static_assert(encoded.query() == "clientToken=0123456789%2F0123456789%2B0123456789%3D0123456789%26%3F%23");

// The same parts from the constant, its request, its write_to() and from build().
template <class Make>
void check_same(Make make) {
    static constexpr auto constant = iotpkg::constant(Make{});
    const iotpkg::request built = make().build();
    const iotpkg::request made = constant.request();
    char memory[4096];
    const auto written = constant.write_to(memory);
    REQUIRE(written);

    CHECK(constant.method() == built.method());
    CHECK(constant.content_type() == built.content_type());
    CHECK(constant.path() == built.path());
    CHECK(constant.body() == built.body());
    for (const iotpkg::request_view view : {made.view(), *written}) {
        CHECK(view.method() == built.method());
        CHECK(view.content_type() == built.content_type());
        CHECK(view.path() == built.path());
        CHECK(view.body() == built.body());
        CHECK(view.query().size() == built.query().size());
        CHECK(view.target() == std::string(view.path()) + '?' + std::string(view.query()));
        CHECK(view.client_token().size() == built.client_token().size());
    }
    if constexpr (knows_its_token<decltype(constant)>) {
        CHECK(constant.client_token() == built.client_token());
        CHECK(constant.query() == built.query());
        CHECK(constant.target() == built.target());
        CHECK(made.target() == built.target());
        CHECK(made.client_token() == built.client_token());
        CHECK(written->target() == built.target());
        CHECK(written->client_token() == built.client_token());
    } else {
        CHECK(made.client_token() != built.client_token());
        CHECK(made.client_token() != written->client_token());
        CHECK(made.query() == "clientToken=" + std::string(made.client_token()));
        CHECK(made.client_token()[14] == '4');
    }

    // Exactly enough, and one byte less.
    const std::size_t needed = constant.write_to({}).error().needed;
    CHECK(needed == make().write_to({}).error().needed);
    CHECK(constant.write_to(std::span<char>(memory, needed)));
    const auto too_small = constant.write_to(std::span<char>(memory, needed - 1));
    REQUIRE_FALSE(too_small);
    CHECK(too_small.error() == iotpkg::write_error{iotpkg::write_error::code::too_small, needed});
}

}  // namespace

TEST_CASE("a constant says what build() says", "[constant]") {
    check_same(names_only);
    check_same(every_member);
    check_same(from_uri);
    check_same(encoded_token);
    check_same(derived);
    check_same(lax);
}

TEST_CASE("each request of a constant has a fresh token, unless it has one of its own", "[constant]") {
    static constexpr auto random = iotpkg::constant(names_only);
    const iotpkg::request first = random.request();
    const iotpkg::request second = random.request();
    CHECK(first.client_token() != second.client_token());
    CHECK(first.client_token() == iotpkg::request(first).client_token());
    CHECK(release.request().client_token() == release.request().client_token());
}

TEST_CASE("a constant may be a variable of a function or a copy", "[constant]") {
    constexpr auto local = iotpkg::constant(from_uri);
    const auto copy = local;
    CHECK(copy.body() == local.body());
    CHECK(copy.body().data() != local.body().data());
    CHECK(copy.request().body() == R"({"artifact":{"s3Location":{"bucket":"acme-firmware",)"
                                   R"("key":"thermostat/2.4.1.bin","version":"3sL4"}}})");
}
