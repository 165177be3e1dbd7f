// SPDX-License-Identifier: BSL-1.0
// Test of text/position.hpp: lines and columns.
#include <iotpkg/text/position.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::line_and_column;
using iotpkg::detail::position_finder;

constexpr line_and_column at(std::string_view text, std::size_t offset) {
    return position_finder(text).at(offset);
}

static_assert(at("", 0) == line_and_column{1, 1});
static_assert(at("ab\ncd", 4) == line_and_column{2, 2});

}  // namespace

TEST_CASE("a place has a line and a column", "[text_position]") {
    CHECK(at("ab\ncd", 0) == line_and_column{1, 1});
    CHECK(at("ab\ncd", 2) == line_and_column{1, 3});
    CHECK(at("ab\ncd", 3) == line_and_column{2, 1});
    CHECK(at("\n\n\n", 2) == line_and_column{3, 1});
    CHECK(at("a\r\nb", 3) == line_and_column{2, 1});
    // Behind the end it is the end.
    CHECK(at("ab", 100) == line_and_column{1, 3});
}

TEST_CASE("columns count code points, and a byte-order mark has none", "[text_position]") {
    CHECK(at("\xC3\xA4\xF0\x9F\x8C\xA1x", 6) == line_and_column{1, 3});
    CHECK(at("\xEF\xBB\xBFx", 0) == line_and_column{1, 1});
    CHECK(at("\xEF\xBB\xBFx", 3) == line_and_column{1, 1});
    CHECK(at("\xEF\xBB\xBFxy", 4) == line_and_column{1, 2});
}

TEST_CASE("one finder goes on from where it was", "[text_position]") {
    position_finder finder("a\nbc\n\nd");
    CHECK(finder.at(0) == line_and_column{1, 1});
    CHECK(finder.at(3) == line_and_column{2, 2});
    CHECK(finder.at(3) == line_and_column{2, 2});
    CHECK(finder.at(6) == line_and_column{4, 1});
}

TEST_CASE("long texts have the places that a look at each byte finds", "[text_position]") {
    std::mt19937 random(20261128);
    constexpr std::string_view pieces[] = {"a",    "b", " ", "\n", "\r\n", "\xC3\xBF", "\xF0\x9F\x8C\xA1",
                                           "\x80", "\t"};
    std::size_t lines = 0;
    for (int round = 0; round < 500; ++round) {
        std::string text(round % 5 == 0 ? "\xEF\xBB\xBF" : "");
        // Few line feeds or many.
        const std::size_t rarity = 1 + random() % 40;
        while (text.size() < 200) {
            const std::string_view piece = pieces[random() % std::size(pieces)];
            text += piece.find('\n') != piece.npos && random() % rarity != 0 ? "c" : piece;
        }
        position_finder finder(text);
        line_and_column expected;
        std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
        for (std::size_t offset = at; offset <= text.size(); offset += 1 + random() % 50) {
            for (; at < offset; ++at) {
                const bool continues = (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
                expected = text[at] == '\n'
                               ? line_and_column{expected.line + 1, 1}
                               : line_and_column{expected.line, expected.column + (continues ? 0 : 1)};
            }
            if (finder.at(offset) != expected) {
                FAIL("offset " << offset << " in round " << round);
            }
        }
        lines += expected.line;
    }
    CHECK(lines > 2000);
}
