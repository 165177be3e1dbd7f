// SPDX-License-Identifier: BSL-1.0
// What a program loads while it runs: it exports one function, and nothing of the library.
#include <iotpkg/create_package_version.hpp>

extern "C" __attribute__((visibility("default"))) bool is_release(const char* version) {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name(version)
        .build()
        .has_value();
}
