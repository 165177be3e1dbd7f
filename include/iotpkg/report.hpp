// All violations of one request, and their words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/bytes/growing_array.hpp>
#include <iotpkg/bytes/memory_block.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/violation.hpp>

namespace iotpkg {

namespace detail {
class document_findings;
}

// A range of violations, errors and warnings, in the order of the request. It owns their text.
class [[nodiscard]] report {
public:
    using value_type = violation;
    using const_iterator = const violation*;

    report() = default;
    report(report&&) = default;
    report& operator=(report&&) = default;
    ~report() = default;

    report(const report& other) {
        violations_.reserve(other.size());
        for (const violation& found : other) {
            add(found);
        }
    }

    report& operator=(const report& other) { return *this = report(other); }

    // Copies a violation and its text.
    void add(const violation& found) {
        violation kept = found;
        keep(kept.pointer);
        keep(kept.expected);
        for (entry_size& large : kept.largest) {
            keep(large.pointer);
        }
        violations_.push_back(kept);
    }

    // Makes a report the callback of a check.
    void operator()(const violation& found) { add(found); }

    // No errors; there may be warnings.
    [[nodiscard]] bool ok() const { return errors() == 0; }
    [[nodiscard]] std::size_t errors() const { return count(severity::error); }
    [[nodiscard]] std::size_t warnings() const { return count(severity::warning); }

    [[nodiscard]] const_iterator begin() const { return violations_.begin(); }
    [[nodiscard]] const_iterator end() const { return violations_.end(); }
    [[nodiscard]] std::size_t size() const { return violations_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const violation& operator[](std::size_t index) const { return violations_[index]; }

private:
    // Gives violations their places and puts them in order.
    friend class detail::document_findings;

    [[nodiscard]] std::size_t count(severity weight) const {
        std::size_t counted = 0;
        for (const violation& found : violations_) {
            counted += found.severity == weight ? 1u : 0u;
        }
        return counted;
    }

    // One block for each text, so that growing moves none of them.
    void keep(std::string_view& text) {
        if (!text.empty()) {
            detail::memory_block block(text.size());
            text = std::string_view(block.data(), text.copy(block.data(), text.size()));
            texts_.push_back(std::move(block));
        }
    }

    detail::growing_array<violation> violations_;
    detail::growing_array<detail::memory_block> texts_;
};

constexpr std::string_view to_string_view(severity weight) {
    switch (weight) {
        case severity::error: return "error";
        case severity::warning: return "warning";
        case severity::off: break;
    }
    return "off";
}

constexpr std::string_view to_string_view(provenance source) {
    switch (source) {
        case provenance::model: return "model";
        case provenance::prose: return "prose";
        case provenance::s3: return "s3";
        case provenance::wire: break;
    }
    return "wire";
}

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

// One line for people: `error: /tags/a~1b: value has 300 characters, at most 256 are allowed
// [tag_value_max_length]`. The wording may change between versions; programs read the fields.
inline std::string to_string(const violation& found) {
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

// A line for each violation, then the counts with the date of the rules and the version of Unicode.
inline std::string to_string(const report& all) {
    const auto counted = [](std::size_t count, const char* what) {
        return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
    };
    std::string out;
    for (const violation& found : all) {
        out += to_string(found) + '\n';
    }
    out += counted(all.errors(), "error") + ", " + counted(all.warnings(), "warning") + " (rules of ";
    out += rules_date;
    out += ", Unicode ";
    out += unicode_version;
    out += ")";
    return out;
}

}  // namespace iotpkg
