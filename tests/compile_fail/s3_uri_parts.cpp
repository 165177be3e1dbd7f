// SPDX-License-Identifier: BSL-1.0
// S3 locations in one literal: bucket, key and version keep their own rules.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: bucket_has_a_character_outside_a_z_0_9_dot_dash
// expect 2: bucket_has_too_few_characters<3>
// expect 3: bucket_has_the_form_of_an_ipv4_address
// expect 4: bucket_ends_with_a_suffix_that_s3_reserves
// expect 5: bucket_has_too_many_characters<63>
// expect 6: s3_key_has_dot_dot_segments_that_climb_above_the_root
// expect 7: text_is_not_valid_utf8
// expect 8: text_is_not_valid_utf8

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().artifact("s3://acme/a?versionId=b");
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::acme/a?versionId=b");
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a?versionId=b");
#elif CASE == 1
    (void)iotpkg::create_package_version().artifact("s3://Acme_Firmware/a");
#elif CASE == 2
    (void)iotpkg::create_package_version().artifact("arn:aws:s3:::ab/a");
#elif CASE == 3
    (void)iotpkg::create_package_version().artifact("https://s3.amazonaws.com/192.168.5.4/a");
#elif CASE == 4
    (void)iotpkg::create_package_version().artifact("https://acme-s3alias.s3.amazonaws.com/a");
#elif CASE == 5
    (void)iotpkg::create_package_version().artifact(a_times<64, "s3://", "/a">);
#elif CASE == 6
    (void)iotpkg::create_package_version().artifact("https://acme.s3.amazonaws.com/a/../../b");
#elif CASE == 7
    (void)iotpkg::create_package_version().artifact("s3://acme/\xff");
#elif CASE == 8
    (void)iotpkg::create_package_version().artifact("s3://acme/a?versionId=\xff");
#endif
}
