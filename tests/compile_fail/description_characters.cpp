// SPDX-License-Identifier: BSL-1.0
// Descriptions: no control, format, private or unassigned character.
#include <iotpkg/create_package_version.hpp>

// expect 1: description_has_a_control_format_private_or_unassigned_character
// expect 2: description_has_a_control_format_private_or_unassigned_character
// expect 3: description_has_a_control_format_private_or_unassigned_character
// expect 4: description_has_a_control_format_private_or_unassigned_character
// expect 5: description_has_a_control_format_private_or_unassigned_character
// expect 6: description_has_a_control_format_private_or_unassigned_character
// expect 7: description_has_a_control_format_private_or_unassigned_character

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().description(" ~\u00a0\ufe0f\u2028\U0001f44d");
#elif CASE == 1
    (void)iotpkg::create_package_version().description("a\tb");
#elif CASE == 2
    (void)iotpkg::create_package_version().description("a\n");
#elif CASE == 3
    (void)iotpkg::create_package_version().description("a\0b");
#elif CASE == 4
    (void)iotpkg::create_package_version().description("a\x7f");
#elif CASE == 5
    (void)iotpkg::create_package_version().description("a\u200db");
#elif CASE == 6
    (void)iotpkg::create_package_version().description("a\ue000");
#elif CASE == 7
    (void)iotpkg::create_package_version().description("a\u0378");
#endif
}
