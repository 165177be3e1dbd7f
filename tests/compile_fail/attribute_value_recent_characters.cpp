// SPDX-License-Identifier: BSL-1.0
// Values of attributes: where the policy says so, no character newer than Unicode 13.
#include <iotpkg/create_package_version.hpp>

// expect 1: attribute_value_has_a_character_newer_than_unicode<13>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().attributes({{"a", "\u08c7"}});
    (void)iotpkg::create_package_version().attributes({{"a", "\U0001fae8"}});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().attributes({{"a", "\U0001fae8"}});
#endif
}
