// SPDX-License-Identifier: BSL-1.0
// Placeholders of a package in a recipe: an attribute, all of them, or the artifact.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_package_placeholder_of_no_known_form
// expect 2: recipe_has_a_package_placeholder_of_no_known_form

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_form);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:attributes:k}", "${aws:iot:package::version::attributes}"])");
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:artifact:s3-presigned-url}", "${aws:iot:packages}"])");
    (void)iotpkg::create_package_version().recipe(R"(["${aws:iot:package:p:version:v}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(R"(["${aws:iot:package:p:version:v}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:attribute:k}"])");
#endif
}
