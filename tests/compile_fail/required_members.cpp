// SPDX-License-Identifier: BSL-1.0
// Required members: all that are missing, in one sentence, whoever needs the request.
#include <iotpkg/create_package_version.hpp>

#include <span>

// expect 1: packageName and versionName are required; call .package_name..... and .version_name.....
// expect 2: packageName and versionName are required; call .package_name..... and .version_name.....
// expect 3: packageName and versionName are required; call .package_name..... and .version_name.....
// expect 4: CreatePackageVersion: packageName is required; call .package_name..... before .build
// expect 5: CreatePackageVersion: packageName is required; call .package_name..... before .build
// expect 6: CreatePackageVersion: packageName is required; call .package_name..... before .build
// expect 7: CreatePackageVersion: versionName is required; call .version_name..... before .build
// expect 8: CreatePackageVersion: versionName is required; call .version_name..... before .build
// expect 9: CreatePackageVersion: versionName is required; call .version_name..... before .build
// expect 10: packageName and versionName are required; call .package_name..... and .version_name.....
// expect 11: CreatePackageVersion: versionName is required; call .version_name..... before .build

void call([[maybe_unused]] std::span<char> memory, [[maybe_unused]] const char* words) {
#if CASE == 0
    (void)iotpkg::create_package_version().package_name("a").version_name("1").build();
    (void)iotpkg::create_package_version().package_name("a").version_name("1").write_to(memory);
    (void)iotpkg::constant(
        [] { return iotpkg::create_package_version().package_name("a").version_name("1"); });
    (void)iotpkg::create_package_version().check();
#elif CASE == 1
    (void)iotpkg::create_package_version().description("a").build();
#elif CASE == 2
    (void)iotpkg::create_package_version().description("a").write_to(memory);
#elif CASE == 3
    (void)iotpkg::constant([] { return iotpkg::create_package_version().description("a"); });
#elif CASE == 4
    (void)iotpkg::create_package_version().version_name("1").build();
#elif CASE == 5
    (void)iotpkg::create_package_version().version_name("1").write_to(memory);
#elif CASE == 6
    (void)iotpkg::constant([] { return iotpkg::create_package_version().version_name("1"); });
#elif CASE == 7
    (void)iotpkg::create_package_version().package_name("a").build();
#elif CASE == 8
    (void)iotpkg::create_package_version().package_name("a").write_to(memory);
#elif CASE == 9
    (void)iotpkg::constant([] { return iotpkg::create_package_version().package_name("a"); });
#elif CASE == 10
    (void)iotpkg::create_package_version().description(words).build();
#elif CASE == 11
    (void)iotpkg::create_package_version().package_name(words).write_to(memory);
#endif
}
