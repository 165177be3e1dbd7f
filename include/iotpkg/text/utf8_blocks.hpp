// SPDX-License-Identifier: BSL-1.0
// UTF-8 sixteen bytes at a time: where continuation bytes stand is compared with where the leads before them
// ask for them, and only what a lead byte cannot tell is decoded.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>

#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Lead bytes as runs, from a bit for each that is one.
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

// Characters beyond ASCII: which they are, and by which leads they are known, so that their other bytes need
// no look: those whose every completion is well-formed and one of them. Bit i is for 0xC0 + i, which begin
// sequences of two bytes, and for 0xE0 + i, of three.
struct any_beyond_ascii {
    // Unicode, table 3-7: C0 and C1, E0 and F0 begin forms that are too long, too; ED surrogates, too.
    static constexpr unsigned leads_of_two = 0xfffffffcu;
    static constexpr unsigned leads_of_three = 0xdffeu;

    static constexpr bool contains(char32_t) { return true; }
};

template <class Characters>
inline constexpr lead_runs plain_leads_of_two{0xC0, Characters::leads_of_two};
template <class Characters>
inline constexpr lead_runs plain_leads_of_three{0xE0, Characters::leads_of_three};

template <const lead_runs& Leads, class Block, std::size_t... Index>
IOTPKG_ALWAYS_INLINE unsigned leads_in([[maybe_unused]] Block block, std::index_sequence<Index...>) {
    return (Block::mask::none() | ... | block.in(Leads.runs[Index])).bits();
}
template <const lead_runs& Leads, class Block>
IOTPKG_ALWAYS_INLINE unsigned leads_in(Block block) {
    return leads_in<Leads>(block, std::make_index_sequence<Leads.count>());
}

// Another lead, and the bytes that it asks for, whatever they are: three can be read behind it. True where
// what they make, if all of them are continuation bytes, is one of the characters.
template <class Characters>
bool is_fine_sequence(const char* in, unsigned& size) {
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
           Characters::contains(code_point);
}

// Is all beyond ASCII well-formed and one of the characters? What is ASCII does not count.
template <class Characters, class Block>
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
        const unsigned two = leads_in<plain_leads_of_two<Characters>>(block);
        const unsigned three = leads_in<plain_leads_of_three<Characters>>(block);
        unsigned owed = owed_to_next | (two | three) << 1 | three << 2;
        for (unsigned others = beyond & ~(continuing | two | three); others != 0; others &= others - 1) {
            const auto index = static_cast<unsigned>(std::countr_zero(others));
            unsigned sequence = 0;
            is_fine = is_fine_sequence<Characters>(from + index, sequence) && is_fine;
            owed |= (((1u << sequence) - 1) & ~1u) << index;
        }
        is_fine = (owed & 0xffff) == continuing && is_fine;
        owed_to_next = owed >> 16;
    }
    return is_fine && owed_to_next == 0;
}

}  // namespace IOTPKG_NAMESPACE::detail
