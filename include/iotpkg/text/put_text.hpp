// SPDX-License-Identifier: BSL-1.0
// A text checked against a set and written as the inside of a JSON string, with one look at each byte. What
// is not certainly in the set is not written: nullptr says so, and somebody else finds out why.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <iotpkg/text/block_checks.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/escape.hpp>
#include <iotpkg/text/few_bytes.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/set_beyond_ascii.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/text/utf8_blocks.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// A block of escapes is as long at most; and what is written is at most that much longer than what counts.
inline constexpr std::size_t longest_escape = escape_of(0).size;
inline constexpr std::size_t put_slack = 64;

// Two characters and, in the top byte, how many of them count: how a byte stands in a JSON string, unless
// that takes six.
inline constexpr std::array<std::uint32_t, 256> brief_escapes = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::size_t byte = 0; byte < made.size(); ++byte) {
        const escape as = escape_of(static_cast<unsigned char>(byte));
        const std::uint32_t first = static_cast<unsigned char>(as.text[0]);
        const std::uint32_t second = static_cast<unsigned char>(as.text[1]);
        const bool is_little = std::endian::native == std::endian::little;
        made[byte] = std::uint32_t{as.size} << (is_little ? 24 : 0) |
                     (is_little ? second << 8 | first : first << 24 | second << 16);
    }
    return made;
}();

constexpr std::size_t size_of_brief(std::uint32_t escape) {
    return std::endian::native == std::endian::little ? escape >> 24 : escape & 0xff;
}

// Four bytes whose escapes are brief. There is no branch to predict, and only one sum that the next four wait
// for.
IOTPKG_ALWAYS_INLINE char* put_four_brief_escapes(const char* in, char* out) {
    const auto escape_at = [in](int index) { return brief_escapes[static_cast<unsigned char>(in[index])]; };
    const std::uint32_t first = escape_at(0);
    const std::uint32_t second = escape_at(1);
    const std::uint32_t third = escape_at(2);
    const std::uint32_t fourth = escape_at(3);
    const std::size_t to_second = size_of_brief(first);
    const std::size_t to_third = to_second + size_of_brief(second);
    const std::size_t to_fourth = to_third + size_of_brief(third);
    store_word(out, first);
    store_word(out + to_second, second);
    store_word(out + to_third, third);
    store_word(out + to_fourth, fourth);
    return out + to_fourth + size_of_brief(fourth);
}

IOTPKG_ALWAYS_INLINE char* put_brief_escapes(const char* in, char* out) {
    out = put_four_brief_escapes(in, out);
    out = put_four_brief_escapes(in + 4, out);
    out = put_four_brief_escapes(in + 8, out);
    return put_four_brief_escapes(in + 12, out);
}

inline char* put_escapes(const char* in, std::size_t size, char* out) {
    for (std::size_t index = 0; index < size; ++index) {
        const escape& as = escapes[static_cast<unsigned char>(in[index])];
        std::memcpy(out, &as, sizeof(escape));
        out += as.size;
    }
    return out;
}

inline constexpr ascii_bits control_characters = ascii_bits::range(0, 0x1f);

// Writes a text that is not all plain: escapes, or characters beyond ASCII. nullptr where it is not
// certainly fine, or where the room, up to out_end, may not do.
template <const character_set& Allowed, class Block>
    requires(Allowed.contains_ascii(' '))  // which fills the last block
IOTPKG_NEVER_INLINE char* put_hard_text(const char* const text, std::size_t size, char* out,
                                        const char* out_end) {
    constexpr std::size_t step = 4 * block_size;
    constexpr ascii_bits refused = ~Allowed.ascii();
    constexpr bool refuses = refused != ascii_bits();
    constexpr bool has_controls = (Allowed.ascii() & control_characters) != ascii_bits();
    const auto has_room = [&] {
        return static_cast<std::size_t>(out_end - out) >= longest_escape * step + put_slack;
    };
    const char* in = text;
    std::size_t left = size;
    auto beyond = Block::mask::none();
    for (; left >= step; left -= step, in += step) {
        if (!has_room()) [[unlikely]] {
            return nullptr;
        }
        const Block first = Block::load(in);
        const Block second = Block::load(in + block_size);
        const Block third = Block::load(in + 2 * block_size);
        const Block fourth = Block::load(in + 3 * block_size);
        beyond = beyond | ((first.beyond_ascii() | second.beyond_ascii()) |
                           (third.beyond_ascii() | fourth.beyond_ascii()));
        if constexpr (refuses) {
            const auto bad = (members_of<refused>(first) | members_of<refused>(second)) |
                             (members_of<refused>(third) | members_of<refused>(fourth));
            if (!bad.is_none()) [[unlikely]] {
                return nullptr;
            }
        }
        constexpr ascii_bits quoted = briefly_escaped & ~control_characters;
        const auto quotes = (members_of<quoted>(first) | members_of<quoted>(second)) |
                            (members_of<quoted>(third) | members_of<quoted>(fourth));
        auto controls = Block::mask::none();
        if constexpr (has_controls) {
            controls = (members_of<control_characters>(first) | members_of<control_characters>(second)) |
                       (members_of<control_characters>(third) | members_of<control_characters>(fourth));
        }
        if ((quotes | controls).is_none()) {
            first.store(out);
            second.store(out + block_size);
            third.store(out + 2 * block_size);
            fourth.store(out + 3 * block_size);
            out += step;
            continue;
        }
        // Most controls take six characters: line feeds and tabs do not, and are the ones that there are.
        if (has_controls && !controls.is_none()) {
            const auto others =
                (members_of<escaped_as_code_point>(first) | members_of<escaped_as_code_point>(second)) |
                (members_of<escaped_as_code_point>(third) | members_of<escaped_as_code_point>(fourth));
            if (!others.is_none()) [[unlikely]] {
                out = put_escapes(in, step, out);
                continue;
            }
        }
        for (std::size_t block = 0; block < step; block += block_size) {
            out = put_brief_escapes(in + block, out);
        }
    }
    if (!has_room()) [[unlikely]] {
        return nullptr;
    }
    while (left != 0) {
        const std::size_t part = left < block_size ? left : block_size;
        const Block block = part == block_size ? Block::load(in) : load_part<Block>(in, part);
        beyond = beyond | block.beyond_ascii();
        if (!(members_of<Allowed.ascii()>(block) | block.beyond_ascii()).is_all()) [[unlikely]] {
            return nullptr;
        }
        if (escaped_in(block).is_none()) {
            block.store(out);
            out += part;
        } else {
            out = put_escapes(in, part, out);
        }
        in += part;
        left -= part;
    }
    return beyond.is_none() || is_fine_beyond_ascii<beyond_ascii_of<Allowed>, Block>(text, size) ? out
                                                                                                 : nullptr;
}

// Writes the text, which is nearly always plain, with its escapes. Reads nothing but the text, and may write
// up to put_slack bytes behind what counts; the room does for the text and as much more.
template <const character_set& Allowed, class Block>
IOTPKG_ALWAYS_INLINE char* put_text(std::string_view text, char* out, const char* out_end) {
    if (text.empty()) {
        return out;
    }
    plain_text_check<Allowed, Block> check;
    copy_blocks<Block>(text.data(), text.size(), out, check);
    if (check.plain.is_all()) [[likely]] {
        return out + text.size();
    }
    return put_hard_text<Allowed, Block>(text.data(), text.size(), out, out_end);
}

}  // namespace IOTPKG_NAMESPACE::detail
