// SPDX-License-Identifier: BSL-1.0
// Braces of literals: at most 64 entries; more of them belong in a range.
#include <iotpkg/create_package_version.hpp>

// expect 1: braces_hold_too_many_entries_pass_a_range_instead<64>

// clang-format off
#define TEN(tens) {tens "0", "a"}, {tens "1", "a"}, {tens "2", "a"}, {tens "3", "a"}, {tens "4", "a"}, \
                  {tens "5", "a"}, {tens "6", "a"}, {tens "7", "a"}, {tens "8", "a"}, {tens "9", "a"}
// clang-format on

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({TEN("0"),
                                                       TEN("1"),
                                                       TEN("2"),
                                                       TEN("3"),
                                                       TEN("4"),
                                                       TEN("5"),
                                                       {"60", "a"},
                                                       {"61", "a"},
                                                       {"62", "a"},
                                                       {"63", "a"}});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({TEN("0"),
                                                       TEN("1"),
                                                       TEN("2"),
                                                       TEN("3"),
                                                       TEN("4"),
                                                       TEN("5"),
                                                       {"60", "a"},
                                                       {"61", "a"},
                                                       {"62", "a"},
                                                       {"63", "a"},
                                                       {"64", "a"}});
#endif
}
#undef TEN
