// SPDX-License-Identifier: BSL-1.0
// Every kind of source that text takes: present, absent, null.
#include <iotpkg/text/text.hpp>

#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <iotpkg/values.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::text;
using iotpkg::detail::text_like;
using namespace std::string_view_literals;

// A builder carries many of them.
static_assert(sizeof(text) == 2 * sizeof(void*) && std::is_nothrow_destructible_v<text>);

static_assert(text_like<std::string> && text_like<std::string_view> && text_like<const char*> &&
              text_like<char*> && text_like<char[4]> && text_like<iotpkg::package_name> && text_like<text> &&
              text_like<std::nullptr_t>);
static_assert(text_like<std::optional<std::string>> && text_like<std::optional<std::string_view>> &&
              text_like<std::optional<const char*>> && text_like<std::optional<iotpkg::tag_key>>);
static_assert(!text_like<int> && !text_like<char> && !text_like<bool> && !text_like<void*> &&
              !text_like<std::vector<char>> && !text_like<std::wstring> && !text_like<const wchar_t*> &&
              !text_like<std::u8string> && !text_like<unsigned char*> && !text_like<int[4]> &&
              !text_like<std::optional<int>> && !text_like<std::array<char, 4>>);

// A class of the user that is text to the standard library.
struct name_of_users {
    std::string_view stored;
    constexpr operator std::string_view() const { return stored; }
};
static_assert(text_like<name_of_users>);

// Looks like a std::optional, without being one.
struct perhaps {
    bool there;
    std::string_view stored;
    constexpr bool has_value() const { return there; }
    constexpr const std::string_view& operator*() const { return stored; }
};
static_assert(text_like<perhaps>);

// view() alone is no promise of a check.
struct viewable {
    std::string_view view() const { return {}; }
};
static_assert(!text_like<viewable>);

constexpr bool says(const text& given, std::string_view expected) {
    return given.present() && !given.absent() && !given.null() && given.view() == expected;
}

constexpr bool is_absent(const text& given) {
    return !given.present() && given.absent() && !given.null() && given.view().empty();
}

constexpr bool is_null(const text& given) {
    return !given.present() && !given.absent() && given.null() && given.view().empty();
}

constexpr const char* null_pointer = nullptr;
constexpr const char* pointer_to_literal = "acme";
constexpr char with_nul[] = "acme";
constexpr char without_nul[] = {'a', 'c', 'm', 'e'};
constexpr char nul_within[] = {'a', '\0', 'c', '\0'};
constexpr char nul_first[] = {'\0', 'a'};

}  // namespace

TEST_CASE("text by itself is absent", "[text]") {
    CHECK_BOTH_DOORS(is_absent(text()));
    CHECK_BOTH_DOORS(is_absent(text(text())));
}

TEST_CASE("literals, pointers and arrays", "[text]") {
    CHECK_BOTH_DOORS(says("acme", "acme"));
    CHECK_BOTH_DOORS(says("", ""));
    CHECK_BOTH_DOORS(says(pointer_to_literal, "acme"));
    CHECK_BOTH_DOORS(is_null(null_pointer));
    CHECK_BOTH_DOORS(is_null(static_cast<char*>(nullptr)));
    CHECK_BOTH_DOORS(is_null(nullptr));
    CHECK_BOTH_DOORS(says(with_nul, "acme"));
    CHECK_BOTH_DOORS(says(without_nul, "acme"));
    CHECK_BOTH_DOORS(says(nul_within, "a"));
    CHECK_BOTH_DOORS(says(nul_first, ""));

    char memory[16] = {};
    CHECK(says(memory, ""));
    std::snprintf(memory, sizeof memory, "%d.%d", 2, 4);
    CHECK(says(memory, "2.4"));
    char* pointer = memory;
    CHECK(says(pointer, "2.4"));
    const char* const constant = memory;
    CHECK(says(constant, "2.4"));
    for (char& character : memory) {
        character = 'x';
    }
    CHECK(says(memory, "xxxxxxxxxxxxxxxx"));
}

