// SPDX-License-Identifier: BSL-1.0
// A pattern of a model as the table has it: which characters, and how many of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <regex>
#include <string>

#include "model.hpp"

namespace drift {

// One class, repeated; with or without anchors, since the service matches the whole text either way. Any
// other pattern stays as it is.
inline void add_pattern(shape& of, const std::string& pattern) {
    static const std::regex repeated_class(R"(\^?\(?(\\.|\[.*\])(?:([+*])|\{(\d+),(\d+)\})\)?\$?)");
    std::smatch parts;
    if (!std::regex_match(pattern, parts, repeated_class)) {
        of.characters = pattern;
        return;
    }
    of.characters = parts[1];
    if (parts[2] == "+") {
        of.min = std::max<std::size_t>(of.min, 1);
    } else if (parts[3].matched) {
        const std::size_t most = std::stoul(parts[4]);
        of.min = std::max<std::size_t>(of.min, std::stoul(parts[3]));
        of.max = std::min(of.max.value_or(most), most);
    }
}

}  // namespace drift
