// SPDX-License-Identifier: BSL-1.0
// Test of endpoint.hpp and endpoint_error.hpp; Regions that are none are tested in aws/region.cpp,
// literals that are refused in compile_fail.
#include <iotpkg/endpoint.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"

namespace {

using iotpkg::endpoint;
using iotpkg::endpoint_error;
using iotpkg::endpoint_options;
using code = iotpkg::endpoint_error::code;

constexpr endpoint_options plain{};
constexpr endpoint_options fips{.fips = true};
constexpr endpoint_options dual_stack{.dual_stack = true};
constexpr endpoint_options both{.fips = true, .dual_stack = true};

constexpr bool is(const endpoint& made, std::string_view region, std::string_view partition,
                  std::string_view host) {
    return made.host() == host && made.region() == region && made.signing_region() == region &&
           made.partition() == partition && made.signing_name() == "iot";
}

constexpr bool fails(std::string_view region, endpoint_options options, code reason, std::size_t offset) {
    const auto made = endpoint::of(region, options);
    return !made.has_value() && made.error() == endpoint_error{reason, offset};
}

// A literal and a text, by the compiler and at run time.
#define CHECK_ENDPOINT(region, options, partition, host)                                                     \
    CHECK_BOTH_DOORS(is(endpoint(region, options), region, partition, host));                                \
    CHECK_BOTH_DOORS(is(*endpoint::of(region, options), region, partition, host));                           \
    CHECK(is(endpoint::of(std::string(region), options).value(), region, partition, host))

// Does the call end a constant expression?
template <code Broken>
concept is_refused = !requires { typename std::bool_constant<(iotpkg::detail::refuse(Broken), true)>; };

constexpr std::size_t code_count = static_cast<std::size_t>(code::no_fips_endpoint) + 1;

template <std::size_t... Values>
constexpr std::size_t count_refused(std::index_sequence<Values...>) {
    return (std::size_t{is_refused<static_cast<code>(Values)>} + ... + 0);
}

// What follows the last of the enumeration has no words, so the concept can be false.
static_assert(!is_refused<static_cast<code>(code_count)>);

}  // namespace

TEST_CASE("hosts of the standard partition", "[endpoint]") {
    CHECK_ENDPOINT("eu-central-1", plain, "aws", "iot.eu-central-1.amazonaws.com");
    CHECK_ENDPOINT("eu-central-1", dual_stack, "aws", "iot.eu-central-1.api.aws");
    CHECK_ENDPOINT("us-east-1", plain, "aws", "iot.us-east-1.amazonaws.com");
    CHECK_ENDPOINT("us-east-1", fips, "aws", "iot-fips.us-east-1.amazonaws.com");
    CHECK_ENDPOINT("us-east-1", dual_stack, "aws", "iot.us-east-1.api.aws");
    CHECK_ENDPOINT("us-east-1", both, "aws", "iot-fips.us-east-1.api.aws");
    CHECK_ENDPOINT("ca-central-1", fips, "aws", "iot-fips.ca-central-1.amazonaws.com");
    CHECK_ENDPOINT("ca-central-1", both, "aws", "iot-fips.ca-central-1.api.aws");
}

TEST_CASE("hosts of GovCloud", "[endpoint]") {
    CHECK_ENDPOINT("us-gov-west-1", plain, "aws-us-gov", "iot.us-gov-west-1.amazonaws.com");
    CHECK_ENDPOINT("us-gov-west-1", fips, "aws-us-gov", "iot-fips.us-gov-west-1.amazonaws.com");
    CHECK_ENDPOINT("us-gov-east-1", dual_stack, "aws-us-gov", "iot.us-gov-east-1.api.aws");
    CHECK_ENDPOINT("us-gov-east-1", both, "aws-us-gov", "iot-fips.us-gov-east-1.api.aws");
}

TEST_CASE("hosts of China", "[endpoint]") {
    CHECK_ENDPOINT("cn-north-1", plain, "aws-cn", "iot.cn-north-1.amazonaws.com.cn");
    CHECK_ENDPOINT("cn-northwest-1", plain, "aws-cn", "iot.cn-northwest-1.amazonaws.com.cn");
    CHECK_ENDPOINT("cn-north-1", dual_stack, "aws-cn", "iot.cn-north-1.api.amazonwebservices.com.cn");
}

