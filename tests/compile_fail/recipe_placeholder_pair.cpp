// SPDX-License-Identifier: BSL-1.0
// Placeholders in a recipe: package and version named, or neither.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_with_an_empty_package_or_version_name_but_not_both
// expect 2: recipe_has_a_placeholder_with_an_empty_package_or_version_name_but_not_both

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_pair);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package::version::attributes:k}"])");
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:attributes:k}"])");
    (void)iotpkg::create_package_version().recipe(R"(["${aws:iot:package:p:version::attributes:k}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:package:p:version::attributes:k}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package::version:v:attributes:k}"])");
#endif
}
