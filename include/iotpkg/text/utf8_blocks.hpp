// UTF-8 sixteen bytes at a time: where continuation bytes stand is compared with where the leads before them
// ask for them, and only what a lead byte cannot tell is decoded.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/text/unicode.hpp>

namespace iotpkg::detail {

// The leads of one size whose every completion is well-formed and in a set, as runs of bytes.
struct lead_runs {
    std::array<byte_range, 8> runs{};
    std::size_t count = 0;

    constexpr lead_runs(unsigned first, unsigned bits) {
        for (unsigned lead = 0; lead < 32; ++lead) {
            if ((bits >> lead & 1) == 0) {
                continue;
            }
            const auto byte = static_cast<unsigned char>(first + lead);
            if (lead != 0 && (bits >> (lead - 1) & 1) != 0) {
                runs[count - 1].last = byte;
            } else {
                runs[count++] = {byte, byte};
            }
        }
    }
};

// Unicode, table 3-7: C0 and C1, E0 and F0 begin forms that are too long, too; ED surrogates, too.
inline constexpr unsigned sound_leads_of_two = 0xfffffffcu;
inline constexpr unsigned sound_leads_of_three = 0xdffeu;

// A set that does not name what lies beyond ASCII, or all of it but the categories C, is known by its leads.
constexpr bool is_known_by_leads(const character_set& allowed) {
    return allowed.beyond_ascii() == unicode::all_but({}) ||
           allowed.beyond_ascii() == unicode::all_but(unicode::others);
}

constexpr unsigned leads_within(const character_set& allowed, unsigned sound, unsigned visible) {
    if (allowed.beyond_ascii() == unicode::all_but({})) {
        return sound;
    }
    return is_known_by_leads(allowed) ? sound & visible : 0;
}

template <const character_set& Allowed>
inline constexpr lead_runs plain_leads_of_two{
    0xC0, leads_within(Allowed, sound_leads_of_two, visible_leads_of_two)};
template <const character_set& Allowed>
inline constexpr lead_runs plain_leads_of_three{
    0xE0, leads_within(Allowed, sound_leads_of_three, visible_leads_of_three)};

template <const lead_runs& Leads, class Block, std::size_t... Index>
IOTPKG_ALWAYS_INLINE unsigned leads_in([[maybe_unused]] Block block, std::index_sequence<Index...>) {
    return (Block::mask::none() | ... | block.in(Leads.runs[Index])).bits();
}
template <const lead_runs& Leads, class Block>
IOTPKG_ALWAYS_INLINE unsigned leads_in(Block block) {
    return leads_in<Leads>(block, std::make_index_sequence<Leads.count>());
}

// Another lead, and the bytes that it asks for, whatever they are: three can be read behind it. True where
// what they make, if all of them are continuation bytes, is well-formed and in the set.
inline bool is_fine_sequence(const character_set& allowed, const char* in, unsigned& size) {
    const auto byte = [in](int index) -> unsigned { return static_cast<unsigned char>(in[index]); };
    const unsigned lead = byte(0);
    char32_t code_point = 0;
    char32_t least = 0;
    if (lead < 0xE0) {
        size = 2;
        least = 0x80;
        code_point = (lead & 0x1F) << 6 | (byte(1) & 0x3F);
    } else if (lead < 0xF0) {
        size = 3;
        least = 0x800;
        code_point = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    } else {
        size = 4;
        least = 0x10000;
        code_point = (lead & 0x0F) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
    }
    return code_point >= least && code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF) &&
           allowed.contains(code_point);
}

// Is all beyond ASCII well-formed and in the set? What is ASCII does not count.
template <const character_set& Allowed, class Block>
IOTPKG_NEVER_INLINE bool is_fine_beyond_ascii(const char* in, std::size_t size) {
    constexpr std::size_t read_behind_lead = 3;
    char padded[2 * block_size];
    unsigned owed_to_next = 0;  // continuation bytes that the next block begins with
    bool is_fine = true;
    for (std::size_t at = 0; at < size; at += block_size) {
        const char* from = in + at;
        const std::size_t left = size - at;
        if (left < block_size + read_behind_lead) {
            std::memset(padded, ' ', sizeof(padded));
            std::memcpy(padded, from, left);
            from = padded;
        }
        const Block block = Block::load(from);
        const unsigned beyond = block.beyond_ascii().bits();
        if ((beyond | owed_to_next) == 0) {
            continue;
        }
        const unsigned continuing = block.in({0x80, 0xBF}).bits();
        const unsigned two = leads_in<plain_leads_of_two<Allowed>>(block);
        const unsigned three = leads_in<plain_leads_of_three<Allowed>>(block);
        unsigned owed = owed_to_next | (two | three) << 1 | three << 2;
        for (unsigned others = beyond & ~(continuing | two | three); others != 0; others &= others - 1) {
            const auto index = static_cast<unsigned>(std::countr_zero(others));
            unsigned sequence = 0;
            is_fine = is_fine_sequence(Allowed, from + index, sequence) && is_fine;
            owed |= (((1u << sequence) - 1) & ~1u) << index;
        }
        is_fine = (owed & 0xffff) == continuing && is_fine;
        owed_to_next = owed >> 16;
    }
    return is_fine && owed_to_next == 0;
}

}  // namespace iotpkg::detail
