// SPDX-License-Identifier: BSL-1.0
// S3 versions: at most 1024 bytes.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: s3_version_has_too_many_bytes<1024>
// expect 2: s3_version_has_too_many_bytes<1024>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a", .version = a_times<1024>});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a", .version = a_times<1025>});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact(
        {.bucket = "acme", .key = "a", .version = a_times<1023, "", "\u00e9">});
#endif
}
