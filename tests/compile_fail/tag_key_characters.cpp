// SPDX-License-Identifier: BSL-1.0
// Keys of tags: letters, separators, numbers and _.:/=+-@.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs
// expect 2: tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs
// expect 3: tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs
// expect 4: tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs
// expect 5: tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"azAZ09 _.:/=+-@\u00e9\u0661\u00a0", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{"a\tb", ""}});
#elif CASE == 2
    (void)iotpkg::create_package_version().tags({{"a#b", ""}});
#elif CASE == 3
    (void)iotpkg::create_package_version().tags({{"e\u0301", ""}});
#elif CASE == 4
    (void)iotpkg::create_package_version().tags({{"\u20ac", ""}});
#elif CASE == 5
    (void)iotpkg::create_package_version().tags({{"a\0b", ""}});
#endif
}
