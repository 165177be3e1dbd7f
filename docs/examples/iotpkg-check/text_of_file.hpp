// SPDX-License-Identifier: BSL-1.0
// A text that is checked as a whole, and where it stands in its file.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "masked_text.hpp"

namespace iotpkg_check {

// A file, or a line of it.
struct text_of_file {
    std::string_view path;
    std::string_view text;
    masked_text shown;
    std::size_t line = 1;  // where the text begins
    // How far lines were counted, for places that do not go back.
    std::size_t counted = 0;
    std::size_t counted_line = line;

    std::size_t line_at(std::size_t offset) {
        const auto from = text.begin() + static_cast<std::ptrdiff_t>(std::min(counted, offset));
        const auto to = text.begin() + static_cast<std::ptrdiff_t>(std::max(counted, offset));
        const auto lines = static_cast<std::size_t>(std::count(from, to, '\n'));
        counted_line = counted < offset ? counted_line + lines : counted_line - lines;
        counted = offset;
        return counted_line;
    }

    // Counted in code points.
    [[nodiscard]] std::size_t column_at(std::size_t offset) const {
        const std::size_t begin = text.substr(0, offset).rfind('\n') + 1;
        const std::string_view before = text.substr(begin, offset - begin);
        return 1 + static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char byte) {
                   return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
               }));
    }
};

}  // namespace iotpkg_check
