// SPDX-License-Identifier: BSL-1.0
// A violation and where it was found, and what a format has to do with it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <iotpkg/document.hpp>
#include <iotpkg/report.hpp>

#include "earlier_requests.hpp"
#include "masked_text.hpp"

namespace iotpkg_check {

struct finding {
    std::string_view file;          // as on the command line
    const iotpkg::violation& what;  // its line is that of the file
    // The text that was checked: a whole file, or one line of it.
    masked_text& text;
    std::size_t line_of_text;  // where the text begins in its file, 1-based
    std::span<const iotpkg::text_range> shown;
    // For a rule that compares: the request before it.
    request_place other{};
};

// A violation without its place.
inline iotpkg::violation violation_of(iotpkg::rule broken, iotpkg::severity weight) {
    const iotpkg::rule_row& row = iotpkg::row_of(broken);
    return {.rule = broken,
            .severity = weight,
            .provenance = row.provenance,
            .subject = row.subject,
            .pointer = pointer_of(row.subject)};
}

struct totals {
    std::size_t files = 0;
    std::size_t valid = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    // Of these, how many are not shown one by one.
    std::size_t omitted = 0;
    std::size_t problems = 0;
    // Notes that are not shown.
    std::size_t omitted_notes = 0;
};

// What is said in place of findings that are not shown; nothing where all are.
inline std::string more_of(const totals& all) {
    std::string words = all.omitted == 0 ? "" : "and " + std::to_string(all.omitted) + " more";
    if (all.omitted_notes != 0) {
        words += (words.empty() ? "and " : ", and ") + std::to_string(all.omitted_notes) + " more notes";
    }
    return words;
}

// How findings are written. Each is written as it comes, so that none has to be kept.
class finding_writer {
public:
    finding_writer() = default;
    finding_writer(const finding_writer&) = delete;
    finding_writer& operator=(const finding_writer&) = delete;
    virtual ~finding_writer() = default;

    virtual void begin() {}
    virtual void add(const finding& found) = 0;
    // Where something was passed over.
    virtual void add_note(const request_place& where, std::string_view words) = 0;
    // A file that could not be checked. People are told by another way as well.
    virtual void add_problem(std::string_view file, std::string_view words) = 0;
    virtual void end(const totals& all, int exit_status) = 0;
};

// What standard input is called in a message.
inline std::string_view name_of(std::string_view path) {
    return path == "-" ? "<stdin>" : path;
}

// Where the other request stands, for a rule that compares.
inline std::string other_of(const finding& found) {
    return std::string(name_of(found.other.file)) + ':' + std::to_string(found.other.line) + ':' +
           std::to_string(found.other.column);
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

}  // namespace iotpkg_check
