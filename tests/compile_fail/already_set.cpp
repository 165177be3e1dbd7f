// SPDX-License-Identifier: BSL-1.0
// Each member is set once.
#include <iotpkg/create_package_version.hpp>

#include <optional>
#include <string_view>

#include "a_times.hpp"

// expect 1: CreatePackageVersion: packageName is already set
// expect 2: CreatePackageVersion: versionName is already set
// expect 3: CreatePackageVersion: description is already set
// expect 4: CreatePackageVersion: attributes is already set
// expect 5: CreatePackageVersion: artifact is already set
// expect 6: CreatePackageVersion: recipe is already set
// expect 7: CreatePackageVersion: tags is already set
// expect 8: CreatePackageVersion: clientToken is already set
// expect 9: CreatePackageVersion: packageName is already set
// expect 10: CreatePackageVersion: description is already set
// expect 11: CreatePackageVersion: attributes is already set
// expect 12: CreatePackageVersion: artifact is already set
// expect 13: CreatePackageVersion: tags is already set
// expect 14: CreatePackageVersion: clientToken is already set
// expect 15: CreatePackageVersion: recipe is already set

void call([[maybe_unused]] const char* words) {
#if CASE == 0
    (void)iotpkg::create_package_version()
        .package_name("a")
        .version_name("1")
        .description("a")
        .attributes({{"a", "b"}})
        .artifact("s3://acme/a")
        .recipe("{}")
        .tags({{"a", "b"}})
        .client_token(a_times<36>);
    (void)iotpkg::create_package_version().description(words);
#elif CASE == 1
    (void)iotpkg::create_package_version().package_name("a").package_name("a");
#elif CASE == 2
    (void)iotpkg::create_package_version().version_name("1").version_name("1");
#elif CASE == 3
    (void)iotpkg::create_package_version().description("a").description("a");
#elif CASE == 4
    (void)iotpkg::create_package_version().attributes({{"a", "b"}}).attributes({{"a", "b"}});
#elif CASE == 5
    (void)iotpkg::create_package_version().artifact("s3://acme/a").artifact("s3://acme/a");
#elif CASE == 6
    (void)iotpkg::create_package_version().recipe("{}").recipe("{}");
#elif CASE == 7
    (void)iotpkg::create_package_version().tags({{"a", "b"}}).tags({{"a", "b"}});
#elif CASE == 8
    (void)iotpkg::create_package_version().client_token(a_times<36>).client_token(a_times<36>);
#elif CASE == 9
    (void)iotpkg::create_package_version().package_name("a").package_name(words);
#elif CASE == 10
    (void)iotpkg::create_package_version().description(words).description("a");
#elif CASE == 11
    (void)iotpkg::create_package_version().attributes({{words, "b"}}).attributes({});
#elif CASE == 12
    (void)iotpkg::create_package_version()
        .artifact({.bucket = "acme", .key = "a"})
        .artifact({.bucket = words, .key = "a"});
#elif CASE == 13
    (void)iotpkg::create_package_version().tags({{words, "b"}}).tags({{words, "b"}});
#elif CASE == 14
    (void)iotpkg::create_package_version().client_token(iotpkg::from_content).client_token(words);
#elif CASE == 15
    (void)iotpkg::create_package_version().recipe(std::optional<std::string_view>()).recipe("{}");
#endif
}
