// SPDX-License-Identifier: BSL-1.0
// Buckets: where the policy says so, no -an but behind an account and a Region.
#include <iotpkg/create_package_version.hpp>

// expect 1: bucket_ends_with_dash_an_which_s3_reserves_for_account_regional_names
// expect 2: bucket_ends_with_dash_an_which_s3_reserves_for_account_regional_names
// expect 3: bucket_ends_with_dash_an_which_s3_reserves_for_account_regional_names

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::bucket_regional_suffix)>()
        .artifact({.bucket = "acme-123456789012-us-east-1-an", .key = "a"});
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::bucket_regional_suffix)>()
        .artifact({.bucket = "acmean", .key = "a"});
    (void)iotpkg::create_package_version().artifact({.bucket = "acme-an", .key = "a"});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::bucket_regional_suffix)>()
        .artifact({.bucket = "acme-an", .key = "a"});
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::bucket_regional_suffix)>()
        .artifact({.bucket = "acme-12345678901-us-east-1-an", .key = "a"});
#elif CASE == 3
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::bucket_regional_suffix)>()
        .artifact({.bucket = "acme-123456789012-an", .key = "a"});
#endif
}
