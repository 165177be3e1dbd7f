// SPDX-License-Identifier: BSL-1.0
// Placeholders in a recipe: no words of the documentation.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_with_words_in_angle_brackets_that_are_to_be_replaced
// expect 2: recipe_has_a_placeholder_with_words_in_angle_brackets_that_are_to_be_replaced

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_left_over);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:attributes:k} <key>"])");
    (void)iotpkg::create_package_version().recipe(R"(["${aws:iot:package:<p>:version:v:attributes:k}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:package:<p>:version:v:attributes:k}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/<key>}"])");
#endif
}
