// SPDX-License-Identifier: BSL-1.0
// Checks one file after the other, and hands on what is found and what is valid.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/document.hpp>
#include <iotpkg/rules.hpp>

#include "checked_text.hpp"
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
        auto visit = [this](std::string&& file) { check_file(names_.emplace_back(std::move(file))); };
        auto refuse = [this](std::string&& where, std::string&& words) {
            refuse_later(names_.emplace_back(std::move(where)), std::move(words));
        };
        walk_directory(path, visit, refuse);
        if (names_.size() == before) {
            refuse_later(path, "holds no .json, .jsonl or .ndjson file");
        }
    }

    // Reads the file, and checks it while the next ones are read. The path has to outlive the checker.
    void check_file(const std::string& path) {
        work_.then([this] {
            ++totals_.files;
            has_request_ = false;
            line_ = 0;
        });
        try {
            input from(path, wanted_.max_size);
            read(from, path);
            work_.then([this, &path] {
                if (!has_request_) {
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
            if (text.size() <= largest_part) {
                add_part(path, std::move(text), check_whole);
            } else {
                // Its documents are not kept until they are taken.
                work_.finish();
                check_text(text, path);
            }
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
            if (!is_whole_object(line)) {
                text += line;
                line_ = 0;
                from.read_rest(text);
                check_text(text, path);
                return;
            }
            take_all(path, check_lines(std::string(line), wanted_));
        }
        for (std::string_view line = from.read_line(); !line.empty(); line = from.read_line()) {
            take_all(path, check_lines(std::string(line), wanted_));
        }
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
            text_of_file from(path, text, line_ + piece.line);
            for (const kept_document& document : piece.documents) {
                take(document, from);
            }
        }
        totals_.errors += checked.others.errors;
        totals_.warnings += checked.others.warnings;
        totals_.omitted += checked.others.omitted;
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
                                    take({std::move(checked), mark}, from);
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
        for (const iotpkg::violation& found : checked.report) {
            iotpkg::violation placed = found;
            placed.line += from.line() - 1;
            show({from.path(), placed, from.shown(), from.line(), checked.public_text});
        }
        totals_.errors += checked.report.errors();
        totals_.warnings += checked.report.warnings();
        if (kept.mark && !contradicts(*kept.mark, from, checked.public_text)) {
            ++totals_.valid;
            if (wanted_.print != request_format::none) {
                requests_.write(request_text(*checked.request, wanted_));
            }
        }
    }

    // Holds the request against those before it; true where one of the two cannot be sent.
    bool contradicts(const request_mark& mark, text_of_file& from,
                     std::span<const iotpkg::text_range> shown) {
        bool has_error = false;
        const request_place here = from.place_of(mark.begin);
        earlier_.compare(mark, here, wanted_.kind->creates, [&](const comparison& found) {
            const iotpkg::rule_row& row = iotpkg::row_of(found.broken);
            const iotpkg::severity weight = wanted_.severities.severity_of(found.broken);
            if (weight == iotpkg::severity::off) {
                return;
            }
            has_error = has_error || weight == iotpkg::severity::error;
            ++(weight == iotpkg::severity::error ? totals_.errors : totals_.warnings);
            progress_.clear();
            const request_place at = from.place_of(found.at);
            const iotpkg::violation placed{.rule = found.broken,
                                           .severity = weight,
                                           .provenance = row.provenance,
                                           .subject = row.subject,
                                           .pointer = pointer_of(row.subject),
                                           .line = at.line,
                                           .column = at.column};
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
    earlier_requests earlier_;
    // Of files that a directory named.
    std::deque<std::string> names_;
    bool has_request_ = false;
    // How many lines of the file were taken.
    std::size_t line_ = 0;
    ordered_work<checked_text> work_;
};

}  // namespace iotpkg_check
