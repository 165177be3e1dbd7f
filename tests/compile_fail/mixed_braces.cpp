// SPDX-License-Identifier: BSL-1.0
// Braces with run-time text among literals: the literals are still checked by the compiler.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash
// expect 2: attribute_key_is_empty
// expect 3: attribute_value_is_empty
// expect 4: attribute_value_has_a_control_format_private_or_unassigned_character
// expect 5: tag_key_begins_with_aws_colon_which_is_reserved
// expect 6: tag_value_has_too_many_characters<256>
// expect 7: text_is_not_valid_utf8
// expect 8: attribute_key_is_empty
// expect 9: tag_key_is_empty

void call(const char* channel) {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({{"channel", channel}, {"min-hardware", "rev-C"}});
    (void)iotpkg::create_package_version().attributes({{channel, channel}});
    (void)iotpkg::create_package_version().tags({{"team", channel}, {channel, ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({{"channel", channel}, {"bad key!", "x"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().attributes({{"", channel}});
#elif CASE == 3
    (void)iotpkg::create_package_version().attributes({{channel, ""}});
#elif CASE == 4
    (void)iotpkg::create_package_version().attributes({{"channel", channel}, {"a", "b\n"}});
#elif CASE == 5
    (void)iotpkg::create_package_version().tags({{"aws:team", channel}});
#elif CASE == 6
    (void)iotpkg::create_package_version().tags({{channel, a_times<257>}});
#elif CASE == 7
    (void)iotpkg::create_package_version().tags({{"a", "b"}, {channel, "\xff"}});
#elif CASE == 8
    (void)iotpkg::attribute{"", channel};
#elif CASE == 9
    (void)iotpkg::tag{"", channel};
#endif
}
