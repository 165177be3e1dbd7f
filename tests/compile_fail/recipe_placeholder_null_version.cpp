// SPDX-License-Identifier: BSL-1.0
// Placeholders in a recipe: of no version $null.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_for_version_null
// expect 2: recipe_has_a_placeholder_for_version_null

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_null_version);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:$default:attributes:k}"])");
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:null:attributes:k}"])");
    (void)iotpkg::create_package_version().recipe(R"(["${aws:iot:package:p:version:$null:attributes:k}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:package:p:version:$null:attributes:k}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:$null:attributes}"])");
#endif
}
