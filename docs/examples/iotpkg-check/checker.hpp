// SPDX-License-Identifier: BSL-1.0
// Checks one file after the other, and hands on what is found and what is valid.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <iotpkg/document.hpp>
#include <iotpkg/rules.hpp>

#include "checked_text.hpp"
#include "checked_tree.hpp"
#include "cloud_formation.hpp"
#include "directory.hpp"
#include "earlier_requests.hpp"
#include "finding.hpp"
#include "input.hpp"
#include "options.hpp"
#include "ordered_work.hpp"
#include "output.hpp"
#include "printable.hpp"
#include "progress.hpp"
#include "request_text.hpp"
#include "text_form.hpp"
#include "text_of_file.hpp"

namespace iotpkg_check {

class checker {
public:
    checker(const options& wanted, finding_writer& findings, output& requests, output& problems)
        : wanted_(wanted), findings_(findings), requests_(requests), problems_(problems) {}

    // All documents of a directory, or the file.
    void check_all(const std::string& path) {
        if (path == "-" || !is_directory(path)) {
            check_file(path);
            return;
        }
        const std::size_t before = names_.size();
        work_.then([this] {
            is_in_directory_ = true;
            has_any_request_ = false;
        });
        auto visit = [this](std::string&& file) { check_file(names_.emplace_back(std::move(file))); };
        auto refuse = [this](std::string&& where, std::string&& words) {
            refuse_later(names_.emplace_back(std::move(where)), std::move(words));
        };
        walk_directory(path, visit, refuse);
        const bool is_empty = names_.size() == before;
        work_.then([this, &path, is_empty] {
            is_in_directory_ = false;
            if (is_empty || !has_any_request_) {
                ++totals_.files;
                add_problem(path, is_empty ? "holds no .json, .jsonl, .ndjson, .yaml or .yml file"
                                           : "holds no request");
            }
        });
    }

    // Reads the file, and checks it while the next ones are read. The path has to outlive the checker.
    void check_file(const std::string& path) {
        work_.then([this] {
            ++totals_.files;
            has_request_ = false;
            is_other_template_ = false;
            line_ = 0;
        });
        try {
            input from(path, wanted_.max_size);
            read(from, path);
            work_.then([this, &path] {
                has_any_request_ = has_any_request_ || has_request_;
                if (is_other_template_) {
                    // A directory may have several, and each one's business is another.
                    if (!has_request_ && !is_in_directory_) {
                        add_problem(path, "is a template of CloudFormation without a resource of type " +
                                              std::string(package_version_type));
                    }
                } else if (!has_request_) {
                    add_problem(path, "holds no request");
                }
            });
        } catch (const read_failure& fault) {
            work_.then([this, &path, words = fault.words] { add_problem(path, words); });
        } catch (const too_large&) {
            work_.then([this, &path] {
                add_problem(path, "the document at line " + std::to_string(line_ + 1) + " is larger than " +
                                      std::to_string(wanted_.max_size) + " bytes; --max-size allows more");
            });
        }
        work_.then([this] { progress_.clear(); });
    }

    // Once all files are named: the rest of what was found.
    void finish() { work_.finish(); }

    [[nodiscard]] const totals& all() const { return totals_; }

    [[nodiscard]] int exit_status() const {
        if (totals_.problems != 0) {
            return exit_could_not_run;
        }
        return totals_.errors != 0 ? exit_findings : exit_valid;
    }

private:
    void read(input& from, const std::string& path) {
        if (path == "-" || !from.is_regular_file()) {
            work_.finish();
            read_stream(from, path);
        } else if (has_lines(path)) {
            read_lines(from, path);
        } else {
            std::string text;
            from.read_rest(text);
            read_whole(std::move(text), path);
        }
    }

