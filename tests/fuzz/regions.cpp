// SPDX-License-Identifier: BSL-1.0
// Regions of any bytes, and the endpoints that they have.
#include <string>
#include <string_view>

#include <iotpkg/endpoint.hpp>

#include "../support/slow_region.hpp"
#include "fuzzers.hpp"
#include "input.hpp"

namespace fuzz {

void regions(bytes input) {
    input_reader reader(input);
    const std::size_t chosen = reader.byte();
    const iotpkg::endpoint_options options{.fips = chosen % 2 != 0, .dual_stack = chosen / 2 % 2 != 0};
    const std::string region(reader.rest());
    const auto made = iotpkg::endpoint::of(region, options);
    slow::region_verdict expected = slow::read_region(region);
    if (expected.is_region && options.fips && !region.starts_with("us-") && region != "ca-central-1") {
        expected = slow::no_region(slow::region_error::code::no_fips_endpoint, 0);
    }
    expect(made.has_value() == expected.is_region, "what a Region is");
    if (!made) {
        expect(made.error() == expected.error, "why there is no endpoint", [&] {
            return std::string(made.error().message()) + ", at " + std::to_string(made.error().offset) +
                   "\nexpected " + std::string(expected.error.message()) + ", at " +
                   std::to_string(expected.error.offset);
        });
        expect(made.error().offset <= region.size(), "an offset inside");
        return;
    }
    const std::string host = (options.fips ? "iot-fips." : "iot.") + region + '.' +
                             (options.dual_stack ? expected.dual_stack_domain : expected.domain);
    expect(made->host() == host, "host", [&] { return std::string(made->host()); });
    expect(made->partition() == expected.partition, "partition");
    const iotpkg::endpoint copy = *made;
    expect(copy.region() == region && copy.signing_region() == region && copy.signing_name() == "iot",
           "signing");
}

}  // namespace fuzz
