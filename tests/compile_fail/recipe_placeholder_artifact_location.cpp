// SPDX-License-Identifier: BSL-1.0
// Placeholders of an artifact in a recipe: artifact, not artifact-location.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_with_artifact_location_instead_of_artifact
// expect 2: recipe_has_a_placeholder_with_artifact_location_instead_of_artifact

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_artifact_location);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:artifact:s3-presigned-url}"])");
    (void)iotpkg::create_package_version().recipe(
        R"(["${aws:iot:package:p:version:v:artifact-location:s3-presigned-url}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:package:p:version:v:artifact-location:s3-presigned-url}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package::version::artifact-location:s3-presigned-url}"])");
#endif
}
