// SPDX-License-Identifier: BSL-1.0
// ARNs: that of an object has no Region and no account.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_arn_of_an_object_has_no_region_and_no_account
// expect 2: s3_arn_of_an_object_has_no_region_and_no_account

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::acme/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:us-east-1::acme/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("arn:aws:s3::123456789012:acme/a");
#endif
}
