// SPDX-License-Identifier: BSL-1.0
// The violations of a document, each with its place: put in the order of the document when all are there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include <iotpkg/bytes/growing_array.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/text/position.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

class document_findings {
public:
    // How many a report keeps.
    explicit document_findings(std::size_t limit = report::usual_limit) : limit_(limit), found_(limit) {}

    // `at` is an offset in the document, in bytes.
    void add(const violation& found, std::size_t at) {
        found_.add(found);
        if (places_.size() != found_.size()) {
            places_.push_back(at);
        }
    }

    // One of that severity would be kept.
    [[nodiscard]] bool has_room(severity weight) const {
        return (weight == severity::error ? found_.errors() : found_.warnings()) < limit_;
    }
    [[nodiscard]] bool empty() const { return found_.errors() == 0 && found_.warnings() == 0; }
    [[nodiscard]] bool ok() const { return found_.ok(); }

    // All of them with line and column, and nothing is left here.
    report take(position_finder& positions) {
        // In place where they stand in order, as they do in documents with nothing but faults of their own.
        if (!std::is_sorted(places_.begin(), places_.end())) {
            sort();
        }
        for (std::size_t index = 0; index < places_.size(); ++index) {
            const line_and_column where = positions.at(places_[index]);
            found_.violations_[index].line = where.line;
            found_.violations_[index].column = where.column;
        }
        places_.clear();
        return std::exchange(found_, report(limit_));
    }

    // Of a report whose document nobody has as text.
    static void forget_places(report& found) {
        for (violation& one : found.violations_) {
            one.line = 0;
            one.column = 0;
        }
    }

private:
    void sort() {
        std::vector<std::size_t> order(places_.size());
        for (std::size_t index = 0; index < order.size(); ++index) {
            order[index] = index;
        }
        // Not stable_sort, which asks some standard libraries for memory in a way that newer compilers warn
        // of.
        std::sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
            return places_[left] != places_[right] ? places_[left] < places_[right] : left < right;
        });
        growing_array<violation> violations;
        std::vector<std::size_t> places;
        violations.reserve(order.size());
        places.reserve(order.size());
        for (const std::size_t index : order) {
            violations.push_back(found_.violations_[index]);
            places.push_back(places_[index]);
        }
        found_.violations_ = std::move(violations);
        places_ = std::move(places);
    }

    std::size_t limit_;
    report found_;
    std::vector<std::size_t> places_;
};

}  // namespace IOTPKG_NAMESPACE::detail
