// SPDX-License-Identifier: BSL-1.0
// Findings for people: the place, the words, the line with a caret under it, and what to do.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

#include "finding.hpp"
#include "hints.hpp"
#include "options.hpp"
#include "output.hpp"
#include "printable.hpp"

namespace iotpkg_check {

// Without a word from the command line only a terminal has colours, and only where nobody asked for none
// (no-color.org).
inline bool wants_colours(const output& to, colouring asked) {
    if (asked != colouring::automatic) {
        return asked == colouring::always;
    }
    const char* const none = std::getenv("NO_COLOR");
    const char* const terminal = std::getenv("TERM");
    return to.is_terminal() && (none == nullptr || *none == '\0') && terminal != nullptr &&
           std::string_view(terminal) != "dumb";
}

// `1 error`, `2 errors`.
inline std::string counted(std::size_t count, std::string_view what) {
    return std::to_string(count) + ' ' + std::string(what) + (count == 1 ? "" : "s");
}

class text_findings final : public finding_writer {
public:
    // Beside the requests that it prints, a run without findings says nothing.
    text_findings(output& to, const options& wanted)
        : to_(to),
          is_quiet_(wanted.is_quiet),
          prints_(wanted.print != request_format::none),
          has_colours_(wants_colours(to, wanted.colours)) {}

    void add(const finding& found) override {
        const iotpkg::violation& what = found.what;
        const bool is_error = what.severity == iotpkg::severity::error;
        std::string out = paint("\x1b[1m", printable(name_of(found.file)) + ':' + std::to_string(what.line) +
                                               ':' + std::to_string(what.column) + ':');
        out += ' ';
        out +=
            paint(is_error ? "\x1b[1;31m" : "\x1b[1;35m", std::string(to_string_view(what.severity)) + ':');
        out += ' ' + message_of(what) + " [" + std::string(to_string_view(what.rule)) + "]\n";

        const shown_line line = found.text.line(what.line - found.line_of_text + 1, what.column, found.shown);
        const std::string number = std::to_string(what.line);
        const std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
        const std::string empty_margin(margin.size() + number.size(), ' ');
        if (!line.text.empty()) {
            out += margin + number + " | " + line.text + '\n';
            out += empty_margin + " | " + std::string(line.caret, ' ') + paint("\x1b[1;32m", "^") + '\n';
        }
        if (found.other.line != 0) {
            out += empty_margin + " = " + paint("\x1b[1m", "note:") + " the one before it is at " +
                   printable(other_of(found)) + '\n';
        }
        out +=
            empty_margin + " = " + paint("\x1b[1m", "hint:") + ' ' + std::string(hint_for(what.rule)) + '\n';
        to_.write(out);
    }

    void add_note(const request_place& where, std::string_view words) override {
        if (!is_quiet_) {
            to_.write(paint("\x1b[1m", printable(name_of(where.file)) + ':' + std::to_string(where.line) +
                                           ':' + std::to_string(where.column) + ':') +
                      ' ' + paint("\x1b[1m", "note:") + ' ' + std::string(words) + '\n');
        }
    }

    // Standard error has it already.
    void add_problem(std::string_view, std::string_view) override {}

    void end(const totals& all, int) override {
        const bool has_findings = all.errors + all.warnings != 0;
        const bool is_nothing_checked = all.problems == all.files && all.valid == 0;
        if (!has_findings && (is_nothing_checked || prints_)) {
            return;
        }
        if (const std::string more = more_of(all); !more.empty()) {
            to_.write(more + '\n');
        }
        if (is_quiet_) {
            return;
        }
        std::string out = all.files > 1 || all.problems != 0 ? counted(all.files, "file") : "";
        out += all.problems != 0 ? ", " + std::to_string(all.problems) + " not checked" : "";
        out += out.empty() ? "" : ": ";
        out += counted(all.valid, "valid request") + ", " + counted(all.errors, "error") + ", " +
               counted(all.warnings, "warning") + " (rules of " + std::string(iotpkg::rules_date) +
               ", Unicode " + std::string(iotpkg::unicode_version) + ")\n";
        to_.write(out);
    }

private:
    [[nodiscard]] std::string paint(std::string_view colour, const std::string& text) const {
        return has_colours_ ? std::string(colour) + text + "\x1b[0m" : text;
    }

    output& to_;
    bool is_quiet_;
    bool prints_;
    bool has_colours_;
};

}  // namespace iotpkg_check
