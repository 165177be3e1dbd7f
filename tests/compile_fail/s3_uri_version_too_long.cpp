// SPDX-License-Identifier: BSL-1.0
// S3 locations: a version of at most 1024 bytes is read at all.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: s3_location_has_a_version_that_is_too_long
// expect 2: s3_location_has_a_version_that_is_too_long

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact(a_times<1024, "s3://acme/a?versionId=">);
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact(a_times<1025, "s3://acme/a?versionId=">);
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact(
        a_times<1025, "https://acme.s3.amazonaws.com/a?versionId=">);
#endif
}
