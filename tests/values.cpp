// SPDX-License-Identifier: BSL-1.0
// Test of values.hpp: a value that exists keeps its rules, from a literal and from parse().
#include <iotpkg/values.hpp>

#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "support/catch2.hpp"
#include "support/repeated.hpp"

namespace {

using iotpkg::checked_text;
using iotpkg::package_name;
using iotpkg::policy;
using iotpkg::rule;
using iotpkg::subject;

// Literals, by the compiler.
constexpr package_name name("thermostat-firmware");
static_assert(name.view() == "thermostat-firmware");
static_assert(std::string_view(name) == name.view());
static_assert(iotpkg::version_name("2.4.1").view() == "2.4.1");
static_assert(iotpkg::description("Größe").view().size() == 7);
static_assert(iotpkg::attribute_key("a:b").view() == "a:b");
static_assert(iotpkg::attribute_value(" ").view() == " ");
static_assert(iotpkg::s3_bucket("acme-firmware").view() == "acme-firmware");
static_assert(iotpkg::s3_key("a/b").view() == "a/b");
static_assert(iotpkg::s3_version("null").view() == "null");
static_assert(iotpkg::recipe("").view().empty());
// A NUL in a literal is part of it.
static_assert(iotpkg::recipe("a\0b").view().size() == 3);
static_assert(iotpkg::tag_key("cost center").view() == "cost center");
static_assert(iotpkg::tag_value("").view().empty());
static_assert(iotpkg::client_token("0f8fad5b-d9cb-469f-a165-70867728950e").view().size() == 36);
constexpr char array_without_nul[] = {'a', 'b'};
static_assert(package_name(array_without_nul).view() == "ab");

// Text that ends with the expression cannot be borrowed.
using iotpkg::detail::temporary_string;
static_assert(temporary_string<std::string> && temporary_string<const std::string>);
static_assert(temporary_string<std::optional<std::string>>);
static_assert(!temporary_string<std::string&> && !temporary_string<std::optional<std::string>&>);
static_assert(!temporary_string<std::string_view> && !temporary_string<std::optional<std::string_view>>);
static_assert(!temporary_string<const char*>);

// No value without a check.
static_assert(!std::is_default_constructible_v<package_name>);
static_assert(!std::is_constructible_v<package_name, std::string>);
static_assert(!std::is_constructible_v<package_name, std::string_view>);
static_assert(!std::is_constructible_v<package_name, const char*>);
static_assert(!std::is_constructible_v<package_name, iotpkg::version_name>);
static_assert(!std::is_same_v<package_name, checked_text<subject::package_name, policy::strict>>);
static_assert(std::is_trivially_copyable_v<package_name>);

template <class Value>
void check_about(subject about, const std::string& good) {
    CAPTURE(pointer_of(about));
    CHECK(Value::about == about);
    const auto parsed = Value::parse(good);
    REQUIRE(parsed);
    CHECK(parsed->view() == good);
    CHECK(parsed->view().data() == good.data());
    const char* const null = nullptr;
    const auto from_null = Value::parse(null);
    REQUIRE_FALSE(from_null);
    CHECK(from_null.error()[0].rule == rule::null_text);
    CHECK(from_null.error()[0].pointer == pointer_of(about));
}

}  // namespace

TEST_CASE("each value has its own rules", "[values]") {
    check_about<package_name>(subject::package_name, "p");
    check_about<iotpkg::version_name>(subject::version_name, "1");
    check_about<iotpkg::description>(subject::description, "Night mode");
    check_about<iotpkg::attribute_key>(subject::attribute_key, "a:b");
    check_about<iotpkg::attribute_value>(subject::attribute_value, "a b");
    check_about<iotpkg::s3_bucket>(subject::s3_bucket, "abc");
    check_about<iotpkg::s3_key>(subject::s3_key, "a/../b");
    check_about<iotpkg::s3_version>(subject::s3_version, "v");
    check_about<iotpkg::recipe>(subject::recipe, "{}");
    check_about<iotpkg::tag_key>(subject::tag_key, "a=b");
    check_about<iotpkg::tag_value>(subject::tag_value, "");
    check_about<iotpkg::client_token>(subject::client_token, std::string(36, '+'));
}

TEST_CASE("values are parsed from every kind of text", "[values]") {
    const std::string string = "name";
    std::string_view view = string;
    const char* const pointer = string.c_str();
    char buffer[32] = {};
    std::memcpy(buffer, "name", 4);
    std::optional<std::string> optional = string;
    CHECK(package_name::parse(string)->view() == "name");
    CHECK(package_name::parse(view)->view() == "name");
    CHECK(package_name::parse(std::string_view("name"))->view() == "name");
    CHECK(package_name::parse(pointer)->view() == "name");
    CHECK(package_name::parse(buffer)->view() == "name");
    CHECK(package_name::parse(optional)->view() == "name");
    CHECK(package_name::parse("name")->view() == "name");
    CHECK(iotpkg::version_name::parse(*package_name::parse(string))->view() == "name");
    // Absent text counts as empty.
    optional.reset();
    CHECK(package_name::parse(optional).error()[0].rule == rule::package_name_min_length);
    CHECK(iotpkg::tag_value::parse(optional)->view().empty());
}

TEST_CASE("a refusal tells everything, warnings too; a value with warnings stands", "[values]") {
    std::string words = "\x01" + repeated(513, "ü");
    const auto refused = iotpkg::description::parse(words);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().errors() == 1);
    CHECK(refused.error().warnings() == 1);
    words.erase(0, 1);
    CHECK(iotpkg::description::parse(words));
    CHECK_FALSE(checked_text<subject::description, policy::strict>::parse(words));
    CHECK(checked_text<subject::package_name, policy::none()>::parse(std::string_view("a b")));
    CHECK_FALSE(checked_text<subject::package_name, policy::none()>::parse(std::string_view("a\xff")));
}
