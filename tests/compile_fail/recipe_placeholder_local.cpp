// SPDX-License-Identifier: BSL-1.0
// Local placeholders in a recipe: in the key of an upload alone.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_local_placeholder_outside_of_an_upload_url
// expect 2: recipe_has_a_local_placeholder_outside_of_an_upload_url

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_local);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${thingName}}"])");
    (void)iotpkg::create_package_version().recipe(R"(["${thingName}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(R"(["${thingName}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/${jobId}}"])");
#endif
}
