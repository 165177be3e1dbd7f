// SPDX-License-Identifier: BSL-1.0
// Keys of tags: where the policy says so, no character newer than Unicode 13.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_key_has_a_character_newer_than_unicode<13>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{"\u08c7", ""}});
    (void)iotpkg::create_package_version().tags({{"\u2c2f", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{"\u2c2f", ""}});
#endif
}
