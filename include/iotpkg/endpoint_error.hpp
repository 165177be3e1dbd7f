// What can be wrong with the Region of an endpoint, and the words in which a compiler refuses it.
#pragma once

#include <cstddef>
#include <string_view>

namespace iotpkg {

// A Region is one label of a host name, which has at most this many bytes (RFC 1035 section 2.3.4).
inline constexpr std::size_t max_region_size = 63;

// Why there is no endpoint, and where in the Region.
struct endpoint_error {
    enum class code : unsigned char {
        empty,
        too_long,       // over max_region_size bytes
        upper_case,     // Regions are signed as they are written, so US-EAST-1 is another text
        character,      // outside a-z, 0-9 and dashes
        host_name,      // also a URL or an ARN
        zone,           // us-east-1a, use1-az1, us-west-2-lax-1a
        partition,      // aws, aws-cn
        pseudo_region,  // aws-global
        fips_region,    // fips-us-east-1, us-east-1-fips: an older way to ask for .fips
        malformed,      // of the form of no Region
        unknown_partition,
        no_fips_endpoint,
    };

    code reason{};
    // In bytes: of what is wrong, of where something is missing, or of the first byte that is too many.
    std::size_t offset = 0;

    // For people; never shows the text.
    [[nodiscard]] constexpr std::string_view message() const {
        switch (reason) {
            case code::empty: return "the Region is empty";
            case code::too_long: return "the Region is longer than 63 bytes";
            case code::upper_case: return "a Region is written in lower case";
            case code::character: return "a Region has no characters but a to z, 0 to 9 and dashes";
            case code::host_name: return "a host name, a URL or an ARN is given where a Region belongs";
            case code::zone: return "a zone is given where its Region belongs";
            case code::partition: return "a partition is given where a Region belongs";
            case code::pseudo_region: return "aws-global and its like are no Regions";
            case code::fips_region: return "FIPS is an option of the endpoint, not a part of the Region";
            case code::malformed: return "a Region has a form such as us-east-1 or us-gov-west-1";
            case code::unknown_partition:
                return "the Region is in a partition whose endpoints iotpkg does not know";
            case code::no_fips_endpoint: break;
        }
        return "no FIPS endpoint is documented for the Region";
    }

    friend constexpr bool operator==(const endpoint_error&, const endpoint_error&) = default;
};

// Declared, never defined: see refusals.hpp, which this header does not need.
namespace refused {

void region_is_empty();
template <std::size_t at_most>
void region_has_too_many_characters();
void region_has_an_upper_case_letter();
void region_has_a_character_outside_a_z_0_9_dash();
void region_is_a_host_name_a_url_or_an_arn();
void region_is_a_zone_give_its_region_instead();
void region_is_a_partition();
void region_is_a_pseudo_region_such_as_aws_global();
void region_has_fips_in_its_name_use_the_option_instead();
void region_has_not_the_form_of_us_east_1_or_us_gov_west_1();
void region_is_in_a_partition_whose_endpoints_are_not_known();
void region_has_no_documented_fips_endpoint();

}  // namespace refused

namespace detail {

// Ends a constant expression with the words of an error.
constexpr void refuse(endpoint_error::code broken) {
    using namespace refused;
    using enum endpoint_error::code;
    switch (broken) {
        case empty: region_is_empty(); break;
        case too_long: region_has_too_many_characters<max_region_size>(); break;
        case upper_case: region_has_an_upper_case_letter(); break;
        case character: region_has_a_character_outside_a_z_0_9_dash(); break;
        case host_name: region_is_a_host_name_a_url_or_an_arn(); break;
        case zone: region_is_a_zone_give_its_region_instead(); break;
        case partition: region_is_a_partition(); break;
        case pseudo_region: region_is_a_pseudo_region_such_as_aws_global(); break;
        case fips_region: region_has_fips_in_its_name_use_the_option_instead(); break;
        case malformed: region_has_not_the_form_of_us_east_1_or_us_gov_west_1(); break;
        case unknown_partition: region_is_in_a_partition_whose_endpoints_are_not_known(); break;
        case no_fips_endpoint: region_has_no_documented_fips_endpoint(); break;
    }
}

}  // namespace detail
}  // namespace iotpkg
