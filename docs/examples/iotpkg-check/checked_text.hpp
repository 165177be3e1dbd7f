// SPDX-License-Identifier: BSL-1.0
// What a part of a file comes to, once it is checked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/document.hpp>

#include "input.hpp"
#include "options.hpp"

namespace iotpkg_check {

// One document or more in a text that is checked as a whole: a file, or a line of one.
struct checked_piece {
    iotpkg::text_range where;
    std::size_t line = 1;  // of the text, where the piece begins
    std::vector<iotpkg::checked_document> documents;
};

struct checked_text {
    std::string text;
    std::size_t lines = 0;
    std::vector<checked_piece> pieces;
};

// By its name: one object a line.
inline bool has_lines(std::string_view path) {
    return path.ends_with(".jsonl") || path.ends_with(".ndjson");
}

// A line that breaks off has its fault at its own end, not in the next one.
inline std::string_view without_line_end(std::string_view line) {
    return line.substr(0, line.find_last_not_of("\r\n") + 1);
}

// A document in each line that is not blank.
inline checked_text check_lines(std::string text, const options& wanted) {
    checked_text checked;
    checked.text = std::move(text);
    const std::string_view all = checked.text;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t line_feed = all.find('\n', begin);
        const std::size_t end = line_feed == all.npos ? all.size() : line_feed;
        const std::string_view line = without_line_end(all.substr(begin, end - begin));
        ++checked.lines;
        if (!is_blank(line)) {
            checked.pieces.push_back({{begin, begin + line.size()}, checked.lines, {}});
            checked.pieces.back().documents.push_back(
                wanted.kind->check(line, wanted.severities, wanted.max_findings));
        }
        begin = end + 1;
    }
    return checked;
}

// One document, or an array of them.
inline checked_text check_whole(std::string text, const options& wanted) {
    checked_text checked;
    checked.text = std::move(text);
    checked.pieces.push_back({{0, checked.text.size()}, 1, {}});
    if (!is_blank(checked.text)) {
        wanted.kind->check_all(checked.text, wanted.severities, wanted.max_findings,
                               [&checked](iotpkg::checked_document&& one) {
                                   checked.pieces.back().documents.push_back(std::move(one));
                               });
    }
    return checked;
}

}  // namespace iotpkg_check
