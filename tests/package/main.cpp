// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/version.hpp>

#ifdef CONSUMER_JSON
#include <iotpkg/json.hpp>
#endif

#include <cstdio>
#include <string_view>

#ifdef IOTPKG_COMPILED
bool is_refused_in_words(std::string_view version);
#else
bool is_refused_in_words(std::string_view) {
    return true;
}
#endif

int main() {
    const iotpkg::request request =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1").build();
#ifdef CONSUMER_JSON
    if (!nlohmann::json::parse(request.body()).is_object() ||
        !iotpkg::parse_response({.status = 200, .body = "{}"})) {
        return 1;
    }
#endif
    std::printf("%s\n", IOTPKG_VERSION_TEXT);
    return is_refused_in_words("2 4 1") && request.path() == "/packages/thermostat-firmware/versions/2.4.1"
               ? 0
               : 1;
}
