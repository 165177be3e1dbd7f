// SPDX-License-Identifier: BSL-1.0
// Placeholders in an upload: not in its bucket.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_in_the_bucket_of_an_upload_url
// expect 2: recipe_has_a_placeholder_in_the_bucket_of_an_upload_url

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_in_bucket);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b/${jobId}}"])");
    (void)iotpkg::create_package_version().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/${jobId}/k}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/${jobId}/k}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b-${jobId}/k}"])");
#endif
}
