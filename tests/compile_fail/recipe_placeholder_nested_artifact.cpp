// SPDX-License-Identifier: BSL-1.0
// Placeholders of an artifact in a recipe: in no other one.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_an_artifact_placeholder_nested_in_another_placeholder
// expect 2: recipe_has_an_artifact_placeholder_nested_in_another_placeholder

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_nested_artifact);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3/b/k}${aws:iot:package:p:version:v:artifact:s3-presigned-url}"])");
    (void)iotpkg::create_package_version().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3/b/${aws:iot:package:p:version:v:artifact:s3-presigned-url}}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3/b/${aws:iot:package:p:version:v:artifact:s3-presigned-url}}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:other:${aws:iot:package:p:version:v:artifact:s3-presigned-url}}"])");
#endif
}
