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

// A range of violations, errors and warnings, in the order of the request. It owns their text. Of each of the
// two it keeps the first ones and counts all, so that no input makes it large.
class [[nodiscard]] report {
public:
    using value_type = violation;
    using const_iterator = const violation*;

    // How many errors, and how many warnings, a report keeps where nothing else is said: more than anybody
    // reads.
    static constexpr std::size_t usual_limit = 1000;

    report() = default;
    explicit report(std::size_t limit) : limit_(limit) {}
    report(report&& other) noexcept { *this = std::move(other); }
    report& operator=(report&& other) noexcept {
        violations_ = std::move(other.violations_);
        texts_ = std::move(other.texts_);
        limit_ = other.limit_;
        count_ = other.count_;
        if (this != &other) {
            other.count_ = {};
        }
        return *this;
    }
    ~report() = default;

    report(const report& other) : limit_(other.limit_) {
        violations_.reserve(other.size());
        for (const violation& found : other) {
            add(found);
        }
        count_ = other.count_;
    }

    report& operator=(const report& other) { return *this = report(other); }

    // Copies a violation and its text; counts it alone where as many of its severity are kept as may be.
    void add(const violation& found) {
        std::size_t& count = found.severity == severity::error ? count_.errors : count_.warnings;
        if (count < limit_) {
            keep(found);
        }
        ++count;
    }

    // Makes a report the callback of a check.
    void operator()(const violation& found) { add(found); }

    // No errors; there may be warnings.
    [[nodiscard]] bool ok() const { return errors() == 0; }
    [[nodiscard]] std::size_t errors() const { return count_.errors; }
    [[nodiscard]] std::size_t warnings() const { return count_.warnings; }
    // How many of these are not kept.
    [[nodiscard]] std::size_t omitted() const { return errors() + warnings() - size(); }

    [[nodiscard]] const_iterator begin() const { return violations_.begin(); }
    [[nodiscard]] const_iterator end() const { return violations_.end(); }
    [[nodiscard]] std::size_t size() const { return violations_.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const violation& operator[](std::size_t index) const { return violations_[index]; }

private:
    // Gives violations their places and puts them in order.
    friend class detail::document_findings;

    struct counts {
        std::size_t errors = 0;
        std::size_t warnings = 0;
    };

    void keep(violation found) {
        keep_text(found.pointer);
        keep_text(found.expected);
        for (entry_size& large : found.largest) {
            keep_text(large.pointer);
        }
        violations_.push_back(found);
    }

    // One block for each text, so that growing moves none of them.
    void keep_text(std::string_view& text) {
        if (!text.empty()) {
            detail::memory_block block(text.size());
            std::memcpy(block.data(), text.data(), text.size());
            text = detail::view_of(block.data(), text.size());
            texts_.push_back(std::move(block));
        }
    }

    detail::growing_array<violation> violations_;
    detail::growing_array<detail::memory_block> texts_;
    std::size_t limit_ = usual_limit;
    counts count_;
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

// A line for each violation, how many more there are, then the counts with the date of the rules and the
// version of Unicode.
std::string to_string(const report& all);

}  // namespace IOTPKG_NAMESPACE

#ifndef IOTPKG_COMPILED
#include <iotpkg/rules/report_text.hpp>
#endif
