// SPDX-License-Identifier: BSL-1.0
// What a terminal or a log gets of other people's text.
#include <iotpkg/text/shown_text.hpp>

#include <string>
#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::is_shown;
using iotpkg::detail::shown_text;

constexpr std::string_view shown[] = {"",       " ",      "a-Z~",   "\u00A0", "é温🌡",
                                      "\u2027", "\u202F", "\u3000", "\uFFFD"};

// Each in front of and behind what is shown.
constexpr std::string_view not_shown[] = {std::string_view("\0", 1),
                                          "\x1B",
                                          "\x1F",
                                          "\x7F",
                                          "\u0080",
                                          "\u009B",
                                          "\u009F",  // C1
                                          "\u00AD",
                                          "\u200B",
                                          "\uFEFF",  // without width
                                          "\u061C",
                                          "\u200E",
                                          "\u202A",
                                          "\u202E",
                                          "\u2066",
                                          "\u2069",  // of bidirectional text
                                          "\u2028",
                                          "\u2029",  // ends of lines
                                          "\uE000",
                                          "\u0378",
                                          "\U000E0001",
                                          "\x80",
                                          "\x9B",
                                          "\xC3",
                                          "\xFF",
                                          "\xC0\xAF",
                                          "\xED\xA0\x80"};

}  // namespace

TEST_CASE("what has a glyph is shown as it is", "[shown_text]") {
    for (const std::string_view one : shown) {
        CAPTURE(one);
        CHECK(is_shown(one));
        CHECK(shown_text(one) == one);
    }
    static_assert(is_shown("é") && !is_shown("\u009B"));
}

TEST_CASE("no character of control, direction or line comes through", "[shown_text]") {
    for (const std::string_view one : not_shown) {
        CAPTURE(one);
        CHECK_FALSE(is_shown(one));
        const std::string around = "a" + std::string(one) + "é";
        CHECK_FALSE(is_shown(around));
        const std::string made = shown_text(around);
        CHECK(is_shown(made));
        CHECK(made.starts_with("a\uFFFD"));
        CHECK(made.ends_with("é"));
    }
}

TEST_CASE("of a fault in UTF-8 one replacement is shown for each part of it", "[shown_text]") {
    CHECK(shown_text("\xC3") == "\uFFFD");
    CHECK(shown_text("\xE2\x80") == "\uFFFD");
    CHECK(shown_text("\xC0\xAF") == "\uFFFD\uFFFD");
}

TEST_CASE("what breaks a line becomes white space", "[shown_text]") {
    CHECK(shown_text("one\r\ntwo\tthree\n") == "one  two three ");
    CHECK_FALSE(is_shown("\t"));
}
