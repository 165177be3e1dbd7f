// The violations of a document, each with its place: put in the order of the document when all are there.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <iotpkg/detail/text_position.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/violation.hpp>

namespace iotpkg::detail {

class document_findings {
public:
    // `at` is an offset in the document, in bytes.
    void add(const violation& found, std::size_t at) {
        found_.add(found);
        places_.push_back(at);
    }

    [[nodiscard]] bool empty() const { return places_.empty(); }
    [[nodiscard]] bool ok() const { return found_.ok(); }

    // All of them with line and column, and nothing is left here.
    report take(position_finder& positions) {
        std::vector<std::size_t> order(places_.size());
        for (std::size_t index = 0; index < order.size(); ++index) {
            order[index] = index;
        }
        std::stable_sort(order.begin(), order.end(), [this](std::size_t left, std::size_t right) {
            return places_[left] < places_[right];
        });
        report sorted;
        for (const std::size_t index : order) {
            violation found = found_[index];
            const line_and_column where = positions.at(places_[index]);
            found.line = where.line;
            found.column = where.column;
            sorted.add(found);
        }
        found_ = {};
        places_.clear();
        return sorted;
    }

private:
    report found_;
    std::vector<std::size_t> places_;
};

}  // namespace iotpkg::detail
