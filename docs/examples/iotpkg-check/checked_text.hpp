// SPDX-License-Identifier: BSL-1.0
// What a part of a file comes to, once it is checked.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/document.hpp>

#include "earlier_requests.hpp"
#include "finding.hpp"
#include "options.hpp"
#include "text_form.hpp"
#include "translation.hpp"
#include "tree.hpp"

namespace iotpkg_check {

// Of a document that was translated: where its parts come from, and what else is to be said.
struct translated {
    std::shared_ptr<const origin> from{};
    // Where it stands itself. What it says by an alias stands elsewhere.
    iotpkg::text_range own_part{};
    std::vector<note> notes{};
    // How many there are beside these.
    std::size_t omitted_notes = 0;
    // Its pointers are those of properties.
    bool is_resource = false;
    // Some of it is not known, so that it makes no request to send or to compare.
    bool is_partial = false;
    // It is made under a condition, and others under other ones, so that none contradicts another.
    bool is_conditional = false;
};

// A document, as much of it as there is something to do with.
struct kept_document {
    iotpkg::checked_document checked;
    // Of a request.
    std::optional<request_mark> mark;
    // Of what is not JSON: its findings have the places of the JSON that was made of it, while all else is
    // where it comes from.
    translated made;
};

// One document or more in a text that is checked as a whole: a file, or a line of one.
struct checked_piece {
    iotpkg::text_range where;
    std::size_t line = 1;  // of the text, where the piece begins
    // Requests, and those that there is something to show of.
    std::vector<kept_document> documents;
    // Of what is not JSON, the parts that may be shown.
    std::optional<std::vector<iotpkg::text_range>> readable;
};

struct checked_text {
    std::string text;
    std::size_t lines = 0;
    std::vector<checked_piece> pieces;
    // Of what is not kept.
    totals others;
    bool has_request = false;
    // A template that is about other things.
    bool is_other_template = false;
    // Why it was not checked.
    std::string problem;
};

// Keeps what is to be shown, printed or compared of a text, and counts the rest: a short document with a
// fault takes several hundred times its size.
class document_keeper {
public:
    document_keeper(checked_text& all, const options& wanted) : all_(all), wanted_(wanted) {}

    // The text is the one that was checked.
    void keep(checked_piece& piece, std::string_view text, iotpkg::checked_document&& one,
              translated&& made = {}) {
        const std::size_t errors = one.report.errors();
        const std::size_t warnings = one.report.warnings();
        // A warning about what stands around requests is none.
        all_.has_request = all_.has_request || one.request || errors != 0;
        if (made.is_partial && one.request) {
            one.request.reset();
            ++all_.others.valid;
        }
        const bool has_shown_error = takes(errors_, errors);
        const bool has_shown_warning = takes(warnings_, warnings);
        const bool is_printed = one.request && wanted_.print != request_format::none;
        std::optional<request_mark> mark;
        if (one.request) {
            mark = mark_of(*one.request, text, one.public_text);
        }
        if (mark) {
            mark->is_compared = !made.is_conditional;
            mark->is_of_template = made.is_resource;
        }
        limit_notes(made);
        if (made.from != nullptr) {
            one.public_text = public_text_of(one.public_text, text, *made.from);
            trace_back(mark, made);
        }
        if (has_shown_error || has_shown_warning || is_printed || !made.notes.empty()) {
            piece.documents.push_back({std::move(one), mark, std::move(made)});
            return;
        }
        if (mark) {
            piece.documents.push_back({{{}, {}, std::move(one.public_text)}, mark, {}});
        }
        all_.others.errors += errors;
        all_.others.warnings += warnings;
        all_.others.omitted += errors + warnings;
    }

    void keep_notes(checked_piece& piece, std::vector<note> notes, std::size_t omitted = 0) {
        translated made{.notes = std::move(notes), .omitted_notes = omitted};
        limit_notes(made);
        if (!made.notes.empty()) {
            piece.documents.push_back({{}, {}, std::move(made)});
        }
    }

private:
    // No more of them stay than are shown.
    void limit_notes(translated& made) {
        const std::size_t left = wanted_.max_findings - std::min(notes_, wanted_.max_findings);
        const std::size_t kept = std::min(made.notes.size(), left);
        all_.others.omitted_notes += made.omitted_notes + made.notes.size() - kept;
        made.notes.resize(kept);
        notes_ += kept;
    }

    // Counts these, and tells whether one is among those that are shown.
    [[nodiscard]] bool takes(std::size_t& seen, std::size_t found) const {
        const bool is_shown = found != 0 && seen < wanted_.max_findings;
        seen += found;
        return is_shown;
    }

    // Where it stands in the text that the JSON was made of, in the order of that.
    [[nodiscard]] std::vector<iotpkg::text_range>
    public_text_of(const std::vector<iotpkg::text_range>& in_json, std::string_view json,
                   const origin& from) const {
        std::vector<iotpkg::text_range> shown;
        for (const iotpkg::text_range& one : in_json) {
            from.each_scalar(json, one, [&](const iotpkg::text_range& value) {
                if (has_no_comment(all_.text, value)) {
                    shown.push_back(value);
                }
            });
        }
        std::sort(shown.begin(), shown.end(),
                  [](const auto& first, const auto& second) { return first.begin < second.begin; });
        return shown;
    }

    static void trace_back(std::optional<request_mark>& mark, const translated& made) {
        auto place_of = [&made](std::size_t byte) {
            const std::size_t at = made.from->of(byte).begin;
            return at < made.own_part.begin || at >= made.own_part.end ? made.own_part.begin : at;
        };
        if (mark) {
            mark->begin = place_of(mark->begin);
            if (mark->token_at) {
                mark->token_at = place_of(*mark->token_at);
            }
        }
    }

    checked_text& all_;
    const options& wanted_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    std::size_t notes_ = 0;
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
            checked_piece piece{{begin, begin + line.size()}, checked.lines, {}, {}};
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
    checked.pieces.push_back({{0, checked.text.size()}, 1, {}, {}});
    if (!is_blank(checked.text)) {
        wanted.kind->check_all(checked.text, wanted.severities, wanted.max_findings,
                               [&](iotpkg::checked_document&& one) {
                                   documents.keep(checked.pieces.back(), checked.text, std::move(one));
                               });
    }
    return checked;
}

}  // namespace iotpkg_check
