// SPDX-License-Identifier: BSL-1.0
// The artifact that a recipe names: the one of the request.
// The compiler sees all members of a constant only.
#include <iotpkg/create_package_version.hpp>

// expect 1: recipe_has_a_placeholder_for_an_artifact_that_this_request_does_not_have
// expect 2: recipe_has_a_placeholder_for_an_artifact_that_this_request_does_not_have

inline constexpr iotpkg::policy asking =
    iotpkg::policy::recommended.error(iotpkg::rule::recipe_placeholder_artifact);

template <iotpkg::policy Policy>
constexpr auto named() {
    return iotpkg::create_package_version<Policy>().package_name("p").version_name("v");
}

void call() {
#if CASE == 0
    (void)iotpkg::constant([] {
        return named<asking>()
            .recipe(R"(["${aws:iot:package:p:version:v:artifact:s3-presigned-url}"])")
            .artifact({.bucket = "acme", .key = "k", .version = "3sL4"});
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>()
            .artifact({.bucket = "acme", .key = "k", .version = "3sL4"})
            .recipe(R"(["${aws:iot:package::version::artifact:s3-presigned-url}"])");
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>().recipe(
            R"(["${aws:iot:package:q:version:v:artifact:s3-presigned-url}"])");
    });
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::recommended>().recipe(
            R"(["${aws:iot:package:p:version:v:artifact:s3-presigned-url}"])");
    });
    iotpkg::result<iotpkg::request> not_constant =
        named<asking>().recipe(R"(["${aws:iot:package:p:version:v:artifact:s3-presigned-url}"])").build();
    (void)not_constant;
#elif CASE == 1
    (void)iotpkg::constant([] {
        return named<asking>().recipe(R"(["${aws:iot:package:p:version:v:artifact:s3-presigned-url}"])");
    });
#elif CASE == 2
    (void)iotpkg::constant([] {
        return named<iotpkg::policy::strict>()
            .recipe(R"(["${aws:iot:package::version::artifact:s3-presigned-url}"])")
            .attributes({{"a", "1"}, {"b", "2"}});
    });
#endif
}
