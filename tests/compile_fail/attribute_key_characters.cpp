// SPDX-License-Identifier: BSL-1.0
// Keys of attributes: [a-zA-Z0-9:_-].
#include <iotpkg/create_package_version.hpp>

// expect 1: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash
// expect 2: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash
// expect 3: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash
// expect 4: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash
// expect 5: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({{"azAZ09:_-", "b"}});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({{"a b", "b"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().attributes({{"a.b", "b"}});
#elif CASE == 3
    (void)iotpkg::create_package_version().attributes({{"a/b", "b"}});
#elif CASE == 4
    (void)iotpkg::create_package_version().attributes({{"\u00e9", "b"}});
#elif CASE == 5
    (void)iotpkg::create_package_version().attributes({{"a", "b"}, {"bad key!", "b"}});
#endif
}
