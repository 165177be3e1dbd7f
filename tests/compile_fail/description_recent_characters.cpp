// SPDX-License-Identifier: BSL-1.0
// Descriptions: where the policy says so, no character newer than Unicode 13.
#include <iotpkg/create_package_version.hpp>

// expect 1: description_has_a_character_newer_than_unicode<13>
// expect 2: description_has_a_character_newer_than_unicode<13>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().description("\u08c7");
    (void)iotpkg::create_package_version().description("\U0001fae8");
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().description("\u20c0");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().description("\U0001fae8");
#endif
}
