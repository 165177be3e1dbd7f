// SPDX-License-Identifier: BSL-1.0
// ARNs: arn:partition:s3:::bucket/key.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_arn_does_not_have_the_form_arn_partition_s3_bucket_key
// expect 2: s3_arn_does_not_have_the_form_arn_partition_s3_bucket_key

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::acme/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("arn:");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("arn:aws:s3::acme/a");
#endif
}
