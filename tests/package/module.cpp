// SPDX-License-Identifier: BSL-1.0
#include <cstdio>

import iotpkg;

int main() {
    const iotpkg::request request =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1").build();
    std::printf("%.*s\n", static_cast<int>(request.path().size()), request.path().data());
}
