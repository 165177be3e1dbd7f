// SPDX-License-Identifier: BSL-1.0
// The manual page, of the words that --help has.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/rules.hpp>
#include <iotpkg/version.hpp>

#include "option_table.hpp"

namespace iotpkg_check {

// As roff reads it: a hyphen is one, and no line begins with what commands begin with.
inline std::string roff(std::string_view text) {
    std::string out;
    for (const char character : text) {
        const bool begins_line = out.empty() || out.back() == '\n';
        out += begins_line && (character == '.' || character == '\'') ? "\\&" : "";
        if (character == '-') {
            out += "\\-";
        } else if (character == '\\') {
            out += "\\e";
        } else {
            out += character;
        }
    }
    return out;
}

// Paragraphs are apart by an empty line.
inline std::string roff_paragraphs(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find("\n\n");
        out += ".PP\n" + roff(in_one_line(text.substr(0, end))) + '\n';
        text.remove_prefix(end == text.npos ? text.size() : end + 2);
    }
    return out;
}

inline std::string man_page(const std::vector<option_row>& table, std::string_view about,
                            std::string_view notes) {
    std::string out = ".TH IOTPKG\\-CHECK 1 " + std::string(iotpkg::rules_date) + " \"iotpkg " +
                      std::string(iotpkg::version) + "\"\n.SH NAME\n" +
                      "iotpkg\\-check \\- check requests for package versions of AWS IoT\n" +
                      ".SH SYNOPSIS\n.B iotpkg\\-check\n[\\fIOPTION\\fR]... \\fIFILE\\fR...\n" +
                      ".SH DESCRIPTION\n" + roff_paragraphs(about) + ".SH OPTIONS\n";
    for (const option_row& row : table) {
        out += ".TP\n";
        if (row.letter != 0) {
            out += std::string("\\fB\\-") + row.letter + "\\fR, ";
        }
        out += "\\fB" + roff("--" + row.name) + "\\fR";
        out += row.value.empty() ? "" : " \\fI" + roff(row.value) + "\\fR";
        out += '\n' + roff(row.description) + '\n';
    }
    return out + ".SH NOTES\n" + roff_paragraphs(notes);
}

}  // namespace iotpkg_check
