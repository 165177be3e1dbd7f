// SPDX-License-Identifier: BSL-1.0
// One broken rule, as data.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// Where there is no figure to give: no map entry, no offset. The same value as std::string_view::npos.
inline constexpr std::size_t none = std::string_view::npos;

// How many entries a violation shows of a map that is over its size.
inline constexpr std::size_t largest_shown = 3;

// An entry of a map and its size.
struct entry_size {
    std::string_view pointer;  // as in a violation
    std::size_t entry = none;  // 0-based
    std::size_t bytes = 0;     // of key and value together, UTF-8
};

// A broken rule and its place. It never holds text of description, attributes or recipe, but for attribute
// keys that keep their own rules, in pointers.
struct violation {
    iotpkg::rule rule{};
    iotpkg::severity severity{};
    iotpkg::provenance provenance{};
    // What is at fault: the key or the value of an entry, a part of a location, a member, the document.
    iotpkg::subject subject{};
    // RFC 6901, `~` and `/` escaped. An entry is shown as the map where its key must not be shown: one of
    // attributes that breaks a rule, one of tags with control characters or ill-formed bytes. So is one whose
    // key has no room: all pointers of a violation have some 3 KB together.
    // Valid as long as the report; in a callback, during the call.
    std::string_view pointer{};
    // 0-based, in a map; none elsewhere.
    std::size_t entry = none;
    // The fault is in the key of the entry, not in its value.
    bool in_key = false;
    // In the unit of the rule: code points, bytes, UTF-16 units or entries; 0 where the rule has none.
    std::size_t limit = 0;
    std::size_t actual = 0;
    // In bytes from the start of the value or key; 0 where the whole of it is at fault.
    std::size_t offset = 0;
    // Of a document: what belongs there instead, such as the nearest member name or the type; empty
    // elsewhere. Valid as long as the pointer.
    std::string_view expected{};
    // 1-based, when the text came from a document; else 0. Columns count code points.
    std::size_t line = 0;
    std::size_t column = 0;
    // For rule::attributes_size: the largest entries, largest first, as many as there are.
    std::array<entry_size, largest_shown> largest{};
};

namespace detail {

// What the table says of a broken rule; the place is left to be filled in.
constexpr violation violation_of(rule broken, severity weight) {
    const rule_row& row = row_of(broken);
    violation made{.rule = broken, .severity = weight, .provenance = row.provenance, .subject = row.subject};
    made.limit = row.limit;
    return made;
}

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
