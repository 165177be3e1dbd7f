// SPDX-License-Identifier: BSL-1.0
// iotpkg::constant: literals only.
#include <iotpkg/create_package_version.hpp>

// expect 1: iotpkg::constant takes literals only: a run-time value needs .build..
// expect 2: iotpkg::constant takes literals only: a run-time value needs .build..

extern const char* version;

void call() {
#if CASE == 0
    (void)iotpkg::constant(
        [] { return iotpkg::create_package_version().package_name("a").version_name("1"); });
#elif CASE == 1
    (void)iotpkg::constant(
        [] { return iotpkg::create_package_version().package_name("a").version_name(version); });
#elif CASE == 2
    (void)iotpkg::constant([] {
        return iotpkg::create_package_version().package_name("a").version_name("1").tags({{"a", version}});
    });
#endif
}
