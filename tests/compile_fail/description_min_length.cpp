// SPDX-License-Identifier: BSL-1.0
// Descriptions: an empty one is left out instead.
#include <iotpkg/create_package_version.hpp>

// expect 1: description_is_empty_omit_it_instead

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().description("a");
#elif CASE == 1
    (void)iotpkg::create_package_version().description("");
#endif
}
