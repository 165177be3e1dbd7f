// SPDX-License-Identifier: BSL-1.0
// What one pass over a text finds.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/set_beyond_ascii.hpp>
#include <iotpkg/text/unicode.hpp>
#include <iotpkg/text/utf8.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Offsets in bytes, none where there is no such place.
struct text_facts {
    std::size_t bytes = 0;
    std::size_t scalars = 0;  // an ill-formed sequence counts as one
    std::size_t utf16_units = 0;
    std::size_t ill_formed = none;
    std::size_t outside_set = none;
    std::size_t recent = none;
};

inline constexpr character_set any_ascii_character{R"([^\P{ASCII}])"};

// What is asked of the characters of a text.
struct character_question {
    bool has_set = false;
    const character_set* allowed = &any_ascii_character;
    // Is a character looked for that is newer than unicode::known_version?
    bool has_recent = false;
    // Lead bytes behind which each well-formed character is of the set and known to the service.
    known_leads leads{any_character, false};
};

// Are there characters beyond ASCII of which the answer is not the same for all?
constexpr bool needs_tables(const character_question& asked) {
    return asked.has_recent ||
           (asked.has_set && !(asked.allowed->beyond_ascii() == unicode::category_set()) &&
            !(asked.allowed->beyond_ascii() == unicode::all_but({})));
}

// Without the tables of Unicode where no answer stands in them: they are a quarter of a small program.
template <bool NeedsTables>
constexpr text_facts facts_of(std::string_view text, const character_question& asked) {
    text_facts facts{.bytes = text.size()};
    const auto note = [](std::size_t& first, std::size_t offset) { first = first == none ? offset : first; };
    std::size_t offset = 0;
    while (offset < text.size()) {
        ++facts.scalars;
        ++facts.utf16_units;
        // What the set holds of ASCII needs no second look: most of any text.
        if (asked.allowed->contains_ascii(text[offset])) {
            ++offset;
            continue;
        }
        if (const std::size_t size = asked.leads.size_at(text, offset); size != 0) {
            offset += size;
            continue;
        }
        const unicode::decoded next = unicode::decode(text, offset);
        if (!next.valid) {
            note(facts.ill_formed, offset);
        } else {
            facts.utf16_units += next.code_point > 0xFFFF ? 1 : 0;
            if constexpr (NeedsTables) {
                if (asked.has_set && !asked.allowed->contains(next.code_point)) {
                    note(facts.outside_set, offset);
                } else if (asked.has_recent && unicode::is_recent(next.code_point)) {
                    note(facts.recent, offset);
                }
            } else if (asked.has_set &&
                       (next.code_point < 0x80 || asked.allowed->beyond_ascii() == unicode::category_set())) {
                note(facts.outside_set, offset);
            }
        }
        offset += next.size;
    }
    return facts;
}

constexpr text_facts ascii_facts(std::string_view text) {
    return {.bytes = text.size(), .scalars = text.size(), .utf16_units = text.size()};
}

}  // namespace IOTPKG_NAMESPACE::detail
