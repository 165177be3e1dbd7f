// SPDX-License-Identifier: BSL-1.0
// Buckets: no two periods side by side.
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_has_two_adjacent_periods

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "a.b.c", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "a..b", .key = "a"});
#endif
}
