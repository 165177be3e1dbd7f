// SPDX-License-Identifier: BSL-1.0
// Endpoints: what is no Region, byte by byte or as a whole.
#include <iotpkg/endpoint.hpp>

#include "a_times.hpp"

// expect 1: region_is_empty
// expect 2: region_is_longer_than_a_label_of_a_host_name
// expect 3: region_has_an_upper_case_letter
// expect 4: region_has_a_character_outside_a_z_0_9_dash
// expect 5: region_is_a_host_name_a_url_or_an_arn
// expect 6: region_is_a_zone_give_its_region_instead
// expect 7: region_is_a_partition
// expect 8: region_is_a_pseudo_region_such_as_aws_global
// expect 9: region_has_fips_in_its_name_use_the_option_instead
// expect 10: region_does_not_have_the_form_of_us_east_1_or_us_gov_west_1
// expect 11: region_is_in_a_partition_whose_endpoints_are_not_known

void call() {
#if CASE == 0
    (void)iotpkg::endpoint("us-east-1");
    (void)iotpkg::endpoint("us-gov-west-1");
    (void)iotpkg::endpoint("cn-north-1");
    (void)iotpkg::endpoint(a_times<58, "us-", "-1">);
#elif CASE == 1
    (void)iotpkg::endpoint("");
#elif CASE == 2
    (void)iotpkg::endpoint(a_times<59, "us-", "-1">);
#elif CASE == 3
    (void)iotpkg::endpoint("US-EAST-1");
#elif CASE == 4
    (void)iotpkg::endpoint("us_east_1");
#elif CASE == 5
    (void)iotpkg::endpoint("iot.us-east-1.amazonaws.com");
#elif CASE == 6
    (void)iotpkg::endpoint("us-east-1a");
#elif CASE == 7
    (void)iotpkg::endpoint("aws-cn");
#elif CASE == 8
    (void)iotpkg::endpoint("aws-global");
#elif CASE == 9
    (void)iotpkg::endpoint("fips-us-east-1");
#elif CASE == 10
    (void)iotpkg::endpoint("us-gov-1");
#elif CASE == 11
    (void)iotpkg::endpoint("us-iso-east-1");
#endif
}
