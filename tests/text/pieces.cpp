// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/text/pieces.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using namespace iotpkg::detail;

}  // namespace

TEST_CASE("pieces of a text are those of std::string_view", "[text]") {
    constexpr std::string_view text = "2.4.1-rc";
    CHECK(view_of(text.data(), text.size()) == text);
    for (std::size_t begin = 0; begin <= text.size(); ++begin) {
        CHECK(rest_of(text, begin) == text.substr(begin));
        for (std::size_t size = 0; size <= text.size() - begin; ++size) {
            CHECK(piece_of(text, begin, size) == text.substr(begin, size));
            const std::string_view piece = text.substr(begin, size);
            CHECK(begins_with(text, piece) == text.starts_with(piece));
            CHECK(ends_with(text, piece) == text.ends_with(piece));
        }
    }
}

TEST_CASE("a text neither begins nor ends with a longer one", "[text]") {
    CHECK_BOTH_DOORS((!begins_with("an", "-an")));
    CHECK_BOTH_DOORS((!ends_with("an", "-an")));
    CHECK_BOTH_DOORS((begins_with("-an", "-an")));
    CHECK_BOTH_DOORS((ends_with("-an", "-an")));
    CHECK_BOTH_DOORS((begins_with("", "")));
    CHECK_BOTH_DOORS((ends_with("", "")));
    CHECK_BOTH_DOORS((!begins_with("", "a")));
    CHECK_BOTH_DOORS((!ends_with("", "a")));
    CHECK_BOTH_DOORS((!begins_with("b-an-", "-an")));
    CHECK_BOTH_DOORS((!ends_with("-an-b", "-an")));
}
