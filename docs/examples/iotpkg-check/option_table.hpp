// SPDX-License-Identifier: BSL-1.0
// The options as rows of data, for whoever writes about them: --help, a man page, the completion of a shell.
#pragma once

#include <algorithm>
#include <cctype>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "words.hpp"

namespace iotpkg_check {

struct option_row {
    char letter = 0;          // of -q, where there is one
    std::string name;         // of --quiet
    std::string value;        // what stands for its value: FILE; empty where it has none
    std::string description;  // in one line
    // Which values there are, where they are known.
    std::vector<std::string> words;
    bool is_repeatable = false;

    [[nodiscard]] bool takes_file() const { return value == "FILE"; }
};

inline std::string in_one_line(std::string_view text) {
    std::string line;
    for (const char character : text) {
        const bool is_space = character == ' ' || character == '\n';
        if (!is_space || (!line.empty() && line.back() != ' ')) {
            line += is_space ? ' ' : character;
        }
    }
    return line;
}

inline std::vector<std::string> words_for(std::string_view option) {
    if (option == "operation") {
        return names_of(operations());
    }
    if (option == "policy") {
        return names_of(policies());
    }
    if (option == "rule") {
        return rule_severities();
    }
    if (option == "explain") {
        return names_of(rule_ids());
    }
    if (option == "format") {
        return names_of(finding_formats);
    }
    if (option == "color") {
        return names_of(colourings);
    }
    if (option == "print") {
        return names_of(request_formats);
    }
    if (option == "completion") {
        return names_of(shells);
    }
    return {};
}

inline std::vector<option_row> option_table(const CLI::App& app) {
    std::vector<option_row> table;
    for (const CLI::Option* option : app.get_options()) {
        if (option->nonpositional()) {
            const std::string& name = option->get_lnames().front();
            table.push_back({option->get_snames().empty() ? '\0' : option->get_snames().front().front(), name,
                             option->get_option_text(), in_one_line(option->get_description()),
                             words_for(name),
                             option->get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll});
        }
    }
    return table;
}

// The same with every version of CLI11, so that docs/iotpkg-check.md can show it.
class help_text final : public CLI::FormatterBase {
public:
    std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const override {
        std::string out = "usage: iotpkg-check [OPTION]... FILE...\n\n" + app->get_description() + '\n';
        for (const CLI::Option* option : app->get_options()) {
            if (!option->nonpositional()) {
                continue;
            }
            std::string names = "  ";
            for (const std::string& name : option->get_snames()) {
                names += '-' + name + ", ";
            }
            names += "--" + option->get_lnames().front();
            names += option->get_option_text().empty() ? "" : ' ' + option->get_option_text();
            constexpr std::size_t width = 29;
            out += names;
            out += names.size() + 2 > width ? '\n' + std::string(width, ' ')
                                            : std::string(width - names.size(), ' ');
            out += option->get_description() + '\n';
        }
        return out + '\n' + app->get_footer();
    }
};

}  // namespace iotpkg_check
