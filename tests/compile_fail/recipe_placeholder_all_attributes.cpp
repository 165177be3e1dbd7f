// SPDX-License-Identifier: BSL-1.0
// Placeholders of all attributes in a recipe: a JSON value by themselves.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_for_all_attributes_that_is_not_a_json_value_by_itself
// expect 2: recipe_has_a_placeholder_for_all_attributes_that_is_not_a_json_value_by_itself

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_all_attributes);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"({"a": "${aws:iot:package:p:version:v:attributes}"})");
    (void)iotpkg::create_package_version().recipe(R"({"a": "${aws:iot:package:p:version:v:attributes} "})");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"({"a": "${aws:iot:package:p:version:v:attributes} "})");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"({"${aws:iot:package:p:version:v:attributes}": 1})");
#endif
}
