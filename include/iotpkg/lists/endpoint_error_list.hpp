// SPDX-License-Identifier: BSL-1.0
// clang-format off
// What can be wrong with the Region of an endpoint, one line each. No include guard: whoever includes this file
// defines IOTPKG_ENDPOINT_ERROR before. Codes, messages and refusals (endpoint_error.hpp) follow.
//
// IOTPKG_ENDPOINT_ERROR(code, message, what the compiler says to a literal)
IOTPKG_ENDPOINT_ERROR(empty, "the Region is empty", region_is_empty)
IOTPKG_ENDPOINT_ERROR(too_long, "the Region is longer than a label of a host name", region_is_longer_than_a_label_of_a_host_name)
IOTPKG_ENDPOINT_ERROR(upper_case, "a Region is written in lower case", region_has_an_upper_case_letter)
IOTPKG_ENDPOINT_ERROR(character, "a Region has no characters but a to z, 0 to 9 and dashes", region_has_a_character_outside_a_z_0_9_dash)
IOTPKG_ENDPOINT_ERROR(host_name, "a host name, a URL or an ARN is given where a Region belongs", region_is_a_host_name_a_url_or_an_arn)
IOTPKG_ENDPOINT_ERROR(zone, "a zone is given where its Region belongs", region_is_a_zone_give_its_region_instead)
IOTPKG_ENDPOINT_ERROR(partition, "a partition is given where a Region belongs", region_is_a_partition)
IOTPKG_ENDPOINT_ERROR(pseudo_region, "aws-global and the like are not Regions", region_is_a_pseudo_region_such_as_aws_global)
IOTPKG_ENDPOINT_ERROR(fips_region, "FIPS is an option of the endpoint, not a part of the Region", region_has_fips_in_its_name_use_the_option_instead)
IOTPKG_ENDPOINT_ERROR(malformed, "a Region has a form such as us-east-1 or us-gov-west-1", region_does_not_have_the_form_of_us_east_1_or_us_gov_west_1)
IOTPKG_ENDPOINT_ERROR(unknown_partition, "the Region is in a partition whose endpoints iotpkg does not know", region_is_in_a_partition_whose_endpoints_are_not_known)
IOTPKG_ENDPOINT_ERROR(no_fips_endpoint, "no FIPS endpoint is documented for the Region", region_has_no_documented_fips_endpoint)
#undef IOTPKG_ENDPOINT_ERROR
