// SPDX-License-Identifier: BSL-1.0
// What is said of an unknown word.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/nearest.hpp>

namespace iotpkg_check {

// `unknown rule bucket_charactres; did you mean bucket_characters?`
inline std::string unknown(std::string_view what, std::string_view word,
                           const std::vector<std::string_view>& known) {
    std::string words = "unknown " + std::string(what) + ' ' + std::string(word);
    const std::string_view likely = iotpkg::nearest(word, known);
    if (!likely.empty()) {
        words += "; did you mean " + std::string(likely) + '?';
    }
    return words;
}

}  // namespace iotpkg_check
