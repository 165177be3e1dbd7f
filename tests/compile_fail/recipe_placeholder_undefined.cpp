// SPDX-License-Identifier: BSL-1.0
// Placeholders in an upload: those that the service knows.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_an_undefined_placeholder_in_an_upload_url
// expect 2: recipe_has_an_undefined_placeholder_in_an_upload_url

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_undefined);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${executionNumber}}"])");
    (void)iotpkg::create_package_version().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${number}}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${number}}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${}}"])");
#endif
}
