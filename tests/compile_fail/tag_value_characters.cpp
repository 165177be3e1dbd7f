// SPDX-License-Identifier: BSL-1.0
// Values of tags: where the policy says so, letters, separators, numbers and _.:/=+-@.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_value_has_a_character_outside_the_tagging_guides_set
// expect 2: tag_value_has_a_character_outside_the_tagging_guides_set
// expect 3: tag_value_has_a_character_outside_the_tagging_guides_set

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags(
        {{"a", "azAZ09 _.:/=+-@\u00e9\u0661\u00a0"}});
    (void)iotpkg::create_package_version().tags({{"a", "a#b"}});
#elif CASE == 1
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{"a", "a\tb"}});
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{"a", "a#b"}});
#elif CASE == 3
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().tags({{"a", "e\u0301"}});
#endif
}
