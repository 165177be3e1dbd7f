// SPDX-License-Identifier: BSL-1.0
// Buckets: none of the suffixes that S3 reserves.
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_ends_with_a_suffix_that_s3_reserves
// expect 2: bucket_ends_with_a_suffix_that_s3_reserves
// expect 3: bucket_ends_with_a_suffix_that_s3_reserves
// expect 4: bucket_ends_with_a_suffix_that_s3_reserves
// expect 5: bucket_ends_with_a_suffix_that_s3_reserves

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-s3", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-ol-s3", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acmemrap", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-x-s3", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-s3alias-a", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-s3alias", .key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact({.bucket = "acme--ol-s3", .key = "a"});
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact({.bucket = "acme.mrap", .key = "a"});
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact({.bucket = "acme--x-s3", .key = "a"});
#elif CASE == 5
    (void)iotpkg::create_package_version().artifact({.bucket = "acme--table-s3", .key = "a"});
#endif
}
