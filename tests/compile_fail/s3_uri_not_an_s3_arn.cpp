// SPDX-License-Identifier: BSL-1.0
// ARNs: those of S3.
#include <iotpkg/create_package_version.hpp>

// expect 1: arn_is_not_that_of_an_s3_object
// expect 2: arn_is_not_that_of_an_s3_object

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::acme/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("arn:aws:iot:::acme/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("arn:aws:S3:::acme/a");
#endif
}
