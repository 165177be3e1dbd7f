// SPDX-License-Identifier: BSL-1.0
// Descriptions: where the policy says so, at most 1024 units of UTF-16.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: description_has_too_many_utf16_code_units<1024>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::description_utf16)>()
        .description(a_times<1022, "", "\U0001f44d">);
    (void)iotpkg::create_package_version().description(a_times<1023, "", "\U0001f44d">);
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::recommended.error(iotpkg::rule::description_utf16)>()
        .description(a_times<1023, "", "\U0001f44d">);
#endif
}
