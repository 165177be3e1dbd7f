// SPDX-License-Identifier: BSL-1.0
// Keys of tags: at most 128 characters, whatever they take in bytes.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: tag_key_has_too_many_characters<128>
// expect 2: tag_key_has_too_many_characters<128>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{a_times<127, "", "\u00e9">, ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{a_times<129>, ""}});
#elif CASE == 2
    (void)iotpkg::create_package_version().tags({{a_times<128, "", "\u00e9">, ""}});
#endif
}
