// SPDX-License-Identifier: BSL-1.0
// A map of texts against its rules: each key and value, duplicate keys, the map as a whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/key_doubts.hpp>
#include <iotpkg/check/map_checks.hpp>
#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/check/map_size.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// What is asked of the entries of a map. Literals were checked one by one before; duplicates among keys that
// are being written are found afterwards.
enum class asked_of_entries : std::uint8_t { everything, no_texts, no_duplicates };

// Over its count or size whatever else it holds.
constexpr bool is_refused_for_size(const map_checks& map, const map_size& size, const policy& severities) {
    for (const rule_row& row : map.rows) {
        const bool is_over = (row.kind == constraint::max_count && size.count > row.limit) ||
                             (row.kind == constraint::max_size && size.text > row.limit);
        if (is_over && severities.severity_of(row.id) == severity::error) {
            return true;
        }
    }
    return false;
}

constexpr const rule_row& duplicate_row(const map_checks& map) {
    const rule_row* row = map.key.rows.begin();
    while (row->kind != constraint::duplicate) {
        ++row;
    }
    return *row;
}

// All duplicates are found among the first entries of any map, and where entries know them. Behind these, no
// more are looked for where there is one, or where the map is refused anyway: from the same entries on in
// each program, however far a look of it goes.
constexpr void doubt_more(key_doubts& doubts, const map_checks& map, const map_entries& entries,
                          const map_size& visited, bool has_duplicate, const policy& severities) {
    const bool is_off = severities.severity_of(duplicate_row(map).id) == severity::off;
    const auto is_enough = [&] {
        return visited.count >= key_doubts::many && visited.count % key_doubts::longest_run == 0 &&
               entries.is_slow_to_search() &&
               (has_duplicate || is_refused_for_size(map, visited, severities));
    };
    if (is_off || is_enough()) {
        doubts.pass(false);
    } else {
        doubts.look(entries);
    }
}

// How a map of that size breaks a row about it as a whole.
constexpr fault find_size_fault(const rule_row& row, const map_size& size, const row_range& rows) {
    switch (row.kind) {
        case constraint::min_count: return {size.count < row.limit, size.count, 0};
        case constraint::max_count: return over(size.count, row.limit);
        case constraint::max_size: return over(size.text, row.limit);
        case constraint::max_json_size: return over(size.json, row.limit);
        case constraint::near_size: break;
        default: return {};
    }
    // Either size, unless it is over its limit.
    for (const rule_row& other : rows) {
        const std::size_t actual = other.kind == constraint::max_size        ? size.text
                                   : other.kind == constraint::max_json_size ? size.json
                                                                             : 0;
        if (actual >= row.limit && actual <= other.limit) {
            return {true, actual, 0};
        }
    }
    return {};
}

// Checks a map and returns what it comes to. The map's own violations follow those of its entries.
constexpr map_size check_entries(const map_checks& map, const map_entries& entries, const policy& severities,
                                 violation_sink& sink,
                                 asked_of_entries asked = asked_of_entries::everything) {
    map_size size;
    const subject key_subject = key_of(map.about);
    const subject value_subject = value_of(map.about);
    bool has_duplicate = false;
    key_doubts doubts;
    entries.each([&](const text& key, const text& value) {
        const place in_key{key_subject, size.count, key.view()};
        if (asked != asked_of_entries::no_texts) {
            check_text(map.key, in_key, key, severities, sink);
            check_text(map.value, place{value_subject, size.count, key.view()}, value, severities, sink);
        }
        if (asked != asked_of_entries::no_duplicates) {
            if (size.count == doubts.end()) {
                doubt_more(doubts, map, entries, size, has_duplicate, severities);
            }
            if (key.present() && doubts.are_about(size.count, key.view()) &&
                entries.is_repeated(key.view(), size.count)) {
                has_duplicate = true;
                report_fault(duplicate_row(map), in_key, fault{true, 2, 0}, severities, sink);
            }
        }
        size.add(key.view(), value.view());
        return true;
    });
    for (const rule_row& row : map.rows) {
        if (severities.severity_of(row.id) == severity::off) {
            continue;
        }
        const fault found = find_size_fault(row, size, map.rows);
        if (found.is_found) {
            report_fault(row, place{map.about}, found, severities, sink,
                         row.kind == constraint::max_size ? &entries : nullptr);
        }
    }
    return size;
}

}  // namespace IOTPKG_NAMESPACE::detail
