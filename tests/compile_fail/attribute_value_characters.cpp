// SPDX-License-Identifier: BSL-1.0
// Values of attributes: no control, format, private or unassigned character.
#include <iotpkg/create_package_version.hpp>

// expect 1: attribute_value_has_a_control_format_private_or_unassigned_character
// expect 2: attribute_value_has_a_control_format_private_or_unassigned_character
// expect 3: attribute_value_has_a_control_format_private_or_unassigned_character
// expect 4: attribute_value_has_a_control_format_private_or_unassigned_character
// expect 5: attribute_value_has_a_control_format_private_or_unassigned_character

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({{"a", " ~\u00a0\ufe0f\u2028\U0001f44d"}});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({{"a", "b\n"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().attributes({{"a", "b\0"}});
#elif CASE == 3
    (void)iotpkg::create_package_version().attributes({{"a", "\u00ad"}});
#elif CASE == 4
    (void)iotpkg::create_package_version().attributes({{"a", "\ufeff"}});
#elif CASE == 5
    (void)iotpkg::create_package_version().attributes({{"a", "\U000e0fff"}});
#endif
}