    void read_whole(std::string&& text, const std::string& path) {
        const text_form form = form_of(path, text);
        if (form == text_form::yaml) {
            add_part(path, std::move(text), check_yaml);
        } else if (form == text_form::json_template) {
            add_part(path, std::move(text), check_template_or_whole);
        } else if (const std::string_view refusal = refusal_of(form); !refusal.empty()) {
            throw read_failure{std::string(refusal)};
        } else if (text.size() <= largest_part) {
            add_part(path, std::move(text), check_whole);
        } else {
            // Its documents are not kept until they are taken.
            work_.finish();
            check_text(text, path);
        }
    }

    void read_lines(input& from, const std::string& path) {
        for (std::string part = from.read_lines(largest_part); !part.empty();
             part = from.read_lines(largest_part)) {
            add_part(path, std::move(part), check_lines);
        }
    }

    // What comes bit by bit is checked line by line, since nobody knows when the next one comes.
    void read_stream(input& from, const std::string& path) {
        if (!has_lines(path)) {
            // The first line that is not blank tells which kind it is.
            std::string text;
            std::string_view line;
            while (!(line = from.read_line()).empty() && is_blank(line)) {
                text += line;
                ++line_;
                if (text.size() > wanted_.max_size) {
                    line_ = 0;
                    throw too_large();
                }
            }
            if (is_yaml_name(path) || !is_whole_object(line)) {
                text += line;
                line_ = 0;
                from.read_rest(text);
                read_whole(std::move(text), path);
                return;
            }
            take_all(path, check_first_line(std::string(line)));
        }
        for (std::string_view line = from.read_line(); !line.empty(); line = from.read_line()) {
            take_all(path, check_lines(std::string(line), wanted_));
        }
    }

    // It may be a template, too.
    [[nodiscard]] checked_text check_first_line(std::string line) const {
        if (form_of({}, line) != text_form::json_template || !is_template_in_json(line)) {
            return check_lines(std::move(line), wanted_);
        }
        checked_text checked = check_template_or_whole(std::move(line), wanted_);
        checked.lines = 1;
        return checked;
    }

    using check_function = checked_text(std::string, const options&);

    void add_part(const std::string& path, std::string&& text, check_function& check) {
        work_.add(
            [this, &check, text = std::move(text)]() mutable { return check(std::move(text), wanted_); },
            [this, &path](checked_text&& checked) { take_all(path, checked); });
    }

    void take_all(const std::string& path, const checked_text& checked) {
        for (const checked_piece& piece : checked.pieces) {
            const std::string_view text =
                std::string_view(checked.text).substr(piece.where.begin, piece.where.end - piece.where.begin);
            text_of_file from(path, text, line_ + piece.line, piece.readable ? &*piece.readable : nullptr);
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
        line_ += checked.lines;
        progress_.step(line_);
    }

    void check_text(std::string_view text, const std::string& path) {
        if (is_blank(text)) {
            return;
        }
        text_of_file from(path, text, 1);
        wanted_.kind->check_all(text, wanted_.severities, wanted_.max_findings,
                                [&](iotpkg::checked_document&& checked) {
                                    std::optional<request_mark> mark;
                                    if (checked.request) {
                                        mark = mark_of(*checked.request, text, checked.public_text);
                                    }
                                    take({std::move(checked), mark, {}}, from);
                                });
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

    // In its turn.
    void refuse_later(const std::string& path, std::string&& words) {
        work_.then([this, &path, words = std::move(words)] {
            ++totals_.files;
            add_problem(path, words);
        });
    }

    void add_problem(const std::string& path, const std::string& words) {
        ++totals_.problems;
        progress_.clear();
        requests_.flush();
        problems_.write("iotpkg-check: " + printable(name_of(path)) + ": " + words + '\n');
        findings_.add_problem(path, words);
    }

    // In bytes.
    static constexpr std::size_t largest_part = std::size_t{256} * 1024;

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
    // Of files that a directory named.
    std::deque<std::string> names_;
    bool has_request_ = false;
    bool is_other_template_ = false;
    // Of the directory.
    bool is_in_directory_ = false;
    bool has_any_request_ = false;
    // How many lines of the file were taken.
    std::size_t line_ = 0;
    ordered_work<checked_text> work_;
};

}  // namespace iotpkg_check
