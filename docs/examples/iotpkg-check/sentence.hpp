// SPDX-License-Identifier: BSL-1.0
// The sentence of a rule, without a violation: `has N characters, at most 128 are allowed`.
#pragma once

#include <string>
#include <string_view>

#include <iotpkg/rules.hpp>

namespace iotpkg_check {

inline std::string sentence_of(const iotpkg::rule_row& row) {
    std::string words(row.message());
    const auto fill = [&words](std::string_view mark, std::string_view text) {
        if (const std::size_t at = words.find(mark); at != words.npos) {
            words.replace(at, mark.size(), text);
        }
    };
    fill("{limit}", std::to_string(row.limit));
    fill("{actual}", "N");
    fill("{pattern}", row.data.set == nullptr ? std::string_view() : row.data.set->pattern());
    return words;
}

}  // namespace iotpkg_check
