// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/json.hpp>

#include <cstdio>

int main() {
    const iotpkg::request request =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1").build();
    const nlohmann::json body = nlohmann::json::parse(request.body());
    std::printf("%.*s\n", static_cast<int>(request.path().size()), request.path().data());
    return body.is_object() && iotpkg::parse_response({.status = 200, .body = "{}"}) ? 0 : 1;
}
