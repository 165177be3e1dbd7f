// A map of texts against its rules: each key and value, keys that stand twice, the map as a whole.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/key_filter.hpp>
#include <iotpkg/text/json_string.hpp>

namespace iotpkg::detail {

// What a map comes to, in bytes.
struct entries_size {
    std::size_t count = 0;
    std::size_t text = 0;  // of all keys and values
    std::size_t json = 2;  // of the map as compact JSON, with its braces

    constexpr void add(std::string_view key, std::string_view value) {
        const std::size_t comma = count == 0 ? 0 : 1;
        ++count;
        text += key.size() + value.size();
        json += comma + json_string_size(key) + 1 + json_string_size(value);
    }

    friend constexpr bool operator==(const entries_size&, const entries_size&) = default;
};

template <class Entries>
constexpr entries_size measure_entries(const Entries& entries) {
    entries_size size;
    entries.each([&size](const text& key, const text& value) {
        size.add(key.view(), value.view());
        return true;
    });
    return size;
}

// The key where it may be shown in a pointer: where it keeps every rule that the table has as an error.
constexpr std::string_view shown_key(subject map, const text& key) {
    first_error error;
    check_text(key_of(map), key, policy::recommended, error);
    return error.found ? std::string_view() : key.view();
}

template <class Sink>
constexpr void check_entry_text(subject map, std::size_t entry, bool in_key, const text& key,
                                const text& given, const policy& severities, Sink& sink) {
    const quick_check& quick = quick_check_of(in_key ? key_of(map) : value_of(map));
    if (given.present() && is_plainly_fine(quick, given.view(), severities)) {
        return;
    }
    const place where{map, entry, in_key, shown_key(map, key)};
    if (given.present()) {
        check_closely(given.view(), where, quick, severities, sink);
    } else {
        // An entry has both: absent text has no more meaning here than a null pointer.
        report_fault(row_of(rule::null_text), where, {}, severities, sink);
        // Where that is no error, it is written as an empty text.
        if (severities.severity_of(rule::null_text) != severity::error) {
            check_closely({}, where, quick, severities, sink);
        }
    }
}

// Is the key among the entries before the one of that index?
template <class Entries>
constexpr bool stands_before(const Entries& entries, std::string_view sought, std::size_t index) {
    bool found = false;
    entries.each([&](const text& key, const text&) {
        found = index != 0 && key.present() && key.view() == sought;
        return !found && index-- > 1;
    });
    return found;
}

// Duplicates are looked for among as many entries in any map, and among all of a map that is not over its
// size.
inline constexpr std::size_t searched_for_duplicates = 4096;

// Over its count or size whatever else it holds.
constexpr bool is_refused_for_size(subject map, const entries_size& size, const policy& severities) {
    for (const rule_row& row : quick_check_of(map).rows) {
        const bool over = (row.kind == constraint::max_count && size.count > row.limit) ||
                          (row.kind == constraint::max_size && size.text > row.limit);
        if (over && severities.severity_of(row.id) == severity::error) {
            return true;
        }
    }
    return false;
}

// The largest entries, the largest first; of two that are equal, the earlier first.
template <class Entries>
constexpr void find_largest(const Entries& entries, std::array<entry_size, largest_shown>& largest) {
    std::size_t index = 0;
    entries.each([&](const text& key, const text& value) {
        entry_size moving{{}, index++, key.view().size() + value.view().size()};
        for (entry_size& kept : largest) {
            if (kept.entry == none || moving.bytes > kept.bytes ||
                (moving.bytes == kept.bytes && moving.entry < kept.entry)) {
                const entry_size pushed = kept;
                kept = moving;
                moving = pushed;
            }
            if (moving.entry == none) {
                break;
            }
        }
        return true;
    });
}

// The violation of a map that is over its size, with its largest entries.
template <class Entries, class Sink>
constexpr void report_size(const rule_row& row, subject map, const Entries& entries, std::size_t actual,
                           const policy& severities, Sink& sink) {
    violation found{.rule = row.id, .severity = severities.severity_of(row.id), .provenance = row.source};
    if (found.severity == severity::off) {
        return;
    }
    found.pointer = pointer_of(map);
    found.limit = row.limit;
    found.actual = actual;
    find_largest(entries, found.largest);
    // A key may live no longer than its visit, so each pointer keeps a copy.
    entry_pointer pointers[largest_shown];
    std::size_t index = 0;
    entries.each([&](const text& key, const text&) {
        for (std::size_t rank = 0; rank < largest_shown; ++rank) {
            if (found.largest[rank].entry == index) {
                pointers[rank].set(map, shown_key(map, key));
                found.largest[rank].pointer = pointers[rank].view();
            }
        }
        ++index;
        return true;
    });
    sink(found);
}

// The rules of a map as a whole.
template <class Entries, class Sink>
constexpr void check_size(subject map, const Entries& entries, const entries_size& size,
                          const policy& severities, Sink& sink) {
    bool text_is_over = false;
    bool json_is_over = false;
    for (const rule_row& row : quick_check_of(map).rows) {
        const auto report = [&](std::size_t actual) {
            report_fault(row, place{map}, fault{true, actual, 0}, severities, sink);
        };
        switch (row.kind) {
            case constraint::min_count:
                if (size.count < row.limit) {
                    report(size.count);
                }
                break;
            case constraint::max_count:
                if (size.count > row.limit) {
                    report(size.count);
                }
                break;
            case constraint::max_size:
                text_is_over = size.text > row.limit;
                if (text_is_over) {
                    report_size(row, map, entries, size.text, severities, sink);
                }
                break;
            case constraint::max_json_size:
                json_is_over = size.json > row.limit;
                if (json_is_over) {
                    report(size.json);
                }
                break;
            case constraint::near_size:
                if (!text_is_over && size.text >= row.limit) {
                    report(size.text);
                } else if (!json_is_over && size.json >= row.limit) {
                    report(size.json);
                }
                break;
            default: break;
        }
    }
}

template <class Sink>
constexpr void report_duplicate(const place& where, const policy& severities, Sink& sink) {
    for (const rule_row& row : quick_check_of(key_of(where.about)).rows) {
        if (row.kind == constraint::duplicate) {
            report_fault(row, where, fault{true, 2, 0}, severities, sink);
        }
    }
}

// Does the key stand in an entry before? Some entries know.
template <class Entries>
constexpr bool is_duplicate(subject map, const Entries& entries, const text& key, std::size_t entry,
                            const entries_size& size, key_filter& seen, const policy& severities) {
    if constexpr (requires { entries.is_duplicate(entry); }) {
        return entries.is_duplicate(entry);
    } else {
        // Each doubt costs a look at all entries before: a map that is refused anyway is not worth more of
        // them.
        const bool worth_it = entry < searched_for_duplicates || !is_refused_for_size(map, size, severities);
        return key.present() && worth_it && seen.insert(key.view()) &&
               stands_before(entries, key.view(), entry);
    }
}

// Checks a map and returns what it comes to. The map's own violations follow those of its entries. Literals
// were checked one by one before.
template <class Entries, class Sink>
constexpr entries_size check_entries(subject map, const Entries& entries, const policy& severities,
                                     Sink& sink, bool texts_are_checked = false) {
    entries_size size;
    if (!entries.present()) {
        return size;
    }
    key_filter seen;
    entries.each([&](const text& key, const text& value) {
        const std::size_t entry = size.count;
        if (!texts_are_checked) {
            check_entry_text(map, entry, true, key, key, severities, sink);
            check_entry_text(map, entry, false, key, value, severities, sink);
        }
        if (is_duplicate(map, entries, key, entry, size, seen, severities)) {
            report_duplicate(place{map, entry, true, shown_key(map, key)}, severities, sink);
        }
        size.add(key.view(), value.view());
        return true;
    });
    check_size(map, entries, size, severities, sink);
    return size;
}

}  // namespace iotpkg::detail
