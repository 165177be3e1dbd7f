// SPDX-License-Identifier: BSL-1.0
// Recipes: at most 3072 characters, whatever they take in bytes.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: recipe_has_too_many_characters<3072>
// expect 2: recipe_has_too_many_characters<3072>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().recipe(a_times<3071, "", "\u00e9">);
    (void)iotpkg::create_package_version().recipe("");
#elif CASE == 1
    (void)iotpkg::create_package_version().recipe(a_times<3073>);
#elif CASE == 2
    (void)iotpkg::create_package_version().recipe(a_times<3072, "", "\u00e9">);
#endif
}
