// SPDX-License-Identifier: BSL-1.0
// S3 locations: the key may not be missing.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_location_has_no_key
// expect 2: s3_location_has_no_key
// expect 3: s3_location_has_no_key
// expect 4: s3_location_has_no_key
// expect 5: s3_location_has_no_key
// expect 6: s3_location_has_no_key

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://acme/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("s3://acme");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("s3://acme/");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("s3://acme/?versionId=a");
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::acme");
#elif CASE == 5
    (void)iotpkg::create_package_version().artifact("https://acme.s3.us-east-1.amazonaws.com/");
#elif CASE == 6
    (void)iotpkg::create_package_version().artifact("https://s3.us-east-1.amazonaws.com/acme");
#endif
}