TEST_CASE("a FIPS endpoint is made where one is documented", "[endpoint]") {
    CHECK_BOTH_DOORS(fails("eu-central-1", fips, code::no_fips_endpoint, 0));
    CHECK_BOTH_DOORS(fails("eu-central-1", both, code::no_fips_endpoint, 0));
    CHECK_BOTH_DOORS(fails("ca-west-1", fips, code::no_fips_endpoint, 0));
    CHECK_BOTH_DOORS(fails("ca-central-2", fips, code::no_fips_endpoint, 0));
    CHECK_BOTH_DOORS(fails("ca-central-10", fips, code::no_fips_endpoint, 0));
    CHECK_BOTH_DOORS(fails("cn-north-1", fips, code::no_fips_endpoint, 0));
    CHECK_BOTH_DOORS(fails("cn-north-1", both, code::no_fips_endpoint, 0));
    CHECK_BOTH_DOORS(endpoint::of("us-west-2", fips).has_value());
    CHECK_BOTH_DOORS(endpoint::of("us-central-9", both).has_value());
}

TEST_CASE("the Region is looked at first", "[endpoint]") {
    CHECK_BOTH_DOORS(fails("us-east-1a", fips, code::zone, 9));
    CHECK_BOTH_DOORS(fails("us-iso-east-1", fips, code::unknown_partition, 0));
    CHECK_BOTH_DOORS(fails("", plain, code::empty, 0));
    CHECK_BOTH_DOORS(fails("US-EAST-1", dual_stack, code::upper_case, 0));
}

TEST_CASE("the longest hosts are whole", "[endpoint]") {
    const std::string filler(iotpkg::max_region_size - 5, 'a');
    for (const endpoint_options options : {plain, dual_stack}) {
        const std::string region = "cn-" + filler + "-1";
        const auto made = endpoint::of(region, options);
        REQUIRE(made.has_value());
        CHECK(is(*made, region, "aws-cn",
                 "iot." + region +
                     (options.dual_stack ? ".api.amazonwebservices.com.cn" : ".amazonaws.com.cn")));
    }
    const std::string region = "us-" + filler + "-1";
    const auto made = endpoint::of(region, fips);
    REQUIRE(made.has_value());
    CHECK(is(*made, region, "aws", "iot-fips." + region + ".amazonaws.com"));
    CHECK(fails(region + "1", fips, code::too_long, iotpkg::max_region_size));
}

TEST_CASE("an endpoint owns its text", "[endpoint]") {
    std::string region = "eu-west-1";
    endpoint made = *endpoint::of(region);
    region = "xx-xxxx-x";
    const endpoint copy = made;
    made = endpoint("us-east-1", fips);
    CHECK(is(copy, "eu-west-1", "aws", "iot.eu-west-1.amazonaws.com"));
    CHECK(is(made, "us-east-1", "aws", "iot-fips.us-east-1.amazonaws.com"));
    CHECK(copy.host().data() >= reinterpret_cast<const char*>(&copy));
    CHECK(copy.host().data() < reinterpret_cast<const char*>(&copy + 1));
}

TEST_CASE("an array without a NUL at its end is a literal too", "[endpoint]") {
    static constexpr char region[] = {'e', 'u', '-', 'w', 'e', 's', 't', '-', '1'};
    CHECK_BOTH_DOORS(endpoint(region).region() == "eu-west-1");
}

TEST_CASE("each error has a message and words of its own", "[endpoint]") {
    std::set<std::string_view> messages;
    for (std::size_t value = 0; value < code_count; ++value) {
        const std::string_view message = endpoint_error{static_cast<code>(value), 0}.message();
        CHECK(message.size() > 10);
        messages.insert(message);
    }
    CHECK(messages.size() == code_count);
    // A limit stands in one place, which is not here.
    CHECK(endpoint_error{code::too_long, 63}.message() == "the Region is longer than a label of a host name");

    constexpr std::size_t refused = count_refused(std::make_index_sequence<code_count>());
    CHECK_BOTH_DOORS(refused == code_count);
    CHECK(code_count == 12);
}
