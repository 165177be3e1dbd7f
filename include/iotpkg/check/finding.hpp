// SPDX-License-Identifier: BSL-1.0
// What a check finds, and who is told.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Where a text or a map is in a request.
struct place {
    subject about{};
    // Of an entry: its index in the map, and its key.
    std::size_t entry = none;
    std::string_view key{};
};

// How a text or a map breaks a row.
struct fault {
    bool is_found = false;
    std::size_t actual = 0;
    std::size_t offset = 0;
};

constexpr fault over(std::size_t actual, std::size_t limit) {
    return {actual > limit, actual, 0};
}

constexpr fault at(std::size_t offset) {
    return offset == none ? fault{} : fault{true, 0, offset};
}

class map_entries;

// A broken rule that counts.
struct finding {
    const rule_row& row;
    severity weight;
    const place& where;
    const fault& what;
    // Of a map that is over its size.
    const map_entries* entries = nullptr;
};

// Who is told of findings, in the order of the wire. It makes a violation, with a pointer, only where it
// keeps one. An abstract class, so that checks are no templates.
class violation_sink {
public:
    constexpr virtual void add(const finding& found) = 0;

protected:
    constexpr violation_sink() = default;
    constexpr violation_sink(const violation_sink&) = default;
    constexpr violation_sink& operator=(const violation_sink&) = default;
    ~violation_sink() = default;
};

// Tells the sink unless the policy has the rule off.
constexpr void report_fault(const rule_row& row, const place& where, const fault& what,
                            const policy& severities, violation_sink& sink,
                            const map_entries* entries = nullptr) {
    const severity weight = severities.severity_of(row.id);
    if (weight != severity::off) {
        sink.add({row, weight, where, what, entries});
    }
}

constexpr violation violation_of(const finding& found, std::string_view pointer) {
    violation made = violation_of(found.row.id, found.weight);
    made.subject = found.where.about;
    made.pointer = pointer;
    made.entry = found.where.entry;
    made.in_key = shape_of(found.where.about) == shape::key;
    made.actual = found.what.actual;
    made.offset = found.what.offset;
    return made;
}

// Keeps the first error that it is told of: what refuses a literal.
class first_error final : public violation_sink {
public:
    constexpr void add(const finding& found) override {
        if (!is_found && found.weight == severity::error) {
            is_found = true;
            id = found.row.id;
        }
    }

    bool is_found = false;
    rule id{};
};

// Counts errors and keeps the first.
class error_count final : public violation_sink {
public:
    constexpr void add(const finding& found) override {
        if (found.weight == severity::error && errors++ == 0) {
            first = found.row.id;
        }
    }

    std::size_t errors = 0;
    rule first{};
};

}  // namespace IOTPKG_NAMESPACE::detail
