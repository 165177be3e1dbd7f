// SPDX-License-Identifier: BSL-1.0
// Attributes: where the policy says so, at most 3072 bytes as compact JSON.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: attributes_have_too_many_bytes_as_json<3072>
// expect 2: attributes_have_too_many_bytes_as_json<3072>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::attributes_json_size)>()
        .attributes({{"a", a_times<3064>}});
    (void)iotpkg::create_package_version().attributes({{"a", a_times<3065>}});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::attributes_json_size)>()
        .attributes({{"a", a_times<3065>}});
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(
        iotpkg::rule::attributes_json_size)>()
        .attributes({{"a", a_times<3063, "", "\"">}});
#endif
}
