// SPDX-License-Identifier: BSL-1.0
// What copy_blocks is told to look for in the blocks of a text. Each gathers its answer over all of them, and
// is asked once.
#pragma once

#include <iotpkg/text/ascii_bits.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// ASCII of a set that stands in a JSON string as it is.
template <const character_set& Allowed>
inline constexpr ascii_bits plain_characters = Allowed.ascii() & ~escaped_characters;

// What a text holds beside plain characters.
template <const character_set& Allowed, class Block>
struct plain_text_check {
    typename Block::mask plain = Block::mask::all();
    IOTPKG_ALWAYS_INLINE void operator()(Block block) {
        plain = plain & members_of<plain_characters<Allowed>>(block);
    }
};

// Gathers what of a text lies outside a set that knows no escapes and no character beyond ASCII.
template <ascii_bits Allowed, class Block>
struct set_check {
    typename Block::mask inside;
    IOTPKG_ALWAYS_INLINE void operator()(Block block) { inside = inside & members_of<Allowed>(block); }
};

// The same for a text whose form depends on periods.
template <ascii_bits Allowed, class Block>
struct set_and_period_check {
    typename Block::mask inside;
    typename Block::mask periods = Block::mask::none();
    IOTPKG_ALWAYS_INLINE void operator()(Block block) {
        inside = inside & members_of<Allowed>(block);
        periods = periods | block.is('.');
    }
};

// Two periods side by side, also over the end of a block. Where the last block overlaps the one before it, it
// may see a pair that is none.
template <const character_set& Allowed, class Block>
struct plain_text_and_pair_check {
    typename Block::mask plain = Block::mask::all();
    unsigned pairs = 0;
    unsigned ends_with_period = 0;
    IOTPKG_ALWAYS_INLINE void operator()(Block block) {
        plain = plain & members_of<plain_characters<Allowed>>(block);
        const unsigned periods = block.is('.').bits();
        pairs |= periods & (periods << 1 | ends_with_period);
        ends_with_period = periods >> (block_size - 1);
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
