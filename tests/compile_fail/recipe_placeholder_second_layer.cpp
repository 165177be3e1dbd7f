// SPDX-License-Identifier: BSL-1.0
// Placeholders inside another one in a recipe: one attribute in a presigned URL.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_nested_in_another_one_that_may_not_hold_it
// expect 2: recipe_has_a_placeholder_nested_in_another_one_that_may_not_hold_it

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_second_layer);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3/b/${aws:iot:package:p:version:v:attributes:k}}"])");
    (void)iotpkg::create_package_version().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3/b/${aws:iot:s3-presigned-url:https://s3/b/k}}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3/b/${aws:iot:s3-presigned-url:https://s3/b/k}}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:attributes:${aws:iot:package:p:version:v:attributes:k}}"])");
#endif
}
