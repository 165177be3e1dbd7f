// SPDX-License-Identifier: BSL-1.0
// A literal beside run-time members is still checked by the compiler.
#include <iotpkg/create_package_version.hpp>

#include <string>

// expect 1: package_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot
// expect 2: description_is_empty_omit_it_instead

void call(const std::string& version) {
#if CASE == 0
    (void)iotpkg::create_package_version().version_name(version).package_name("a").build();
#elif CASE == 1
    (void)iotpkg::create_package_version().version_name(version).package_name("a b").build();
#elif CASE == 2
    (void)iotpkg::create_package_version().version_name(version).package_name("a").description("").build();
#endif
}
