// SPDX-License-Identifier: BSL-1.0
// Buckets: at most 63 characters.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: bucket_has_too_many_characters<63>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = a_times<63>, .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = a_times<64>, .key = "a"});
#endif
}
