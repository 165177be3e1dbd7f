// SPDX-License-Identifier: BSL-1.0
// Package names: at most 128 characters.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: package_name_has_too_many_characters<128>
// expect 2: package_name_has_too_many_characters<128>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().package_name(a_times<128>);
#elif CASE == 1
    (void)iotpkg::create_package_version().package_name(a_times<129>);
#elif CASE == 2
    (void)iotpkg::package_name(a_times<129>);
#endif
}
