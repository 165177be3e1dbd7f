// SPDX-License-Identifier: BSL-1.0
// Scripts for the shells that complete options and their values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "option_table.hpp"
#include "options.hpp"

namespace iotpkg_check {

inline std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

// In single quotes, with a backslash before each of these.
inline std::string shell_quoted(std::string_view text, std::string_view set_apart = "") {
    std::string out = "'";
    for (const char character : text) {
        out += set_apart.find(character) == set_apart.npos ? "" : "\\";
        out += character == '\'' ? "'\\''" : std::string{character};
    }
    return out + '\'';
}

// What can be typed in one go: `utf8=` of utf8=off and its siblings, since bash ends a word there.
inline std::vector<std::string> up_to_equals(const std::vector<std::string>& words) {
    std::vector<std::string> starts;
    for (const std::string& word : words) {
        const std::string start = word.substr(0, word.find('=') + (word.find('=') == word.npos ? 0 : 1));
        if (starts.empty() || starts.back() != start) {
            starts.push_back(start);
        }
    }
    return starts;
}

inline std::string bash_completion(const std::vector<option_row>& table) {
    std::string names;
    std::string cases;
    for (const option_row& row : table) {
        const std::string letter = row.letter == 0 ? "" : std::string{'-', row.letter};
        names += (names.empty() ? "" : " ") + (letter.empty() ? "" : letter + ' ') + "--" + row.name;
        if (row.value.empty()) {
            continue;
        }
        cases += "        " + (letter.empty() ? "" : letter + " | ") + "--" + row.name + ") ";
        if (row.takes_file()) {
            cases += "is_file=yes ;;\n";
        } else {
            cases += "words=" + shell_quoted(joined(up_to_equals(row.words))) + " ;;\n";
        }
    }
    return R"(# bash completion for iotpkg-check; bash takes --policy=strict for three words, and utf8=off too.
_iotpkg_check() {
    local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]} is_value= is_file= words=
    if [[ $current == = ]]; then
        is_value=yes current=
    elif [[ $option == = ]]; then
        is_value=yes option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    case $option in
)" + cases +
           R"(        *)
            if [[ $is_value ]]; then
                words='off warn error'
            elif [[ $current == -* ]]; then
                words=)" +
           shell_quoted(names) + R"(
            else
                is_file=yes
            fi
            ;;
    esac
    if [[ $is_file ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$current"))
    else
        COMPREPLY=($(compgen -W "$words" -- "$current"))
    fi
    [[ ${COMPREPLY-} == *= ]] && compopt -o nospace 2>/dev/null
    return 0
}
complete -F _iotpkg_check iotpkg-check
)";
}

inline std::string zsh_completion(const std::vector<option_row>& table) {
    std::string out = "#compdef iotpkg-check\n_arguments -s";
    for (const option_row& row : table) {
        const std::string about = '[' + row.description + ']';
        std::string value;
        if (row.takes_file()) {
            value = shell_quoted(":file:_files");
        } else if (!row.value.empty()) {
            value = shell_quoted(row.words.empty() ? ": : " : ": :(" + joined(row.words) + ')');
        }
        const std::string equals = row.value.empty() ? "" : "=";
        const std::string tail = shell_quoted(about, ":") + value;
        if (row.letter == 0) {
            out += " \\\n    " + shell_quoted((row.is_repeatable ? "*" : "") + ("--" + row.name + equals)) +
                   tail;
        } else {
            const std::string letter{'-', row.letter};
            out += " \\\n    " + shell_quoted('(' + letter + " --" + row.name + ')') + '{' + letter +
                   (equals.empty() ? "" : "+") + ",--" + row.name + equals + '}' + tail;
        }
    }
    return out + " \\\n    '*:file:_files'\n";
}

inline std::string fish_completion(const std::vector<option_row>& table) {
    std::string out;
    for (const option_row& row : table) {
        out += "complete -c iotpkg-check";
        out += row.letter == 0 ? "" : std::string(" -s ") + row.letter;
        out += " -l " + row.name;
        if (row.takes_file()) {
            out += " -r -F";
        } else if (!row.value.empty()) {
            out += " -x" + (row.words.empty() ? "" : " -a " + shell_quoted(joined(row.words), "\\"));
        }
        out += " -d " + shell_quoted(row.description, "\\") + '\n';
    }
    return out;
}

inline std::string completion_of(shell which, const std::vector<option_row>& table) {
    switch (which) {
        case shell::zsh: return zsh_completion(table);
        case shell::fish: return fish_completion(table);
        case shell::bash: break;
    }
    return bash_completion(table);
}

}  // namespace iotpkg_check
