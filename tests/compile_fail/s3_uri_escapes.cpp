// SPDX-License-Identifier: BSL-1.0
// URLs: literals with escapes are left to s3_location::parse.
#include <iotpkg/create_package_version.hpp>

// expect 1: s3_url_is_not_in_plain_form_use_s3_location_parse_instead
// expect 2: s3_url_is_not_in_plain_form_use_s3_location_parse_instead
// expect 3: s3_url_is_not_in_plain_form_use_s3_location_parse_instead

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://acme/a%20b");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a%20b");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=%41");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("https://ACME.s3.amazonaws.com/a");
#endif
}
