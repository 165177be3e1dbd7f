// SPDX-License-Identifier: BSL-1.0
// S3 locations: s3://, arn:, https:// or http://.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_location_begins_with_none_of_s3_arn_https_http
// expect 2: s3_location_begins_with_none_of_s3_arn_https_http
// expect 3: s3_location_begins_with_none_of_s3_arn_https_http
// expect 4: s3_location_begins_with_none_of_s3_arn_https_http
// expect 5: s3_location_begins_with_none_of_s3_arn_https_http

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://acme/a");
    (void)iotpkg::create_package_version().artifact("S3://acme/a");
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::acme/a");
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a");
    (void)iotpkg::create_package_version().artifact("http://acme.s3.amazonaws.com/a");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("acme/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("s3:/acme/a");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact(" s3://acme/a");
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact("");
#elif CASE == 5
    (void)iotpkg::create_package_version().artifact("ftp://acme/a");
#endif
}
