// SPDX-License-Identifier: BSL-1.0
// What a run comes to: takes the texts that were checked, in their order, and shows, prints, compares and
// counts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <iotpkg/document.hpp>

#include "checked_text.hpp"
#include "cloud_formation.hpp"
#include "earlier_requests.hpp"
#include "finding.hpp"
#include "options.hpp"
#include "output.hpp"
#include "printable.hpp"
#include "progress.hpp"
#include "request_text.hpp"
#include "text_of_file.hpp"

namespace iotpkg_check {

class results {
public:
    results(const options& wanted, finding_writer& findings, output& requests, output& problems)
        : wanted_(wanted), findings_(findings), requests_(requests), problems_(problems) {}

    [[nodiscard]] const totals& all() const { return totals_; }

    // Of the file whose texts are taken.
    void begin_file() {
        ++totals_.files;
        has_request_ = false;
        is_other_template_ = false;
        lines_ = 0;
    }
    void end_file() { progress_.clear(); }
    [[nodiscard]] bool has_request() const { return has_request_; }
    // One without a package version.
    [[nodiscard]] bool is_other_template() const { return is_other_template_; }
    // How many of its lines were taken, or passed over.
    [[nodiscard]] std::size_t lines() const { return lines_; }
    void pass_over_line() { ++lines_; }
    void go_back_to_first_line() { lines_ = 0; }

    void take(const std::string& path, const checked_text& checked) {
        for (const checked_piece& piece : checked.pieces) {
            const std::string_view text =
                std::string_view(checked.text).substr(piece.where.begin, piece.where.end - piece.where.begin);
            text_of_file from(path, text, lines_ + piece.line, piece.readable ? &*piece.readable : nullptr);
            for (const kept_document& document : piece.documents) {
                take(document, from);
            }
        }
        if (!checked.problem.empty()) {
            add_problem(path, checked.problem);
            has_request_ = true;
        }
        is_other_template_ = is_other_template_ || checked.is_other_template;
        totals_.valid += checked.others.valid;
        totals_.errors += checked.others.errors;
        totals_.warnings += checked.others.warnings;
        totals_.omitted += checked.others.omitted;
        totals_.omitted_notes += checked.others.omitted_notes;
        has_request_ = has_request_ || checked.has_request;
        lines_ += checked.lines;
        progress_.step(lines_);
    }
    void take(const kept_document& kept, text_of_file& from) {
        const iotpkg::checked_document& checked = kept.checked;
        // A warning about what stands around requests is none.
        has_request_ = has_request_ || checked.request || !checked.report.ok();
        if (!checked.report.empty()) {
            progress_.clear();
        }
        totals_.omitted += checked.report.omitted();
        if (kept.made.from == nullptr && kept.made.notes.empty()) {
            for (iotpkg::violation found : checked.report) {
                found.line += from.line() - 1;
                show({from.path(), found, from.shown(), from.line(), checked.public_text});
            }
        } else {
            show_translated(kept, from);
        }
        totals_.errors += checked.report.errors();
        totals_.warnings += checked.report.warnings();
        if (kept.mark && !(kept.mark->is_compared && contradicts(*kept.mark, from, checked.public_text))) {
            ++totals_.valid;
            if (wanted_.print != request_format::none) {
                requests_.write(request_text(*checked.request, wanted_));
            }
        }
    }

    void add_problem(const std::string& path, const std::string& words) {
        ++totals_.problems;
        progress_.clear();
        requests_.flush();
        problems_.write("iotpkg-check: " + printable(name_of(path)) + ": " + words + '\n');
        findings_.add_problem(path, words);
    }

private:
    // What was found in the JSON that was made of a text has its place in the text, and the names of that.
    void show_translated(const kept_document& kept, text_of_file& from) {
        const iotpkg::report& report = kept.checked.report;
        std::vector<iotpkg::violation> all(report.begin(), report.end());
        for (iotpkg::violation& each : all) {
            const request_place at = from.place_of(kept.made.from->of(each.column - 1).begin);
            each.line = at.line;
            each.column = at.column;
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
            return std::tie(one.line, one.column) < std::tie(other.line, other.column);
        });
        std::vector<note> notes = kept.made.notes;
        std::stable_sort(notes.begin(), notes.end(),
                         [](const note& one, const note& other) { return one.at.begin < other.at.begin; });
        auto next = notes.begin();
        for (iotpkg::violation& each : all) {
            for (; next != notes.end() && is_in_front(from.place_of(next->at.begin), each); ++next) {
                show(*next, from);
            }
            std::deque<std::string> names;
            if (kept.made.is_resource) {
                take_property_names(each, names);
            }
            show({from.path(), each, from.shown(), from.line(), kept.checked.public_text});
        }
        for (; next != notes.end(); ++next) {
            show(*next, from);
        }
    }

    static bool is_in_front(const request_place& place, const iotpkg::violation& found) {
        return std::tie(place.line, place.column) < std::tie(found.line, found.column);
    }

    void show(const note& each, text_of_file& from) {
        if (notes_left_ == 0) {
            ++totals_.omitted_notes;
            return;
        }
        --notes_left_;
        progress_.clear();
        findings_.add_note(from.place_of(each.at.begin), each.words);
    }

    // Holds the request against those before it; true where one of the two cannot be sent.
    bool contradicts(const request_mark& mark, text_of_file& from,
                     std::span<const iotpkg::text_range> shown) {
        bool has_error = false;
        const request_place here = from.place_of(mark.begin);
        earlier_.compare(mark, here, wanted_.kind->creates, [&](const comparison& found) {
            const iotpkg::severity weight = wanted_.severities.severity_of(found.broken);
            if (weight == iotpkg::severity::off) {
                return;
            }
            has_error = has_error || weight == iotpkg::severity::error;
            ++(weight == iotpkg::severity::error ? totals_.errors : totals_.warnings);
            progress_.clear();
            const request_place at = from.place_of(found.at);
            iotpkg::violation placed = violation_of(found.broken, weight);
            placed.line = at.line;
            placed.column = at.column;
            show({from.path(), placed, from.compared(), from.line(), shown, found.other});
        });
        return has_error;
    }

    // All but those that are too many.
    void show(const finding& found) {
        std::size_t& left = found.what.severity == iotpkg::severity::error ? errors_left_ : warnings_left_;
        if (left == 0) {
            ++totals_.omitted;
            return;
        }
        --left;
        findings_.add(found);
    }

    const options& wanted_;
    finding_writer& findings_;
    output& requests_;
    output& problems_;
    progress progress_{wanted_.is_quiet};
    totals totals_;
    // How many more are shown.
    std::size_t errors_left_ = wanted_.max_findings;
    std::size_t warnings_left_ = wanted_.max_findings;
    std::size_t notes_left_ = wanted_.max_findings;
    earlier_requests earlier_;
    bool has_request_ = false;
    bool is_other_template_ = false;
    std::size_t lines_ = 0;
};

}  // namespace iotpkg_check
