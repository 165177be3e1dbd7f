// What a character set holds beyond ASCII, as blocks are asked for it.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/unicode.hpp>
#include <iotpkg/text/utf8_blocks.hpp>

namespace iotpkg::detail {

inline constexpr character_set any_character{"[^]"};

// The leads of a set that does not name what lies beyond ASCII, or is all of it but the categories C; others
// are decoded.
constexpr unsigned leads_within(const character_set& allowed, unsigned sound, unsigned visible) {
    if (allowed.beyond_ascii() == unicode::all_but({})) {
        return sound;
    }
    return allowed.beyond_ascii() == unicode::all_but(unicode::others) ? sound & visible : 0;
}

// The same at run time, and whether only what the oldest Unicode of the tables knows is meant.
struct known_leads {
    unsigned of_two = 0;
    unsigned of_three = 0;

    constexpr known_leads() = default;
    constexpr known_leads(const character_set& allowed, bool are_old)
        : of_two(leads_within(allowed, any_beyond_ascii::leads_of_two, visible_leads_of_two) &
                 (are_old ? old_leads_of_two : ~0u)),
          of_three(leads_within(allowed, any_beyond_ascii::leads_of_three, visible_leads_of_three) &
                   (are_old ? old_leads_of_three : ~0u)) {}

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
    static constexpr unsigned leads_of_two =
        leads_within(Allowed, any_beyond_ascii::leads_of_two, visible_leads_of_two);
    static constexpr unsigned leads_of_three =
        leads_within(Allowed, any_beyond_ascii::leads_of_three, visible_leads_of_three);

    static constexpr bool contains(char32_t code_point) {
        return Allowed.beyond_ascii() == unicode::all_but({}) || Allowed.contains(code_point);
    }
};

}  // namespace iotpkg::detail
