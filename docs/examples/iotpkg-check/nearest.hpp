// The known word that an unknown one is likely to mean.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace iotpkg_check {

// How many characters have to be put in, taken out or replaced to make one of the other (Levenshtein).
inline std::size_t distance(std::string_view from, std::string_view to) {
    std::vector<std::size_t> row(to.size() + 1);
    for (std::size_t column = 0; column < row.size(); ++column) {
        row[column] = column;
    }
    for (std::size_t line = 0; line < from.size(); ++line) {
        std::size_t diagonal = row[0];
        row[0] = line + 1;
        for (std::size_t column = 0; column < to.size(); ++column) {
            const std::size_t replaced = diagonal + (from[line] == to[column] ? 0u : 1u);
            diagonal = row[column + 1];
            row[column + 1] = std::min({replaced, diagonal + 1, row[column] + 1});
        }
    }
    return row.back();
}

// Empty where none is near: that would be no help.
inline std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
    constexpr std::size_t longest = 64;
    std::string_view found;
    std::size_t best = std::min(word.size(), longest) / 2 + 1;
    for (const std::string_view candidate : known) {
        const std::size_t apart = word.size() > longest ? best : distance(word, candidate);
        if (apart < best) {
            found = candidate;
            best = apart;
        }
    }
    return found;
}

// `unknown rule bucket_charactres; did you mean bucket_characters?`
inline std::string unknown(std::string_view what, std::string_view word,
                           const std::vector<std::string_view>& known) {
    std::string words = "unknown " + std::string(what) + ' ' + std::string(word);
    const std::string_view near = nearest(word, known);
    if (!near.empty()) {
        words += "; did you mean " + std::string(near) + '?';
    }
    return words;
}

}  // namespace iotpkg_check
