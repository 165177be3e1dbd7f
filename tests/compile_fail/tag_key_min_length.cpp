// SPDX-License-Identifier: BSL-1.0
// Keys of tags: at least one character.
#include <iotpkg/create_package_version.hpp>

// expect 1: tag_key_is_empty

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"a", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{"", ""}});
#endif
}
