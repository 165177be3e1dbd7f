// SPDX-License-Identifier: BSL-1.0
// Attributes: where the policy says so, less than 3000 bytes, as they are and as JSON.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: attributes_reach_the_quota_if_the_service_counts_3_KB_as<3000>
// expect 2: attributes_reach_the_quota_if_the_service_counts_3_KB_as<3000>
// expect 3: attributes_reach_the_quota_if_the_service_counts_3_KB_as<3000>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::attributes_near_size)>()
        .attributes({{"a", a_times<2991>}});
    (void)iotpkg::create_package_version().attributes({{"a", a_times<2992>}});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::attributes_near_size)>()
        .attributes({{"a", a_times<2992>}});
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::attributes_near_size)>()
        .attributes({{"a", a_times<2999>}});
#elif CASE == 3
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::attributes_near_size)>()
        .attributes({{"a", a_times<3071>}});
#endif
}
