// SPDX-License-Identifier: BSL-1.0
// The call of README.md that does not compile: a member that is required is not there.
#include <iotpkg/create_package_version.hpp>

int main() {
    auto request = iotpkg::create_package_version().package_name("thermostat-firmware").build();
}
