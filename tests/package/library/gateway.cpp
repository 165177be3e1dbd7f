// SPDX-License-Identifier: BSL-1.0
#include "gateway.hpp"

#include <iotpkg/create_package_version.hpp>

iotpkg::result<iotpkg::request> release(std::string_view version) {
    return iotpkg::create_package_version().package_name("thermostat-firmware").version_name(version).build();
}
