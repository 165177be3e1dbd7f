// SPDX-License-Identifier: BSL-1.0
// A string in a JSON text: its place, what is wrong inside of it, and the quick way through it.
#pragma once

#include <bit>
#include <cstddef>
#include <string_view>

#include <iotpkg/text/ascii_bits.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/text/utf8.hpp>
#include <iotpkg/text/utf8_blocks.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// What stands between two quotes. Offsets in bytes of the whole text.
struct json_string_token {
    static constexpr std::size_t nowhere = std::string_view::npos;

    std::size_t begin = 0;  // of the opening quote
    std::size_t end = 0;    // one past the closing quote
    bool has_escapes = false;
    // The first of each kind, where strings are mended.
    std::size_t ill_formed = nowhere;  // bytes that are not UTF-8
    std::size_t surrogate = nowhere;   // the escape of half a surrogate pair
    std::size_t control = nowhere;     // a control character that is not escaped

    [[nodiscard]] constexpr std::string_view inside(std::string_view text) const {
        return piece_of(text, begin + 1, end - begin - 2);
    }
    [[nodiscard]] constexpr bool is_text() const { return ill_formed == nowhere && surrogate == nowhere; }

    static constexpr void note(std::size_t& first, std::size_t at) { first = first == nowhere ? at : first; }
};

// What may stand behind a backslash, but for u.
inline constexpr ascii_bits escape_letters = [] {
    ascii_bits letters;
    for (const char letter : std::string_view("\"\\/bfnrt")) {
        const auto code = static_cast<unsigned char>(letter);
        letters = letters | ascii_bits::range(code, code);
    }
    return letters;
}();

// Passes what needs no thought in a string, from `at` on: plain text, beyond ASCII too, and escapes of two
// characters. Returns the first byte of something else, or of the part of a block that is left at the end.
template <class Block>
std::size_t pass_blocks_of_string(std::string_view text, std::size_t at, bool& has_escapes,
                                  bool& is_beyond_ascii) {
    for (; text.size() - at >= block_size; at += block_size) {
        const Block block = Block::load(text.data() + at);
        is_beyond_ascii = is_beyond_ascii || !block.beyond_ascii().is_none();
        unsigned ends = escaped_in(block).bits();
        while (ends != 0) {
            const auto index = static_cast<unsigned>(std::countr_zero(ends));
            const std::size_t end = at + index;
            if (text[end] != '\\' || index + 1 == block_size || !escape_letters.contains(text[end + 1])) {
                return end;
            }
            has_escapes = true;
            ends &= ~(3u << index);
        }
    }
    return at;
}

// The first bytes that are not UTF-8; npos where there are none.
inline std::size_t find_ill_formed(std::string_view text) {
    if (is_fine_beyond_ascii<any_beyond_ascii, text_block>(text.data(), text.size())) {
        return std::string_view::npos;
    }
    std::size_t at = 0;
    unicode::decoded next{};
    while ((next = unicode::decode(text, at)).valid) {
        at += next.size;
    }
    return at;
}

}  // namespace IOTPKG_NAMESPACE::detail
