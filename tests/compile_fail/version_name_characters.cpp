// SPDX-License-Identifier: BSL-1.0
// Version names: [a-zA-Z0-9-_.].
#include <iotpkg/create_package_version.hpp>

// expect 1: version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 2: version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 3: version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 4: version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 5: version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 6: version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().version_name("azAZ09-_.");
#elif CASE == 1
    (void)iotpkg::create_package_version().version_name("thermostat firmware");
#elif CASE == 2
    (void)iotpkg::create_package_version().version_name("a/b");
#elif CASE == 3
    (void)iotpkg::create_package_version().version_name("1.0+7");
#elif CASE == 4
    (void)iotpkg::create_package_version().version_name("caf\u00e9");
#elif CASE == 5
    (void)iotpkg::create_package_version().version_name("a\n");
#elif CASE == 6
    (void)iotpkg::create_package_version().version_name("a\0b");
#endif
}
