// SPDX-License-Identifier: BSL-1.0
// Artifacts: the key may not be left out.
#include <iotpkg/create_package_version.hpp>

// expect 1: artifact_needs_a_key
// expect 2: artifact_needs_a_key

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "acme"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .version = "a"});
#endif
}
