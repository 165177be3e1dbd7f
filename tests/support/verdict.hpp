// SPDX-License-Identifier: BSL-1.0
// What a check says of one text: the rules that are broken, with their figures.
#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <ostream>

#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/violation.hpp>

// A rule and its figures; where no severity is given, the rule's own.
struct finding {
    iotpkg::rule id{};
    std::size_t limit = 0;
    std::size_t actual = 0;
    std::size_t offset = 0;
    iotpkg::severity weight = iotpkg::severity::off;

    // The same found with another severity.
    [[nodiscard]] constexpr finding as(iotpkg::severity other) const {
        return {id, limit, actual, offset, weight == iotpkg::severity::off ? iotpkg::severity::off : other};
    }

    constexpr bool operator==(const finding&) const = default;

    friend std::ostream& operator<<(std::ostream& out, const finding& one) {
        constexpr const char* weights[] = {"not found", "warning", "error"};
        return out << iotpkg::to_string_view(one.id) << ' ' << weights[static_cast<int>(one.weight)]
                   << ", limit " << one.limit << ", actual " << one.actual << ", offset " << one.offset
                   << "; ";
    }
};

// All that is said of a text, in order.
class verdict {
public:
    constexpr verdict() = default;
    // Of a text that stands in no request.
    constexpr explicit verdict(iotpkg::subject alone) : alone_(alone) {}
    constexpr verdict(std::initializer_list<finding> expected) {
        for (const finding& one : expected) {
            add(one);
            finding& last = list_[size_ - 1];
            last.weight = last.weight == iotpkg::severity::off ? row_of(last.id).severity : last.weight;
        }
    }

    constexpr void add(const finding& one) { list_.at(size_++) = one; }

    // The sink of a check.
    constexpr void operator()(const iotpkg::violation& found) {
        add({found.rule, found.limit, found.actual, found.offset, found.severity});
        well_placed_ = well_placed_ && found.provenance == iotpkg::row_of(found.rule).provenance &&
                       found.line == 0 && found.column == 0;
        if (alone_ != iotpkg::subject::any) {
            well_placed_ = well_placed_ && found.subject == alone_ && found.pointer == pointer_of(alone_) &&
                           found.entry == iotpkg::none &&
                           found.in_key == (shape_of(alone_) == iotpkg::shape::key);
        }
    }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool well_placed() const { return well_placed_; }
    [[nodiscard]] constexpr std::size_t errors() const {
        std::size_t count = 0;
        for (const finding& one : list_) {
            count += one.weight == iotpkg::severity::error ? 1u : 0u;
        }
        return count;
    }

    // What one rule has to say.
    [[nodiscard]] constexpr finding of(iotpkg::rule id) const {
        for (std::size_t index = 0; index < size_; ++index) {
            if (list_[index].id == id) {
                return list_[index];
            }
        }
        return {id};
    }

    // Once each, in the order of the table; but the encoding comes first.
    [[nodiscard]] constexpr bool in_order() const {
        const auto place = [](iotpkg::rule id) {
            return id == iotpkg::rule::utf8 ? 0 : 1 + static_cast<int>(id);
        };
        for (std::size_t index = 1; index < size_; ++index) {
            if (place(list_[index - 1].id) >= place(list_[index].id)) {
                return false;
            }
        }
        return true;
    }

    friend constexpr bool operator==(const verdict& left, const verdict& right) {
        return left.list_ == right.list_ && left.well_placed_ && right.well_placed_;
    }

    friend std::ostream& operator<<(std::ostream& out, const verdict& all) {
        for (std::size_t index = 0; index < all.size_; ++index) {
            out << all.list_[index];
        }
        return out << (all.well_placed_ ? "" : "in a wrong place");
    }

private:
    std::array<finding, 8> list_{};
    std::size_t size_ = 0;
    iotpkg::subject alone_ = iotpkg::subject::any;
    bool well_placed_ = true;
};
