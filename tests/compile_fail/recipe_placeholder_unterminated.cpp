// SPDX-License-Identifier: BSL-1.0
// Placeholders in a recipe: each with its closing brace.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_an_unterminated_placeholder
// expect 2: recipe_has_an_unterminated_placeholder

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_unterminated);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(
        R"(["${aws:iot:package:p:version:v:attributes:k}", "${HOME"])");
    (void)iotpkg::create_package_version().recipe(R"(["${aws:iot:package:p:version:v:attributes:k", "}"])");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(
        R"(["${aws:iot:package:p:version:v:attributes:k", "}"])");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(R"(["${aws:"])");
#endif
}
