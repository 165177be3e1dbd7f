// Checks one file after the other, and hands on what is found and what is valid.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <string>
#include <string_view>

#include <iotpkg/document.hpp>

#include "finding.hpp"
#include "input.hpp"
#include "options.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "request_text.hpp"

namespace iotpkg_check {

class checker {
public:
    checker(const options& wanted, finding_writer& findings, output& requests, output& problems)
        : wanted_(wanted), findings_(findings), requests_(requests), problems_(problems) {}

    void check_file(const std::string& path) {
        ++totals_.files;
        has_request_ = false;
        try {
            input from(path);
            read(from, path);
            if (!has_request_) {
                add_problem(path, "holds no request");
            }
        } catch (const read_failure& fault) {
            add_problem(path, std::strerror(fault.reason));
        }
        progress_.clear();
    }

    [[nodiscard]] const totals& all() const { return totals_; }

    [[nodiscard]] int exit_status() const {
        if (totals_.problems != 0) {
            return exit_could_not_run;
        }
        return totals_.errors != 0 ? exit_findings : exit_valid;
    }

private:
    void read(input& from, const std::string& path) {
        std::size_t number = 0;
        if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) {
            check_lines(from, path, number);
            return;
        }
        std::string text;
        if (path == "-" || !from.is_regular_file()) {
            // The first line that is not blank tells which kind it is.
            std::string_view line;
            while (!(line = from.read_line()).empty() && is_blank(line)) {
                text += line;
                ++number;
            }
            if (is_whole_object(line)) {
                check_line(line, path, ++number);
                check_lines(from, path, number);
                return;
            }
            text += line;
        }
        from.read_rest(text);
        check_text(text, path);
    }

    void check_lines(input& from, const std::string& path, std::size_t number) {
        for (std::string_view line = from.read_line(); !line.empty(); line = from.read_line()) {
            check_line(line, path, ++number);
        }
    }

    void check_line(std::string_view line, const std::string& path, std::size_t number) {
        progress_.step(number);
        if (is_blank(line)) {
            return;
        }
        // A line that breaks off has its fault at its own end, not in the next one.
        line = line.substr(0, line.find_last_not_of("\r\n") + 1);
        masked_text shown(line);
        take(wanted_.kind->check(line, wanted_.severities), path, shown, number);
    }

    void check_text(std::string_view text, const std::string& path) {
        if (is_blank(text)) {
            return;
        }
        masked_text shown(text);
        wanted_.kind->check_all(text, wanted_.severities,
                                [&](iotpkg::checked_document&& checked) { take(checked, path, shown, 1); });
    }

    void take(const iotpkg::checked_document& checked, const std::string& path, masked_text& text,
              std::size_t line_of_text) {
        // A warning about what stands around requests is none.
        has_request_ = has_request_ || checked.request || !checked.report.ok();
        if (!checked.report.empty()) {
            progress_.clear();
        }
        for (const iotpkg::violation& found : checked.report) {
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

    const options& wanted_;
    finding_writer& findings_;
    output& requests_;
    output& problems_;
    progress progress_;
    totals totals_;
    bool has_request_ = false;
};

}  // namespace iotpkg_check
