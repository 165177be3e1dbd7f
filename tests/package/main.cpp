// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/create_package_version.hpp>

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
    std::printf("%.*s\n", static_cast<int>(request.path().size()), request.path().data());
    return is_refused_in_words("2 4 1") ? 0 : 1;
}
