// SPDX-License-Identifier: BSL-1.0
// S3 locations with run-time text among literals: the literals are still checked by the compiler.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 2: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 3: bucket_has_too_few_characters<3>
// expect 4: s3_key_has_dot_dot_segments_that_climb_above_the_root
// expect 5: s3_version_has_too_many_bytes<1024>

void call(const char* key) {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact(iotpkg::s3_location{.bucket = "acme", .key = key});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = key});
    (void)iotpkg::create_package_version().artifact({.bucket = key, .key = "a", .version = "b"});
#elif CASE == 1
    (void)iotpkg::s3_location{.bucket = "Bad_Bucket", .key = key};
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact(iotpkg::s3_location{.bucket = "Bad_Bucket", .key = key});
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact({.bucket = "ab", .key = key});
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact({.bucket = key, .key = "../a"});
#elif CASE == 5
    (void)iotpkg::create_package_version().artifact({.bucket = key, .key = key, .version = a_times<1025>});
#endif
}
