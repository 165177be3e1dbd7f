// SPDX-License-Identifier: BSL-1.0
// The known word that an unknown one is likely to mean.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <iotpkg/text/ascii.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// In bytes. Longer words are near none, so that no text costs much.
inline constexpr std::size_t nearest_max_size = 64;

namespace detail {

// Letters in lower case, without the signs that other spellings put between words.
struct folded_word {
    std::array<char, nearest_max_size> characters{};
    std::size_t size = 0;

    constexpr explicit folded_word(std::string_view word) {
        for (const char character : word.substr(0, nearest_max_size)) {
            if (character != '_' && character != '-') {
                characters[size++] = to_lower(character);
            }
        }
    }

    friend constexpr bool operator==(const folded_word&, const folded_word&) = default;
};

// Written the same, but for case, `_` and `-`.
constexpr bool is_same_word(std::string_view one, std::string_view other) {
    return one.size() <= nearest_max_size && other.size() <= nearest_max_size &&
           folded_word(one) == folded_word(other);
}

// How many characters have to be inserted, deleted or substituted to make one of the other (Levenshtein).
constexpr std::size_t edit_distance(const folded_word& from, const folded_word& to) {
    std::array<std::size_t, nearest_max_size + 1> row{};
    for (std::size_t column = 0; column <= to.size; ++column) {
        row[column] = column;
    }
    for (std::size_t line = 1; line <= from.size; ++line) {
        std::size_t diagonal = row[0];
        row[0] = line;
        for (std::size_t column = 1; column <= to.size; ++column) {
            const bool is_same = from.characters[line - 1] == to.characters[column - 1];
            const std::size_t replaced = diagonal + (is_same ? 0u : 1u);
            const std::size_t shorter = row[column] < row[column - 1] ? row[column] : row[column - 1];
            diagonal = row[column];
            row[column] = shorter + 1 < replaced ? shorter + 1 : replaced;
        }
    }
    return row[to.size];
}

}  // namespace detail

// Of several that are as near, the first; empty where none is near. One edit is near, and one more for each
// five characters; case, `_` and `-` do not count.
//     iotpkg::nearest("strickt", names);  // "strict"
constexpr std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    const detail::folded_word sought(word);
    if (word.size() > nearest_max_size || sought.size == 0) {
        return {};
    }
    std::string_view found;
    std::size_t limit = 2 + sought.size / 5;
    for (const std::string_view candidate : known) {
        if (candidate.size() > nearest_max_size) {
            continue;
        }
        const std::size_t apart = detail::edit_distance(sought, detail::folded_word(candidate));
        if (apart < limit) {
            found = candidate;
            limit = apart;
        }
    }
    return found;
}

}  // namespace IOTPKG_NAMESPACE
