// SPDX-License-Identifier: BSL-1.0
// The whole request in read-only data.
#include "program.hpp"

#include <iotpkg/constant.hpp>
#include <iotpkg/create_package_version.hpp>

constexpr auto release = iotpkg::constant([] {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("Night mode")
        .artifact({.bucket = "acme-firmware", .key = "thermostat/2.4.1.bin", .version = "3sL4"})
        .client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
});

int main() {
    taken = release.body().data();
}
