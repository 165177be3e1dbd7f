// SPDX-License-Identifier: BSL-1.0
// Version names: at least one character.
#include <iotpkg/create_package_version.hpp>

// expect 1: version_name_is_empty
// expect 2: version_name_is_empty

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().version_name("a");
#elif CASE == 1
    (void)iotpkg::create_package_version().version_name("");
#elif CASE == 2
    (void)iotpkg::version_name("");
#endif
}
