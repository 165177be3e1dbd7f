// SPDX-License-Identifier: BSL-1.0
// Attributes that a recipe names: those of the request.
// The compiler sees all members of a constant only.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_for_an_attribute_that_this_request_does_not_have
// expect 2: recipe_has_a_placeholder_for_an_attribute_that_this_request_does_not_have

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_attribute);

template <iotpkg::policy Policy>
constexpr auto named() {
    return iotpkg::create_package_version<Policy>().package_name("p").version_name("v");
}

void call() {
#if CASE == 0
    (void)iotpkg::constant([] {
        return named<asking>()
            .recipe(R"(["${aws:iot:package:p:version:v:attributes:b}"])")
            .attributes({{"a", "1"}, {"b", "2"}});
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>()
            .attributes({{"a", "1"}, {"b", "2"}})
            .recipe(R"(["${aws:iot:package::version::attributes:b}"])");
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>().recipe(R"(["${aws:iot:package:q:version:v:attributes:c}"])");
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::recommended>().recipe(
            R"(["${aws:iot:package:p:version:v:attributes:c}"])");
    });
    iotpkg::result<iotpkg::request> not_constant =
        named<asking>()
            .recipe(R"(["${aws:iot:package:p:version:v:attributes:c}"])")
            .attributes({{"a", "1"}, {"b", "2"}})
            .build();
    (void)not_constant;
#elif CASE == 1
    (void)iotpkg::constant([] {
        return named<asking>()
            .recipe(R"(["${aws:iot:package:p:version:v:attributes:c}"])")
            .attributes({{"a", "1"}, {"b", "2"}});
    });
#elif CASE == 2
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>().recipe(R"(["${aws:iot:package::version::attributes:a}"])");
    });
#endif
}
