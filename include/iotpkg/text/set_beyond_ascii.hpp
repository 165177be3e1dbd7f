// SPDX-License-Identifier: BSL-1.0
// What a character set holds beyond ASCII, as blocks are asked for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/unicode.hpp>
#include <iotpkg/text/utf8_blocks.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

inline constexpr character_set any_character{"[^]"};

// Those of the sound leads behind which there is nothing but what is asked for. What stands behind others is
// decoded.
constexpr unsigned leads_within(unicode::category_set allowed, bool are_old, unsigned sound,
                                const std::uint32_t (&leads_with)[unicode::category_count + 1]) {
    for (unsigned index = 0; index < unicode::category_count; ++index) {
        if (!allowed.contains(static_cast<unicode::category>(index))) {
            sound &= ~leads_with[index];
        }
    }
    return are_old ? sound & ~leads_with[unicode::category_count] : sound;
}
constexpr unsigned leads_of_two_within(const character_set& allowed, bool are_old) {
    return leads_within(allowed.beyond_ascii(), are_old, any_beyond_ascii::leads_of_two,
                        unicode_leads_of_two);
}
constexpr unsigned leads_of_three_within(const character_set& allowed, bool are_old) {
    return leads_within(allowed.beyond_ascii(), are_old, any_beyond_ascii::leads_of_three,
                        unicode_leads_of_three);
}

// The same at run time; of old characters alone where no recent one is meant.
struct known_leads {
    unsigned of_two;
    unsigned of_three;

    constexpr known_leads(const character_set& allowed, bool are_old)
        : of_two(leads_of_two_within(allowed, are_old)), of_three(leads_of_three_within(allowed, are_old)) {}

    // The size of the sequence that stands at the offset, where it is well-formed and begins with one of
    // them; else 0.
    [[nodiscard]] constexpr std::size_t size_at(std::string_view text, std::size_t offset) const {
        const auto continues = [&](std::size_t at) {
            return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
        };
        const auto lead = static_cast<unsigned char>(text[offset]);
        if ((lead & 0xE0) == 0xC0) {
            return (of_two >> (lead & 0x1F) & 1) != 0 && continues(offset + 1) ? 2 : 0;
        }
        if ((lead & 0xF0) == 0xE0) {
            return (of_three >> (lead & 0x0F) & 1) != 0 && continues(offset + 1) && continues(offset + 2) ? 3
                                                                                                          : 0;
        }
        return 0;
    }
};

template <const character_set& Allowed>
struct beyond_ascii_of {
    static constexpr unsigned leads_of_two = leads_of_two_within(Allowed, false);
    static constexpr unsigned leads_of_three = leads_of_three_within(Allowed, false);

    static constexpr bool contains(char32_t code_point) {
        return Allowed.beyond_ascii() == unicode::all_but({}) || Allowed.contains(code_point);
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
