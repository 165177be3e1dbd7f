// SPDX-License-Identifier: BSL-1.0
// A violation is plain data, with defaults that say "no such place".
#include <iotpkg/violation.hpp>

#include <type_traits>

#include "support/catch2.hpp"

namespace {

using iotpkg::entry_size;
using iotpkg::none;
using iotpkg::violation;

// It is handed to callbacks that may run where there is no heap.
static_assert(std::is_aggregate_v<violation> && std::is_trivially_copyable_v<violation>);
static_assert(std::is_trivially_copyable_v<entry_size>);
static_assert(none == static_cast<std::size_t>(-1));

constexpr bool has_only_defaults(const violation& found) {
    bool largest_are_empty = true;
    for (const entry_size& large : found.largest) {
        largest_are_empty =
            largest_are_empty && large.pointer.empty() && large.entry == none && large.bytes == 0;
    }
    return largest_are_empty && found.pointer.empty() && found.entry == none && !found.in_key &&
           found.limit == 0 && found.actual == 0 && found.offset == 0 && found.line == 0 && found.column == 0;
}
static_assert(has_only_defaults(violation{}));

constexpr bool keeps_what_it_is_given() {
    constexpr violation found{.rule = iotpkg::rule::tag_value_max_length,
                              .severity = iotpkg::severity::error,
                              .provenance = iotpkg::provenance::model,
                              .pointer = "/tags/team",
                              .entry = 4,
                              .in_key = true,
                              .limit = 256,
                              .actual = 300,
                              .offset = 7,
                              .line = 2,
                              .column = 9};
    return found.rule == iotpkg::rule::tag_value_max_length && found.severity == iotpkg::severity::error &&
           found.provenance == iotpkg::provenance::model && found.pointer == "/tags/team" &&
           found.entry == 4 && found.in_key && found.limit == 256 && found.actual == 300 &&
           found.offset == 7 && found.line == 2 && found.column == 9;
}
static_assert(keeps_what_it_is_given());

}  // namespace

TEST_CASE("a new violation names no entry, no offset and no line", "[violation]") {
    const violation found;
    CHECK(has_only_defaults(found));
    CHECK(found.severity == iotpkg::severity::off);
}

TEST_CASE("a violation keeps its fields under their names", "[violation]") {
    CHECK(keeps_what_it_is_given());
}

TEST_CASE("three of the largest entries are shown", "[violation]") {
    CHECK(violation{}.largest.size() == 3);
}
