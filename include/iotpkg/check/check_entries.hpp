// A map of texts against its rules: each key and value, duplicate keys, the map as a whole.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/key_filter.hpp>
#include <iotpkg/check/map_checks.hpp>
#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/check/map_size.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/text.hpp>

namespace iotpkg::detail {

// Duplicates are looked for among as many entries in any map, and among all of a map that is not over its
// size.
inline constexpr std::size_t searched_for_duplicates = 4096;

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

// A map that is refused anyway is not worth more of a search.
constexpr bool is_duplicate(const map_checks& map, const map_entries& entries, const text& key,
                            const map_size& before, key_filter& seen, const policy& severities) {
    return key.present() && seen.insert(key.view()) &&
           (!entries.is_slow_to_search() || before.count < searched_for_duplicates ||
            !is_refused_for_size(map, before, severities)) &&
           entries.is_repeated(key.view(), before.count);
}

constexpr void report_duplicate(const map_checks& map, const place& where, const policy& severities,
                                violation_sink& sink) {
    for (const rule_row& row : map.key.rows) {
        if (row.kind == constraint::duplicate) {
            report_fault(row, where, fault{true, 2, 0}, severities, sink);
        }
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

// Checks a map and returns what it comes to. The map's own violations follow those of its entries. Literals
// were checked one by one before.
constexpr map_size check_entries(const map_checks& map, const map_entries& entries, const policy& severities,
                                 violation_sink& sink, bool are_texts_checked = false) {
    map_size size;
    const subject key_subject = key_of(map.about);
    const subject value_subject = value_of(map.about);
    key_filter seen;
    entries.each([&](const text& key, const text& value) {
        const place in_key{key_subject, size.count, key.view()};
        if (!are_texts_checked) {
            check_text(map.key, in_key, key, severities, sink);
            check_text(map.value, place{value_subject, size.count, key.view()}, value, severities, sink);
        }
        if (is_duplicate(map, entries, key, size, seen, severities)) {
            report_duplicate(map, in_key, severities, sink);
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

}  // namespace iotpkg::detail
