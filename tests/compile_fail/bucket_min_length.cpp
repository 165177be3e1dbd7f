// SPDX-License-Identifier: BSL-1.0
// Buckets: at least 3 characters.
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_has_too_few_characters<3>
// expect 2: bucket_has_too_few_characters<3>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "abc", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "ab", .key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "", .key = "a"});
#endif
}
