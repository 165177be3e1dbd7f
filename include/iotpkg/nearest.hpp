// The known word that an unknown one is likely to mean.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include <iotpkg/text/ascii.hpp>

namespace iotpkg {

namespace detail {

// No known word is longer than this, nor is one that looks like it.
inline constexpr std::size_t longest_word = 64;

// Letters in lower case, without the signs that other spellings put between words.
struct folded_word {
    std::array<char, longest_word> characters{};
    std::size_t size = 0;

    constexpr explicit folded_word(std::string_view word) {
        for (const char character : word.substr(0, longest_word)) {
            if (character != '_' && character != '-') {
                characters[size++] = to_lower(character);
            }
        }
    }
};

// How many characters have to be inserted, deleted or substituted to make one word of the other
// (Levenshtein).
constexpr std::size_t edit_distance(const folded_word& from, const folded_word& to) {
    std::array<std::size_t, longest_word + 1> row{};
    for (std::size_t column = 0; column <= to.size; ++column) {
        row[column] = column;
    }
    for (std::size_t line = 1; line <= from.size; ++line) {
        std::size_t diagonal = row[0];
        row[0] = line;
        for (std::size_t column = 1; column <= to.size; ++column) {
            const std::size_t substituted =
                diagonal + (from.characters[line - 1] == to.characters[column - 1] ? 0u : 1u);
            const std::size_t shorter = row[column] < row[column - 1] ? row[column] : row[column - 1];
            diagonal = row[column];
            row[column] = shorter + 1 < substituted ? shorter + 1 : substituted;
        }
    }
    return row[to.size];
}

// The same word but for case and the signs between words.
constexpr bool is_same_folded(std::string_view left, std::string_view right) {
    return left.size() <= longest_word && right.size() <= longest_word &&
           edit_distance(folded_word(left), folded_word(right)) == 0;
}

}  // namespace detail

// Empty where none is near; a word of over 64 characters is near none.
//     iotpkg::nearest("strickt", names);  // "strict"
constexpr std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
    if (word.size() > detail::longest_word) {
        return {};
    }
    const detail::folded_word sought(word);
    std::string_view found;
    std::size_t best = 2 + sought.size / 5;
    for (const std::string_view one : known) {
        const std::size_t apart = detail::edit_distance(sought, detail::folded_word(one));
        if (apart < best) {
            found = one;
            best = apart;
        }
    }
    return found;
}

}  // namespace iotpkg
