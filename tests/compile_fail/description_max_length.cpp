// SPDX-License-Identifier: BSL-1.0
// Descriptions: at most 1024 characters, whatever they take in bytes.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: description_has_too_many_characters<1024>
// expect 2: description_has_too_many_characters<1024>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().description(a_times<1023, "", "\u00e9">);
#elif CASE == 1
    (void)iotpkg::create_package_version().description(a_times<1025>);
#elif CASE == 2
    (void)iotpkg::create_package_version().description(a_times<1024, "", "\u00e9">);
#endif
}
