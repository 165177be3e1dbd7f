// SPDX-License-Identifier: BSL-1.0
// S3 locations: a bucket of at most 255 bytes is read at all.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: s3_location_has_a_bucket_that_is_too_long

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(iotpkg::rule::bucket_max_length)>()
        .artifact(a_times<255, "s3://", "/a">);
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.off(iotpkg::rule::bucket_max_length)>()
        .artifact(a_times<256, "s3://", "/a">);
#endif
}
