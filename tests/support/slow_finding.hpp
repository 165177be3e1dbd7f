// SPDX-License-Identifier: BSL-1.0
// What a violation says, as plain data that compares.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/violation.hpp>

#include "slow_text.hpp"

namespace slow {

struct large_entry {
    std::string pointer{};
    std::size_t entry = nowhere;
    std::size_t bytes = 0;

    friend bool operator==(const large_entry&, const large_entry&) = default;
};

struct finding {
    iotpkg::rule id{};
    iotpkg::severity weight{};
    iotpkg::subject about{};
    std::string pointer{};
    std::size_t entry = nowhere;
    bool in_key = false;
    std::size_t limit = 0;
    std::size_t actual = 0;
    std::size_t offset = 0;
    std::size_t line = 0;
    std::size_t column = 0;
    std::vector<large_entry> largest{};

    friend bool operator==(const finding&, const finding&) = default;
};

inline finding finding_of(const iotpkg::violation& found) {
    finding made{found.rule,   found.severity, found.subject, std::string(found.pointer),
                 found.entry,  found.in_key,   found.limit,   found.actual,
                 found.offset, found.line,     found.column,  {}};
    for (const iotpkg::entry_size& large : found.largest) {
        const large_entry one{std::string(large.pointer), large.entry, large.bytes};
        if (one != large_entry()) {
            made.largest.push_back(one);
        }
    }
    return made;
}

inline std::string to_string(const finding& one) {
    return std::string(to_string_view(one.id)) + " weight " + std::to_string(static_cast<int>(one.weight)) +
           " subject " + std::to_string(static_cast<int>(one.about)) + " at '" + one.pointer + "' entry " +
           std::to_string(one.entry) + (one.in_key ? " key" : "") + " limit " + std::to_string(one.limit) +
           " actual " + std::to_string(one.actual) + " offset " + std::to_string(one.offset) + " place " +
           std::to_string(one.line) + ':' + std::to_string(one.column);
}

inline bool has_error(const std::vector<finding>& all) {
    return std::any_of(all.begin(), all.end(),
                       [](const finding& one) { return one.weight == iotpkg::severity::error; });
}

}  // namespace slow
