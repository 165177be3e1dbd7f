// SPDX-License-Identifier: BSL-1.0
// S3 locations: a bucket, not an access point.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_location_is_an_access_point_not_a_bucket
// expect 2: s3_location_is_an_access_point_not_a_bucket
// expect 3: s3_location_is_an_access_point_not_a_bucket
// expect 4: s3_location_is_an_access_point_not_a_bucket
// expect 5: s3_location_is_an_access_point_not_a_bucket

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://accesspoint/a");
    (void)iotpkg::create_package_version().artifact("https://s3-accesspoint.s3.us-east-1.amazonaws.com/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact(
        "arn:aws:s3:us-east-1:123456789012:accesspoint/acme/object/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("arn:aws:s3-outposts:us-east-1:123456789012:outpost/a");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact(
        "arn:aws:s3-object-lambda:us-east-1:123456789012:accesspoint/acme");
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact(
        "s3://arn:aws:s3:us-east-1:123456789012:accesspoint/acme/a");
#elif CASE == 5
    (void)iotpkg::create_package_version().artifact(
        "https://acme-123456789012.s3-accesspoint.us-east-1.amazonaws.com/a");
#endif
}
