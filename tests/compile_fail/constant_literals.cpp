// SPDX-License-Identifier: BSL-1.0
// iotpkg::constant: its literals are checked like all others.
#include <iotpkg/create_package_version.hpp>

// expect 1: package_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot

void call() {
#if CASE == 0
    (void)iotpkg::constant(
        [] { return iotpkg::create_package_version().package_name("a").version_name("1"); });
#elif CASE == 1
    (void)iotpkg::constant(
        [] { return iotpkg::create_package_version().package_name("a b").version_name("1"); });
#endif
}
