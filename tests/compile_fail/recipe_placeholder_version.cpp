// SPDX-License-Identifier: BSL-1.0
// The version that a recipe names: the one of the request.
// The compiler sees all members of a constant only.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_for_another_version_of_this_package
// expect 2: recipe_has_a_placeholder_for_another_version_of_this_package

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_version);

template <iotpkg::policy Policy>
constexpr auto named() {
    return iotpkg::create_package_version<Policy>().package_name("p").version_name("v");
}

void call() {
#if CASE == 0
    (void)iotpkg::constant([] {
        return named<asking>()
            .recipe(R"(["${aws:iot:package:p:version:v:attributes:k}"])")
            .attributes({{"k", "1"}});
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>().recipe(R"(["${aws:iot:package:q:version:w:attributes:k}"])");
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::recommended>().recipe(
            R"(["${aws:iot:package:p:version:w:attributes:k}"])");
    });
#elif CASE == 1
    (void)iotpkg::constant(
        [] { return named<asking>().recipe(R"(["${aws:iot:package:p:version:w:attributes:k}"])"); });
#elif CASE == 2
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>().recipe(
            R"(["${aws:iot:package:p:version:w:artifact:s3-presigned-url}"])");
    });
#endif
}
