// SPDX-License-Identifier: BSL-1.0
// Artifacts: the bucket may not be left out.
#include <iotpkg/create_package_version.hpp>

// expect 1: artifact_needs_a_bucket
// expect 2: artifact_needs_a_bucket
// expect 3: artifact_needs_a_bucket

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.key = "a", .version = "b"});
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact({});
#endif
}
