// SPDX-License-Identifier: BSL-1.0
// S3 keys: ".." segments never climb above the root.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_key_has_dot_dot_segments_that_climb_above_the_root
// expect 2: s3_key_has_dot_dot_segments_that_climb_above_the_root
// expect 3: s3_key_has_dot_dot_segments_that_climb_above_the_root

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "videos/2014/../../v"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "..a/v"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "videos/../../v"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = ".."});
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "./../v"});
#endif
}
