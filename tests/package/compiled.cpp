// SPDX-License-Identifier: BSL-1.0
// What iotpkg::compiled takes out of every file, called from a second one.
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/parse_response.hpp>

#ifndef IOTPKG_COMPILED
#error "iotpkg::compiled does not say that it is linked"
#endif

#include <string>
#include <string_view>

bool is_refused_in_words(std::string_view version) {
    const auto built =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name(version).build();
    char memory[256];
    const auto written = iotpkg::create_package_version()
                             .package_name("thermostat-firmware")
                             .version_name("2.4.1")
                             .write_to(memory);
    const iotpkg::checked_document document = iotpkg::check_document(R"({"versionName":"2.4.1"})");
    return !built && to_string(built.error()).find("version_name_characters") != std::string::npos &&
           written && !document.request && document.report.errors() == 1 &&
           iotpkg::parse_response({.status = 200, .body = "{}"}).has_value();
}
