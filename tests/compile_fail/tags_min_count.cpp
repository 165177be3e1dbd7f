// SPDX-License-Identifier: BSL-1.0
// Tags: without any, they are left out.
#include <iotpkg/create_package_version.hpp>

// expect 1: tags_are_empty_omit_them_instead

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"a", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({});
#endif
}
