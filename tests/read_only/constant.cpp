// SPDX-License-Identifier: BSL-1.0
// The payloads that the test looks for in the object file.
// read-only: release
// read-only: every_member
// read-only: derived
#include <iotpkg/create_package_version.hpp>

namespace {

constexpr auto release = iotpkg::constant([] {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("Night mode");
});

constexpr auto every_member = iotpkg::constant([] {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("Night mode")
        .attributes({{"channel", "stable"}, {"min-hardware", "rev-C"}})
        .artifact(
            {.bucket = "acme-firmware", .key = "thermostat/2.4.1.bin", .version = "3sL4kqtJlcpXroDTDmJ"})
        .recipe(R"({"version":"1.0","steps":[]})")
        .tags({{"team", "hvac"}})
        .client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
});

constexpr auto derived = iotpkg::constant([] {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .artifact("s3://acme-firmware/thermostat/2.4.1.bin?versionId=3sL4kqtJlcpXroDTDmJ")
        .client_token(iotpkg::from_content);
});

}  // namespace

// What a program does with them: the addresses keep the objects in the file.
const void* payload(int which) {
    switch (which) {
        case 0: return release.body().data();
        case 1: return every_member.body().data();
        default: return derived.target().data();
    }
}
