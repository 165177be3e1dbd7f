// SPDX-License-Identifier: BSL-1.0
// Literals alone: the compiler has checked them.
#include "program.hpp"

#include <iotpkg/create_package_version.hpp>

char memory[1024];

int main() {
    const auto written =
        iotpkg::create_package_version()
            .package_name("thermostat-firmware")
            .version_name("2.4.1")
            .description("Night mode")
            .artifact({.bucket = "acme-firmware", .key = "thermostat/2.4.1.bin", .version = "3sL4"})
            .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")
            .write_to(memory);
    taken = written ? written->body().data() : nullptr;
}
