// SPDX-License-Identifier: BSL-1.0
// S3 locations: a key of at most 1024 bytes is read at all.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: s3_location_has_a_key_that_is_too_long
// expect 2: s3_location_has_a_key_that_is_too_long
// expect 3: s3_location_has_a_key_that_is_too_long

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact(a_times<1024, "s3://acme/">);
    (void)iotpkg::create_package_version().artifact(a_times<1024, "s3://acme/", "?versionId=a">);
    (void)iotpkg::create_package_version().artifact(a_times<1024, "https://acme.s3.amazonaws.com/">);
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact(a_times<1025, "s3://acme/">);
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact(a_times<1025, "s3://acme/", "?versionId=a">);
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact(a_times<1025, "https://acme.s3.amazonaws.com/">);
#endif
}
