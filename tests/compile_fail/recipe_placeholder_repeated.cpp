// SPDX-License-Identifier: BSL-1.0
// Local placeholders in an upload: at most two of each.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_the_same_local_placeholder_too_often_in_an_upload_url<2>
// expect 2: recipe_has_the_same_local_placeholder_too_often_in_an_upload_url<2>

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_repeated);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${jobId}${jobId}}"])");
    (void)iotpkg::create_package_version().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${jobId}${jobId}${jobId}}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${jobId}${jobId}${jobId}}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${jobId}${jobId}${thingName}${jobId}}"])");
#endif
}
