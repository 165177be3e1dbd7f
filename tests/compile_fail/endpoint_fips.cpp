// SPDX-License-Identifier: BSL-1.0
// Endpoints: FIPS where it is documented.
#include <iotpkg/endpoint.hpp>

// expect 1: region_has_no_documented_fips_endpoint
// expect 2: region_has_no_documented_fips_endpoint

void call() {
#if CASE == 0
    (void)iotpkg::endpoint("us-west-2", {.fips = true});
    (void)iotpkg::endpoint("us-gov-west-1", {.fips = true, .dual_stack = true});
    (void)iotpkg::endpoint("ca-central-1", {.fips = true});
    (void)iotpkg::endpoint("eu-central-1", {.dual_stack = true});
#elif CASE == 1
    (void)iotpkg::endpoint("eu-central-1", {.fips = true});
#elif CASE == 2
    (void)iotpkg::endpoint("cn-north-1", {.fips = true, .dual_stack = true});
#endif
}
