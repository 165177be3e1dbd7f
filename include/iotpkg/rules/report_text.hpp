// SPDX-License-Identifier: BSL-1.0
// The words of a report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/report.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE {

namespace detail {

// The message of a row, its figures and its pattern filled in.
inline void append_message(std::string& out, const violation& found) {
    const rule_row& row = row_of(found.rule);
    const auto append = [&](std::string_view name) {
        if (name == "limit") {
            out += std::to_string(found.limit);
        } else if (name == "actual") {
            out += std::to_string(found.actual);
        } else {
            out += row.data.set->pattern();
        }
    };
    std::string_view rest = row.message();
    for (std::size_t open = rest.find('{'); open != rest.npos; open = rest.find('{')) {
        const std::size_t close = rest.find('}');
        out += rest.substr(0, open);
        append(rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
    }
    out += rest;
}

inline void append_largest(std::string& out, const violation& found) {
    out += "; " + std::to_string(found.actual - found.limit) + " over";
    std::string_view lead = "; the largest: ";
    for (const entry_size& large : found.largest) {
        if (large.entry != none) {
            out += lead;
            out += large.pointer;
            out += " (entry " + std::to_string(large.entry) + ", " + std::to_string(large.bytes) + " bytes)";
            lead = ", ";
        }
    }
}

inline bool has_offset(constraint kind) {
    return (kind >= constraint::characters && kind <= constraint::reference && kind != constraint::choice) ||
           kind == constraint::encoding;
}

}  // namespace detail

IOTPKG_INLINE std::string to_string(const violation& found) {
    const constraint kind = row_of(found.rule).kind;
    std::string out;
    if (found.line != 0) {
        out += std::to_string(found.line) + ':' + std::to_string(found.column) + ": ";
    }
    out += to_string_view(found.severity);
    out += ": ";
    if (!found.pointer.empty()) {
        out += found.pointer;
        out += ": ";
    } else if (row_of(found.rule).subject == subject::document) {
        out += "document: ";
    }
    if (found.entry != none) {
        out += "entry " + std::to_string(found.entry) + ": ";
        out += found.in_key ? "key " : "value ";
    }
    detail::append_message(out, found);
    if (kind == constraint::max_size && found.actual > found.limit) {
        detail::append_largest(out, found);
    }
    if (!found.expected.empty()) {
        out += "; expected: ";
        out += found.expected;
    }
    if (detail::has_offset(kind)) {
        out += ", at byte " + std::to_string(found.offset);
    }
    out += " [";
    out += to_string_view(found.rule);
    out += ']';
    return out;
}

IOTPKG_INLINE std::string to_string(const report& all) {
    const auto counted = [](std::size_t count, const char* what) {
        return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
    };
    std::string out;
    for (const violation& found : all) {
        out += to_string(found) + '\n';
    }
    if (all.omitted() != 0) {
        out += "and " + std::to_string(all.omitted()) + " more\n";
    }
    out += counted(all.errors(), "error") + ", " + counted(all.warnings(), "warning") + " (rules of ";
    out += rules_date;
    out += ", Unicode ";
    out += unicode_version;
    out += ")";
    return out;
}

}  // namespace IOTPKG_NAMESPACE
