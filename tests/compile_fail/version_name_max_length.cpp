// SPDX-License-Identifier: BSL-1.0
// Version names: at most 64 characters.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: version_name_has_too_many_characters<64>
// expect 2: version_name_has_too_many_characters<64>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().version_name(a_times<64>);
#elif CASE == 1
    (void)iotpkg::create_package_version().version_name(a_times<65>);
#elif CASE == 2
    (void)iotpkg::version_name(a_times<65>);
#endif
}
