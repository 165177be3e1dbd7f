// SPDX-License-Identifier: BSL-1.0
// Keys of tags: no duplicates.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_key_is_a_duplicate
// expect 2: tag_key_is_a_duplicate
// expect 3: tag_key_is_a_duplicate

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"a", ""}, {"A", ""}, {"aa", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{"a", ""}, {"a", "b"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().tags({{"a", ""}, {"b", ""}, {"c", ""}, {"a", ""}});
#elif CASE == 3
    (void)iotpkg::create_package_version().tags(
        {{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}, {"e", ""}, {"f", ""}, {"g", ""}, {"h", ""}, {"a", ""}});
#endif
}
