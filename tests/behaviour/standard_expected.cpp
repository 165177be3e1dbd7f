// SPDX-License-Identifier: BSL-1.0
// A result and the std::expected of C++23, where the library has one.
#include <version>

#include <cstdio>

#ifdef __cpp_lib_expected
#include <expected>
#include <string>
#include <utility>

#include <iotpkg/create_package_version.hpp>

namespace {

using iotpkg::report;
using iotpkg::request;

auto build(const std::string& version) {
    return iotpkg::create_package_version().package_name("thermostat-firmware").version_name(version).build();
}

std::expected<request, report> release(const std::string& version) {
    return build(version);
}

}  // namespace

int main() {
    std::expected<request, report> made = release("2.4.1");
    const std::expected<request, report> refused = release("2 4 1");
    if (!made || made->path() != "/packages/thermostat-firmware/versions/2.4.1" || refused ||
        refused.error().errors() != 1) {
        return 1;
    }
    const iotpkg::result<request> back = std::move(made);
    const iotpkg::result<request, report> failed =
        std::expected<request, report>(std::unexpect, refused.error());
    return back.has_value() && !failed.has_value() ? 0 : 1;
}
#else
int main() {
    std::puts("SKIPPED: the standard library has no std::expected, so it was NOT tried");
}
#endif
