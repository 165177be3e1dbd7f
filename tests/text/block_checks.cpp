// SPDX-License-Identifier: BSL-1.0
// Test of text/block_checks.hpp: what is gathered over blocks is what a look at each byte finds.
#include <iotpkg/text/block_checks.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <iotpkg/rules/data.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::ascii_bits;
using iotpkg::detail::copy_blocks;
using iotpkg::detail::plain_characters;
using iotpkg::detail::plain_text_and_pair_check;
using iotpkg::detail::plain_text_check;
using iotpkg::detail::portable_block;
using iotpkg::detail::set_and_period_check;
using iotpkg::detail::set_check;
using iotpkg::detail::text_block;
using iotpkg::detail::visible_characters;

constexpr ascii_bits small_letters_and_periods = ascii_bits::range('a', 'z') | ascii_bits::range('.', '.');

template <class Block>
bool are_right(std::string_view text) {
    std::string copy(text.size() + 2 * iotpkg::detail::block_size, '\0');
    const bool is_plain = plain_characters<visible_characters>.holds_only(text);
    const bool is_in_set = small_letters_and_periods.holds_only(text);
    const bool has_period = text.find('.') != std::string_view::npos;
    const bool has_pair = text.find("..") != std::string_view::npos;

    plain_text_check<visible_characters, Block> plain;
    copy_blocks<Block>(text.data(), text.size(), copy.data(), plain);
    set_check<small_letters_and_periods, Block> set{Block::mask::all()};
    copy_blocks<Block>(text.data(), text.size(), copy.data(), set);
    set_and_period_check<small_letters_and_periods, Block> periods{Block::mask::all()};
    copy_blocks<Block>(text.data(), text.size(), copy.data(), periods);
    plain_text_and_pair_check<visible_characters, Block> pairs;
    copy_blocks<Block>(text.data(), text.size(), copy.data(), pairs);

    // A pair may be seen where there is none, where blocks overlap; never the other way round.
    return plain.plain.is_all() == is_plain && set.inside.is_all() == is_in_set &&
           periods.inside.is_all() == is_in_set && periods.periods.is_none() != has_period &&
           pairs.plain.is_all() == is_plain && (!has_pair || pairs.pairs != 0) &&
           (has_period || pairs.pairs == 0) && std::string_view(copy).starts_with(text);
}

}  // namespace

TEST_CASE("blocks gather what single bytes say", "[block_checks]") {
    std::mt19937 random(20261128);
    constexpr std::string_view characters = "abcxyz..A\"\\\n\x7f\xC3\xA4";
    unsigned wrong = 0;
    for (std::size_t size = 1; size <= 100; ++size) {
        for (int round = 0; round < 30; ++round) {
            std::string text(size, 'a');
            // Few others among many that are fine, or nothing is ever gathered but a refusal.
            for (std::size_t others = random() % 4; others != 0; --others) {
                text[random() % size] = characters[random() % characters.size()];
            }
            wrong += are_right<portable_block>(text) && are_right<text_block>(text) ? 0u : 1u;
        }
        // Two periods at each place, over the end of a block too.
        for (std::size_t at = 0; at + 1 < size; ++at) {
            std::string text(size, 'a');
            text.replace(at, 2, "..");
            wrong += are_right<portable_block>(text) && are_right<text_block>(text) ? 0u : 1u;
        }
    }
    CHECK(wrong == 0);
}
