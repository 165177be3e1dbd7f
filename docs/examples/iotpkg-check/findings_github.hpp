// SPDX-License-Identifier: BSL-1.0
// Findings as workflow commands, which GitHub shows beside the line.
#pragma once

#include <string>
#include <string_view>

#include "finding.hpp"
#include "hints.hpp"
#include "output.hpp"
#include "printable.hpp"

namespace iotpkg_check {

class github_findings final : public finding_writer {
public:
    explicit github_findings(output& to) : to_(to) {}

    void add(const finding& found) override {
        const iotpkg::violation& what = found.what;
        const std::string other = found.other.line == 0 ? "" : ", which is at " + printable(other_of(found));
        to_.write("::" + std::string(to_string_view(what.severity)) +
                  " file=" + property(printable(name_of(found.file))) + ",line=" + std::to_string(what.line) +
                  ",col=" + std::to_string(what.column) + ",title=" + property(to_string_view(what.rule)) +
                  "::" + data(message_of(what) + other + '\n' + std::string(hint_for(what.rule))) + '\n');
    }

    void add_note(const request_place& where, std::string_view words) override {
        to_.write("::notice file=" + property(printable(name_of(where.file))) +
                  ",line=" + std::to_string(where.line) + ",col=" + std::to_string(where.column) +
                  ",title=not checked::" + data(words) + '\n');
    }

    void add_problem(std::string_view file, std::string_view words) override {
        to_.write("::error file=" + property(printable(name_of(file))) +
                  ",title=not checked::" + data(words) + '\n');
    }

    void end(const totals& all, int) override {
        if (const std::string more = more_of(all); !more.empty()) {
            to_.write("::warning title=not shown::" + more + '\n');
        }
    }

private:
    // A command is one line; a property ends at a comma or a colon.
    static std::string escaped(std::string_view text, std::string_view set_apart) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string out;
        for (const char character : text) {
            if (set_apart.find(character) == set_apart.npos) {
                out += character;
            } else {
                const auto byte = static_cast<unsigned char>(character);
                out += {'%', digits[byte / 16u], digits[byte % 16u]};
            }
        }
        return out;
    }
    static std::string data(std::string_view text) { return escaped(text, "%\r\n"); }
    static std::string property(std::string_view text) { return escaped(text, "%\r\n:,"); }

    output& to_;
};

}  // namespace iotpkg_check
