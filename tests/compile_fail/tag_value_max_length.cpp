// SPDX-License-Identifier: BSL-1.0
// Values of tags: at most 256 characters, whatever they take in bytes.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: tag_value_has_too_many_characters<256>
// expect 2: tag_value_has_too_many_characters<256>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().tags({{"a", a_times<255, "", "\u00e9">}});
    (void)iotpkg::create_package_version().tags({{"a", ""}});
#elif CASE == 1
    (void)iotpkg::create_package_version().tags({{"a", a_times<257>}});
#elif CASE == 2
    (void)iotpkg::create_package_version().tags({{"a", a_times<256, "", "\u00e9">}});
#endif
}
