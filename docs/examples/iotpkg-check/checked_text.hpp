// SPDX-License-Identifier: BSL-1.0
// What a part of a file comes to, once it is checked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/document.hpp>

#include "earlier_requests.hpp"
#include "finding.hpp"
#include "input.hpp"
#include "options.hpp"

namespace iotpkg_check {

// A document, as much of it as there is something to do with.
struct kept_document {
    iotpkg::checked_document checked;
    // Of a request.
    std::optional<request_mark> mark;
};

// One document or more in a text that is checked as a whole: a file, or a line of one.
struct checked_piece {
    iotpkg::text_range where;
    std::size_t line = 1;  // of the text, where the piece begins
    // Requests, and those that there is something to show of.
    std::vector<kept_document> documents;
};

struct checked_text {
    std::string text;
    std::size_t lines = 0;
    std::vector<checked_piece> pieces;
    // Of what is not kept.
    totals others;
    bool has_request = false;
};

// Keeps what is to be shown, printed or compared of a text, and counts the rest: a short document with a
// fault takes several hundred times its size.
class document_keeper {
public:
    document_keeper(checked_text& all, const options& wanted) : all_(all), wanted_(wanted) {}

    void keep(checked_piece& piece, std::string_view text, iotpkg::checked_document&& one) {
        const std::size_t errors = one.report.errors();
        const std::size_t warnings = one.report.warnings();
        // A warning about what stands around requests is none.
        all_.has_request = all_.has_request || one.request || errors != 0;
        const bool has_shown_error = takes(errors_, errors);
        const bool has_shown_warning = takes(warnings_, warnings);
        const bool is_printed = one.request && wanted_.print != request_format::none;
        std::optional<request_mark> mark;
        if (one.request) {
            mark = mark_of(*one.request, text, one.public_text);
        }
        if (has_shown_error || has_shown_warning || is_printed) {
            piece.documents.push_back({std::move(one), mark});
            return;
        }
        if (mark) {
            piece.documents.push_back({{{}, {}, std::move(one.public_text)}, mark});
        }
        all_.others.errors += errors;
        all_.others.warnings += warnings;
        all_.others.omitted += errors + warnings;
    }

private:
    // Counts these, and tells whether one is among those that are shown.
    [[nodiscard]] bool takes(std::size_t& seen, std::size_t found) const {
        const bool is_shown = found != 0 && seen < wanted_.max_findings;
        seen += found;
        return is_shown;
    }

    checked_text& all_;
    const options& wanted_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
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
    document_keeper documents(checked, wanted);
    const std::string_view all = checked.text;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t line_feed = all.find('\n', begin);
        const std::size_t end = line_feed == all.npos ? all.size() : line_feed;
        const std::string_view line = without_line_end(all.substr(begin, end - begin));
        ++checked.lines;
        if (!is_blank(line)) {
            checked_piece piece{{begin, begin + line.size()}, checked.lines, {}};
            documents.keep(piece, line, wanted.kind->check(line, wanted.severities, wanted.max_findings));
            if (!piece.documents.empty()) {
                checked.pieces.push_back(std::move(piece));
            }
        }
        begin = end + 1;
    }
    return checked;
}

// One document, or an array of them.
inline checked_text check_whole(std::string text, const options& wanted) {
    checked_text checked;
    checked.text = std::move(text);
    document_keeper documents(checked, wanted);
    checked.pieces.push_back({{0, checked.text.size()}, 1, {}});
    if (!is_blank(checked.text)) {
        wanted.kind->check_all(checked.text, wanted.severities, wanted.max_findings,
                               [&](iotpkg::checked_document&& one) {
                                   documents.keep(checked.pieces.back(), checked.text, std::move(one));
                               });
    }
    return checked;
}

}  // namespace iotpkg_check
