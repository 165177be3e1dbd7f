// SPDX-License-Identifier: BSL-1.0
// Buckets: none of the prefixes that S3 reserves.
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_begins_with_a_prefix_that_s3_reserves
// expect 2: bucket_begins_with_a_prefix_that_s3_reserves
// expect 3: bucket_begins_with_a_prefix_that_s3_reserves

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "xn-acme", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "sthreeacme", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "amzn-s3-demo", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-xn--a", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "xn--acme", .key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "sthree-acme", .key = "a"});
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact({.bucket = "amzn-s3-demo-acme", .key = "a"});
#endif
}
