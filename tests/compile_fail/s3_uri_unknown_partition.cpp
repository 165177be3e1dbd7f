// SPDX-License-Identifier: BSL-1.0
// ARNs: a partition that AWS has.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_arn_names_a_partition_that_aws_does_not_have
// expect 2: s3_arn_names_a_partition_that_aws_does_not_have
// expect 3: s3_arn_names_a_partition_that_aws_does_not_have

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("arn:aws-cn:s3:::acme/a");
    (void)iotpkg::create_package_version().artifact("arn:aws-us-gov:s3:::acme/a");
    (void)iotpkg::create_package_version().artifact("arn:aws-eusc:s3:::acme/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("arn:azure:s3:::acme/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("arn::s3:::acme/a");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("arn:AWS:s3:::acme/a");
#endif
}
