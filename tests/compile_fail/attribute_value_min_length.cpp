// SPDX-License-Identifier: BSL-1.0
// Values of attributes: at least one character.
#include <iotpkg/create_package_version.hpp>

// expect 1: attribute_value_is_empty

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().attributes({{"a", " "}});
#elif CASE == 1
    (void)iotpkg::create_package_version().attributes({{"a", ""}});
#endif
}
