// SPDX-License-Identifier: BSL-1.0
// All violations of one request, and their words.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/bytes/growing_array.hpp>
#include <iotpkg/bytes/memory_block.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE {

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
            std::memcpy(block.data(), text.data(), text.size());
            text = detail::view_of(block.data(), text.size());
            texts_.push_back(std::move(block));
        }
    }

    detail::growing_array<violation> violations_;
    detail::growing_array<detail::memory_block> texts_;
};

constexpr std::string_view to_string_view(severity weight) {
    return weight == severity::error ? "error" : weight == severity::warning ? "warning" : "off";
}

constexpr std::string_view to_string_view(provenance source) {
    return source == provenance::model   ? "model"
           : source == provenance::prose ? "prose"
           : source == provenance::s3    ? "s3"
                                         : "wire";
}

// One line for people: `error: /tags/a~1b: value has 300 characters, at most 256 are allowed
// [tag_value_max_length]`. The wording may change between versions; programs read the fields.
std::string to_string(const violation& found);

// A line for each violation, then the counts with the date of the rules and the version of Unicode.
std::string to_string(const report& all);

}  // namespace IOTPKG_NAMESPACE

#ifndef IOTPKG_COMPILED
#include <iotpkg/rules/report_text.hpp>
#endif
