// SPDX-License-Identifier: BSL-1.0
// Test of wire.hpp: the layout of a request, and writing it.
#include <iotpkg/operation/wire.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/named.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::policy;
using iotpkg::detail::layout_of;
using iotpkg::detail::map_sizes;
using iotpkg::detail::text;
using iotpkg::detail::wire_layout;
using iotpkg::detail::write_wire;

constexpr auto some_fields() {
    iotpkg::detail::fields<iotpkg::create_package_version_operation> made;
    using iotpkg::subject;
    iotpkg::detail::get_field<subject::package_name>(made) = text(std::string_view("p"));
    iotpkg::detail::get_field<subject::version_name>(made) = text(std::string_view("1"));
    iotpkg::detail::get_field<subject::description>(made) = text(std::string_view("a\"b"));
    return made;
}

constexpr std::size_t path_size = std::string_view("/packages/p/versions/1").size();
constexpr std::size_t body_size = std::string_view(R"({"description":"a\"b"})").size();

constexpr wire_layout without_token = layout_of(some_fields(), "", map_sizes());
static_assert(without_token.path_end == path_size && without_token.query_end == path_size);
static_assert(without_token.body_end == path_size + body_size && without_token.token_size == 0);
static_assert(without_token.size() == path_size + body_size);
constexpr wire_layout with_token = layout_of(some_fields(), "a+b", map_sizes());
static_assert(with_token.query_end == path_size + std::string_view("?clientToken=a%2Bb").size());
static_assert(with_token.token_size == 3 && with_token.size() == with_token.body_end + 3);
constexpr wire_layout plain_token = layout_of(some_fields(), "a-b", map_sizes());
static_assert(plain_token.token_end == plain_token.query_end && plain_token.size() == plain_token.body_end);

template <std::size_t Size>
constexpr std::array<char, Size> written(std::string_view token, const wire_layout& layout) {
    std::array<char, Size> out{};
    write_wire(some_fields(), token, map_sizes(), layout, out.data());
    return out;
}
constexpr auto at_compile_time = written<with_token.size()>("a+b", with_token);
static_assert(std::string_view(at_compile_time.data(), at_compile_time.size()) ==
              R"(/packages/p/versions/1?clientToken=a%2Bb{"description":"a\"b"}a+b)");

template <class Builder>
std::string body_of(const Builder& builder) {
    const iotpkg::result<iotpkg::request> built = builder.build();
    return built ? std::string(built->body()) : to_string(built.error());
}

}  // namespace

TEST_CASE("writing at run time gives what the compiler gives", "[wire]") {
    std::string out(with_token.size(), '\0');
    REQUIRE(write_wire(some_fields(), "a+b", map_sizes(), with_token, out.data()));
    CHECK(out == std::string_view(at_compile_time.data(), at_compile_time.size()));
}

TEST_CASE("a layout that does not fit is told and never overrun", "[wire]") {
    for (std::ptrdiff_t difference : {-40, -20, -3, -1, 1, 5}) {
        wire_layout wrong = with_token;
        wrong.body_end += static_cast<std::size_t>(difference);
        wrong.token_end += static_cast<std::size_t>(difference);
        std::string out(with_token.size() + 64, '\x5a');
        CAPTURE(difference);
        const bool fits = wrong.body_end < 1000;
        if (fits) {
            CHECK_FALSE(write_wire(some_fields(), "a+b", map_sizes(), wrong, out.data()));
            CHECK(out.substr(wrong.size()) == std::string(out.size() - wrong.size(), '\x5a'));
        }
    }
}

TEST_CASE("members stand in the order of the model, with commas between them only", "[wire]") {
    using namespace std::string_literals;
    const std::string a = "a";
    const std::vector<std::pair<std::string, std::string>> map{{"k", "v"}};
    CHECK(body_of(named<policy::none()>()) == "{}");
    CHECK(body_of(named<policy::none()>().recipe(a)) == R"({"recipe":"a"})");
    CHECK(body_of(named<policy::none()>().tags(map).recipe(a)) == R"({"recipe":"a","tags":{"k":"v"}})");
    CHECK(body_of(named<policy::none()>().tags(map).attributes(map).description(a)) ==
          R"({"description":"a","attributes":{"k":"v"},"tags":{"k":"v"}})");
    CHECK(body_of(named<policy::none()>().artifact({.bucket = a, .key = a, .version = a}).recipe(a)) ==
          R"({"artifact":{"s3Location":{"bucket":"a","key":"a","version":"a"}},"recipe":"a"})");
    CHECK(body_of(named<policy::none()>().artifact({.key = a})) ==
          R"({"artifact":{"s3Location":{"key":"a"}}})");
    const std::vector<std::pair<std::string, std::string>> none;
    CHECK(body_of(named<policy::none()>().attributes(none).tags(none)) == R"({"attributes":{},"tags":{}})");
    // Given and empty is written; absent is not.
    CHECK(body_of(named<policy::none()>().description(""s).recipe(""s)) ==
          R"({"description":"","recipe":""})");
}

TEST_CASE("PEERS row 7, silent edits: no text is cut, stripped or folded", "[wire]") {
    using namespace std::string_literals;
    static constexpr policy any_name = policy::none()
                                           .off(iotpkg::rule::package_name_dot_segment)
                                           .off(iotpkg::rule::version_name_dot_segment);
    const auto path_of = [](const std::string& package, const std::string& version) {
        return std::string(
            create_package_version<any_name>().package_name(package).version_name(version).build()->path());
    };
    CHECK(path_of("/a/", "1") == "/packages/%2Fa%2F/versions/1");
    CHECK(path_of("a\0b"s, "\0"s) == "/packages/a%00b/versions/%00");
    CHECK(path_of(" a ", "1//") == "/packages/%20a%20/versions/1%2F%2F");
    CHECK(path_of("..", ".") == "/packages/../versions/.");
    CHECK(path_of("ü%", "~") == "/packages/%C3%BC%25/versions/~");

    CHECK(body_of(named<policy::none()>().description("a\0b"s).recipe(" \n"s)) ==
          "{\"description\":\"a\\u0000b\",\"recipe\":\" \\n\"}");
    CHECK(body_of(named<policy::none()>().artifact({.bucket = "/b/"s, .key = "//k//"s, .version = "\0v"s})) ==
          R"({"artifact":{"s3Location":{"bucket":"/b/","key":"//k//","version":"\u0000v"}}})");
}
