// SPDX-License-Identifier: BSL-1.0
// S3 keys: at least one character.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_key_is_empty

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "acme", .key = ""});
#endif
}
