// A violation and where it was found, and what a format has to do with it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <iotpkg/document.hpp>
#include <iotpkg/report.hpp>

#include "masked_text.hpp"

namespace iotpkg_check {

struct finding {
    std::string_view file;          // as on the command line
    const iotpkg::violation& what;  // its line is that of the file
    // The text that was checked: a whole file, or one line of it.
    masked_text& text;
    std::size_t line_of_text;  // where the text begins in its file, 1-based
    std::span<const iotpkg::text_range> shown;
};

struct totals {
    std::size_t files = 0;
    std::size_t valid = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t problems = 0;
};

// How findings are written. Each is written as it comes, so that none has to be kept.
class finding_writer {
public:
    finding_writer() = default;
    finding_writer(const finding_writer&) = delete;
    finding_writer& operator=(const finding_writer&) = delete;
    virtual ~finding_writer() = default;

    virtual void begin() {}
    virtual void add(const finding& found) = 0;
    // A file that could not be checked. People are told by another way as well.
    virtual void add_problem(std::string_view file, std::string_view words) = 0;
    virtual void end(const totals& all, int exit_status) = 0;
};

// What standard input is called in a message.
inline std::string_view name_of(std::string_view path) {
    return path == "-" ? "<stdin>" : path;
}

// `/packageName: has a character …, at byte 5`: the words without place, severity and rule.
inline std::string message_of(const iotpkg::violation& found) {
    iotpkg::violation plain = found;
    plain.line = 0;
    std::string words = to_string(plain);
    words.erase(0, to_string_view(found.severity).size() + 2);
    words.resize(words.size() - to_string_view(found.rule).size() - 3);
    return words;
}

// The sentence of a rule, without a violation: `has N characters, at most 128 are allowed`.
inline std::string sentence_of(const iotpkg::rule_row& row) {
    std::string words(row.says);
    const auto fill = [&words](std::string_view mark, const std::string& by) {
        for (std::size_t at = words.find(mark); at != words.npos; at = words.find(mark)) {
            words.replace(at, mark.size(), by);
        }
    };
    fill("{limit}", std::to_string(row.limit));
    fill("{actual}", "N");
    return words;
}

// A file name on a terminal: no control characters.
inline std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const iotpkg::unicode::decoded next = iotpkg::unicode::decode(text, at);
        const bool is_visible = next.valid && iotpkg::visible_characters.contains(next.code_point);
        out += is_visible ? text.substr(at, next.size) : std::string_view("�");
        at += next.size;
    }
    return out;
}

}  // namespace iotpkg_check
