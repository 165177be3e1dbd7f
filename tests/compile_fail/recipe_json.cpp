// SPDX-License-Identifier: BSL-1.0
// Recipes, where a policy asks for it: a JSON document.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_is_not_a_json_document
// expect 2: recipe_is_not_a_json_document

inline constexpr iotpkg::policy asking = iotpkg::policy::recommended.error(iotpkg::rule::recipe_json);

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(R"({"version":"1.0","steps":[]})");
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(R"( [1e5, "\ud83d"] )");
    (void)iotpkg::create_package_version().recipe(R"({"version":"1.0","steps":[],})");
#elif CASE == 1
    (void)iotpkg::create_package_version<asking>().recipe(R"({"version":"1.0","steps":[],})");
#elif CASE == 2
    (void)iotpkg::create_package_version<iotpkg::policy::strict>().recipe(R"()");
#endif
}
