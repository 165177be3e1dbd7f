// SPDX-License-Identifier: BSL-1.0
// Keys of attributes: no duplicates.
#include <iotpkg/create_package_version.hpp>

// expect 1: attribute_key_is_a_duplicate
// expect 2: attribute_key_is_a_duplicate

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({{"a", "b"}, {"A", "b"}, {"aa", "b"}});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({{"a", "b"}, {"a", "c"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().attributes({{"a", "b"}, {"b", "b"}, {"c", "b"}, {"a", "b"}});
#endif
}
