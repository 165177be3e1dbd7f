// Test of text/position.hpp: lines and columns.
#include <iotpkg/text/position.hpp>

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
