// SPDX-License-Identifier: BSL-1.0
// Package names: at least one character.
#include <iotpkg/create_package_version.hpp>

// expect 1: package_name_is_empty
// expect 2: package_name_is_empty

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().package_name("a");
#elif CASE == 1
    (void)iotpkg::create_package_version().package_name("");
#elif CASE == 2
    (void)iotpkg::package_name("");
#endif
}
