// SPDX-License-Identifier: BSL-1.0
// Keys of attributes: at least one character.
#include <iotpkg/create_package_version.hpp>

// expect 1: attribute_key_is_empty
// expect 2: attribute_key_is_empty

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({{"a", "b"}});
    (void)iotpkg::create_package_version().attributes({});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({{"", "b"}});
#elif CASE == 2
    (void)iotpkg::create_package_version().attributes({{"a", "b"}, {"", "b"}});
#endif
}
