// SPDX-License-Identifier: BSL-1.0
// The call of README.md that does not compile: a space in a name.
#include <iotpkg/create_package_version.hpp>

int main() {
    auto request =
        iotpkg::create_package_version().package_name("thermostat firmware").version_name("2.4.1").build();
}
