// SPDX-License-Identifier: BSL-1.0
// S3 locations: the bucket may not be missing.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_location_has_no_bucket
// expect 2: s3_location_has_no_bucket
// expect 3: s3_location_has_no_bucket

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://acme/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("s3:///a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::/a");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("https://s3.us-east-1.amazonaws.com//a");
#endif
}
