// SPDX-License-Identifier: BSL-1.0
// Checks one file after the other, and hands on what is found and what is valid.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/document.hpp>

#include "checked_text.hpp"
#include "finding.hpp"
#include "input.hpp"
#include "options.hpp"
#include "ordered_work.hpp"
#include "output.hpp"
#include "printable.hpp"
#include "progress.hpp"
#include "request_text.hpp"

namespace iotpkg_check {

class checker {
public:
    checker(const options& wanted, finding_writer& findings, output& requests, output& problems)
        : wanted_(wanted), findings_(findings), requests_(requests), problems_(problems) {}

    // Reads the file, and checks it while the next ones are read.
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
            masked_text shown(std::string_view(checked.text)
                                  .substr(piece.where.begin, piece.where.end - piece.where.begin));
            for (const iotpkg::checked_document& document : piece.documents) {
                take(document, path, shown, line_ + piece.line);
            }
        }
        totals_.valid += checked.others.valid;
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
        masked_text shown(text);
        wanted_.kind->check_all(text, wanted_.severities, wanted_.max_findings,
                                [&](iotpkg::checked_document&& checked) { take(checked, path, shown, 1); });
    }

    void take(const iotpkg::checked_document& checked, const std::string& path, masked_text& text,
              std::size_t line_of_text) {
        // A warning about what stands around requests is none.
        has_request_ = has_request_ || checked.request || !checked.report.ok();
        if (!checked.report.empty()) {
            progress_.clear();
        }
        totals_.omitted += checked.report.omitted();
        for (const iotpkg::violation& found : checked.report) {
            std::size_t& left = found.severity == iotpkg::severity::error ? errors_left_ : warnings_left_;
            if (left == 0) {
                ++totals_.omitted;
                continue;
            }
            --left;
            iotpkg::violation placed = found;
            placed.line += line_of_text - 1;
            findings_.add({path, placed, text, line_of_text, checked.public_text});
        }
        totals_.errors += checked.report.errors();
        totals_.warnings += checked.report.warnings();
        if (checked.request) {
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

    // In bytes.
    static constexpr std::size_t largest_part = std::size_t{256} * 1024;

    const options& wanted_;
    finding_writer& findings_;
    output& requests_;
    output& problems_;
    progress progress_;
    totals totals_;
    // How many more are shown.
    std::size_t errors_left_ = wanted_.max_findings;
    std::size_t warnings_left_ = wanted_.max_findings;
    bool has_request_ = false;
    // How many lines of the file were taken.
    std::size_t line_ = 0;
    ordered_work<checked_text> work_;
};

}  // namespace iotpkg_check
