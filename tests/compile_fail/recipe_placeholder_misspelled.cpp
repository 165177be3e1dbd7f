// SPDX-License-Identifier: BSL-1.0
// Placeholders in a recipe: what is nearly aws:iot:package is spelled wrong.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_that_is_one_letter_away_from_aws_iot_package
// expect 2: recipe_has_a_placeholder_that_is_one_letter_away_from_aws_iot_package

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_misspelled);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:attributes:k} ${iotpackage:x}"])");
    (void)iotpkg::create_package_version().recipe(R"(["${iot:package:p:version:v:attributes:k}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(R"(["${iot:package:p:version:v:attributes:k}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:packages:p:version:v:attributes:k}"])");
#endif
}
