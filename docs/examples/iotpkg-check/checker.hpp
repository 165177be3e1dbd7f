// SPDX-License-Identifier: BSL-1.0
// Checks one file after the other, and hands on what is found and what is valid.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/document.hpp>

#include "checked_text.hpp"
#include "checked_tree.hpp"
#include "directory.hpp"
#include "finding.hpp"
#include "input.hpp"
#include "options.hpp"
#include "ordered_work.hpp"
#include "output.hpp"
#include "results.hpp"
#include "text_form.hpp"
#include "text_of_file.hpp"

namespace iotpkg_check {

class checker {
public:
    checker(const options& wanted, finding_writer& findings, output& requests, output& problems)
        : wanted_(wanted), results_(wanted, findings, requests, problems) {}

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
                results_.begin_file();
                results_.add_problem(path, is_empty ? "holds no .json, .jsonl, .ndjson, .yaml or .yml file"
                                                    : "holds no request");
            }
        });
    }

    // Reads the file, and checks it while the next ones are read. The path has to outlive the checker.
    void check_file(const std::string& path) {
        work_.then([this] { results_.begin_file(); });
        try {
            input from(path, wanted_.max_size);
            read(from, path);
            work_.then([this, &path] { end_file(path); });
        } catch (const read_failure& fault) {
            work_.then([this, &path, words = fault.words] { results_.add_problem(path, words); });
        } catch (const too_large&) {
            work_.then([this, &path] {
                results_.add_problem(path, "the document at line " + std::to_string(results_.lines() + 1) +
                                               " is larger than " + std::to_string(wanted_.max_size) +
                                               " bytes; --max-size allows more");
            });
        }
        work_.then([this] { results_.end_file(); });
    }

    // Once all files are named: the rest of what was found.
    void finish() { work_.finish(); }

    [[nodiscard]] const totals& all() const { return results_.all(); }

    [[nodiscard]] int exit_status() const {
        if (all().problems != 0) {
            return exit_could_not_run;
        }
        return all().errors != 0 ? exit_findings : exit_valid;
    }

private:
    void end_file(const std::string& path) {
        if (results_.has_request()) {
            has_any_request_ = true;
        } else if (!results_.is_other_template()) {
            results_.add_problem(path, "holds no request");
        } else if (!is_in_directory_) {
            // A directory may have several, and each one's business is another.
            results_.add_problem(path, "is a template of CloudFormation without a resource of type " +
                                           std::string(package_version_type));
        }
    }

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
                results_.pass_over_line();
                if (text.size() > wanted_.max_size) {
                    results_.go_back_to_first_line();
                    throw too_large();
                }
            }
            if (is_yaml_name(path) || !is_whole_object(line)) {
                text += line;
                results_.go_back_to_first_line();
                from.read_rest(text);
                read_whole(std::move(text), path);
                return;
            }
            results_.take(path, check_first_line(std::string(line)));
        }
        for (std::string_view line = from.read_line(); !line.empty(); line = from.read_line()) {
            results_.take(path, check_lines(std::string(line), wanted_));
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
            [this, &path](checked_text&& checked) { results_.take(path, checked); });
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
                                    results_.take({std::move(checked), mark, {}}, from);
                                });
    }

    // In its turn.
    void refuse_later(const std::string& path, std::string&& words) {
        work_.then([this, &path, words = std::move(words)] {
            results_.begin_file();
            results_.add_problem(path, words);
        });
    }

    // In bytes.
    static constexpr std::size_t largest_part = std::size_t{256} * 1024;

    const options& wanted_;
    results results_;
    // Of files that a directory named.
    std::deque<std::string> names_;
    bool is_in_directory_ = false;
    bool has_any_request_ = false;
    ordered_work<checked_text> work_;
};

}  // namespace iotpkg_check
