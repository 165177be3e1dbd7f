// SPDX-License-Identifier: BSL-1.0
// Tags: at most 50.
#include <iotpkg/create_package_version.hpp>

// expect 1: tags_are_too_many<50>

// clang-format off
#define TEN(tens) {tens "0", ""}, {tens "1", ""}, {tens "2", ""}, {tens "3", ""}, {tens "4", ""}, \
                  {tens "5", ""}, {tens "6", ""}, {tens "7", ""}, {tens "8", ""}, {tens "9", ""}
// clang-format on

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({TEN("0"), TEN("1"), TEN("2"), TEN("3"), TEN("4")});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags(
        {TEN("0"), TEN("1"), TEN("2"), TEN("3"), TEN("4"), {"50", ""}});
#endif
}
#undef TEN