TEST_CASE("views and strings keep an embedded NUL", "[text]") {
    CHECK_BOTH_DOORS(says("acme"sv, "acme"));
    CHECK_BOTH_DOORS(says("a\0b"sv, "a\0b"sv));
    CHECK_BOTH_DOORS(says(""sv, ""));
    CHECK_BOTH_DOORS(says(std::string_view(), ""));
    CHECK_BOTH_DOORS(says(name_of_users{"acme"}, "acme"));

    const std::string string = std::string("a\0b", 3);
    CHECK(says(string, "a\0b"sv));
    CHECK(says(std::string(), ""));
}

TEST_CASE("text borrows", "[text]") {
    std::string string = "acme";
    const text given(string);
    CHECK(given.view().data() == string.data());
    string[0] = 'A';
    CHECK(given.view() == "Acme");
    text copy;
    copy = given;
    CHECK(copy.view().data() == string.data());
}

TEST_CASE("an empty optional is absent, a full one is what it holds", "[text]") {
    CHECK_BOTH_DOORS(is_absent(std::optional<std::string_view>()));
    CHECK_BOTH_DOORS(is_absent(std::optional<const char*>()));
    CHECK_BOTH_DOORS(says(std::optional<std::string_view>("acme"), "acme"));
    CHECK_BOTH_DOORS(says(std::optional<std::string_view>(""), ""));
    CHECK_BOTH_DOORS(says(std::optional<const char*>("acme"), "acme"));
    CHECK_BOTH_DOORS(is_null(std::optional<const char*>(nullptr)));
    CHECK_BOTH_DOORS(is_absent(perhaps{false, "acme"}));
    CHECK_BOTH_DOORS(says(perhaps{true, "acme"}, "acme"));
    CHECK_BOTH_DOORS(is_absent(std::optional<text>()));
    CHECK_BOTH_DOORS(is_absent(std::optional<text>(text())));
    CHECK_BOTH_DOORS(is_null(std::optional<text>(text(null_pointer))));

    std::optional<std::string> string;
    CHECK(is_absent(string));
    string = "acme";
    CHECK(says(string, "acme"));
    CHECK(text(string).view().data() == string->data());

    char memory[] = "acme";
    CHECK(says(std::optional<char*>(memory), "acme"));
    CHECK(is_absent(std::optional<char*>()));
}

TEST_CASE("values that were checked before", "[text]") {
    CHECK_BOTH_DOORS(says(iotpkg::package_name("acme"), "acme"));
    CHECK_BOTH_DOORS(says(iotpkg::tag_value(""), ""));
    CHECK_BOTH_DOORS(is_absent(std::optional<iotpkg::package_name>()));
    CHECK_BOTH_DOORS(says(std::optional<iotpkg::package_name>(iotpkg::package_name("acme")), "acme"));

    const std::string string = "2.4.1";
    const auto parsed = iotpkg::version_name::parse(string);
    REQUIRE(parsed.has_value());
    CHECK(says(*parsed, "2.4.1"));
    CHECK(text(*parsed).view().data() == string.data());
}

TEST_CASE("only arrays of constant characters may be literals", "[text]") {
    using iotpkg::detail::run_time_text;
    using iotpkg::detail::string_literal;
    CHECK_BOTH_DOORS(string_literal<const char(&)[5]>);
    CHECK_BOTH_DOORS(!string_literal<char(&)[5]>);
    CHECK_BOTH_DOORS(!string_literal<const char*>);
    CHECK_BOTH_DOORS(!string_literal<const std::string_view&>);
    CHECK_BOTH_DOORS(!string_literal<const char8_t(&)[5]>);
    CHECK_BOTH_DOORS(!run_time_text<const char(&)[5]>);
    CHECK_BOTH_DOORS(run_time_text<char(&)[5]>);
    CHECK_BOTH_DOORS(run_time_text<const char*&>);
    CHECK_BOTH_DOORS(run_time_text<std::string&>);
    CHECK_BOTH_DOORS(run_time_text<std::optional<std::string_view>>);
    CHECK_BOTH_DOORS(!run_time_text<int>);
}
