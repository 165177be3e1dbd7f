// SPDX-License-Identifier: BSL-1.0
// Buckets: [a-z0-9.-].
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 2: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 3: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 4: bucket_has_a_character_outside_a_z_0_9_dot_dash

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "az09.b-c", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "Acme", .key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "acme_firmware", .key = "a"});
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact({.bucket = "acm\u00e9", .key = "a"});
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact({.bucket = "acme firmware", .key = "a"});
#endif
}
