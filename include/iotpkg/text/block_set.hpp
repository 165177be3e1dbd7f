// SPDX-License-Identifier: BSL-1.0
// Sets of bytes that the compiler knows, asked of a whole block: what a set comes to in a few instructions is
// found out by the compiler.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include <iotpkg/text/ascii_bits.hpp>
#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/escape.hpp>
#include <iotpkg/text/few_bytes.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// A set as ranges, less the single characters that are missing in them: [a-zA-Z0-9-_.] is -./0-9 without the
// slash, A-Z, and _`a-z without the grave accent. A character costs one comparison, a range two.
struct set_steps {
    static constexpr std::size_t max_ranges = 8;
    static constexpr std::size_t max_holes = 16;

    std::array<byte_range, max_ranges> ranges{};
    std::size_t range_count = 0;
    std::array<char, max_holes> holes{};
    std::size_t hole_count = 0;

    constexpr explicit set_steps(ascii_bits members) {
        for (unsigned code = 0; code < 128; ++code) {
            if (!members.contains(static_cast<char>(code))) {
                continue;
            }
            byte_range* const before = range_count == 0 ? nullptr : &ranges[range_count - 1];
            if (range_count != 0 && code - before->last <= 2u) {
                if (code - before->last == 2u) {
                    holes[hole_count++] = static_cast<char>(code - 1);
                }
                before->last = static_cast<unsigned char>(code);
            } else {
                ranges[range_count++] = {static_cast<unsigned char>(code), static_cast<unsigned char>(code)};
            }
        }
    }
};

template <ascii_bits Members>
inline constexpr set_steps steps_of{Members};

template <byte_range Range, class Block>
IOTPKG_ALWAYS_INLINE typename Block::mask members_in(Block block) {
    if constexpr (Range.first == Range.last) {
        return block.is(static_cast<char>(Range.first));
    } else {
        return block.in(Range);
    }
}

template <ascii_bits Members, class Block, std::size_t... Range, std::size_t... Hole>
IOTPKG_ALWAYS_INLINE typename Block::mask
members_of([[maybe_unused]] Block block, std::index_sequence<Range...>, std::index_sequence<Hole...>) {
    constexpr const set_steps& steps = steps_of<Members>;
    const auto members = (Block::mask::none() | ... | members_in<steps.ranges[Range]>(block));
    if constexpr (steps.hole_count == 0) {
        return members;
    } else {
        return members.without((Block::mask::none() | ... | block.is(steps.holes[Hole])));
    }
}

// Which bytes of the block are in the set; none from 0x80 on is.
template <ascii_bits Members, class Block>
IOTPKG_ALWAYS_INLINE typename Block::mask members_of(Block block) {
    return members_of<Members>(block, std::make_index_sequence<steps_of<Members>.range_count>(),
                               std::make_index_sequence<steps_of<Members>.hole_count>());
}

template <ascii_bits Members, class Block>
bool holds_only_by_blocks(std::string_view text) {
    const char* const in = text.data();
    if (text.size() < block_size) {
        char copy[block_size];
        return text.empty() || members_of<Members>(Block::of(copy_few(in, text.size(), copy))).is_all();
    }
    // The last block overlaps the one before it, so that no part of a block is left.
    const std::size_t last = text.size() - block_size;
    auto inside = members_of<Members>(Block::load(in + last));
    for (std::size_t offset = 0; offset < last; offset += block_size) {
        inside = inside & members_of<Members>(Block::load(in + offset));
    }
    return inside.is_all();
}

// True when every byte is of the set: the quick way to say that a text is fine.
template <ascii_bits Members>
constexpr bool holds_only(std::string_view text) {
    return goes_by_bytes() ? Members.holds_only(text) : holds_only_by_blocks<Members, text_block>(text);
}

// What a JSON string escapes: in two characters, or in six.
constexpr ascii_bits characters_with_escape_of(std::size_t size) {
    ascii_bits found;
    for (unsigned code = 0; code < 128; ++code) {
        if (escape_of(static_cast<unsigned char>(code)).size == size) {
            found = found | ascii_bits::range(code, code);
        }
    }
    return found;
}
inline constexpr ascii_bits briefly_escaped = characters_with_escape_of(2);
inline constexpr ascii_bits escaped_as_code_point = characters_with_escape_of(6);
inline constexpr ascii_bits escaped_characters = briefly_escaped | escaped_as_code_point;

template <class Block>
IOTPKG_ALWAYS_INLINE typename Block::mask escaped_in(Block block) {
    return members_of<escaped_characters>(block);
}

// The bytes that escapes add to a block.
template <class Block>
IOTPKG_ALWAYS_INLINE std::size_t escape_growth(Block block) {
    const unsigned escaped = escaped_in(block).bits();
    if (escaped == 0) {
        return 0;
    }
    const unsigned long_ones = members_of<escaped_as_code_point>(block).bits();
    return static_cast<unsigned>(std::popcount(escaped) + 4 * std::popcount(long_ones));
}

// Calls see(block) with blocks that cover a text and hold nothing else, and copies the text. May write up to
// fifteen bytes behind it. No branch but on the size.
template <class Block, class See>
IOTPKG_ALWAYS_INLINE void copy_blocks(const char* in, std::size_t size, char* out, See& see) {
    if (size < block_size) {
        see(Block::of(copy_few(in, size, out)));
        return;
    }
    const std::size_t last = size - block_size;
    const Block end = Block::load(in + last);
    for (std::size_t at = 0; at < last; at += block_size) {
        const Block block = Block::load(in + at);
        block.store(out + at);
        see(block);
    }
    end.store(out + last);
    see(end);
}

}  // namespace IOTPKG_NAMESPACE::detail
