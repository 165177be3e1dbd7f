// SPDX-License-Identifier: BSL-1.0
// One build() of run-time text: the two names.
#include <iotpkg/create_package_version.hpp>

iotpkg::result<iotpkg::request> make(std::string_view package, std::string_view version) {
    return iotpkg::create_package_version().package_name(package).version_name(version).build();
}
