// SPDX-License-Identifier: BSL-1.0
// For a system of which the library knows no generator: a request whose token is given, or one that draws it.
#include <string>

#include <iotpkg/create_package_version.hpp>

int main(int count, char**) {
    char memory[512];
    const std::string name(static_cast<std::size_t>(count), 'a');
    const std::string token(36, 't');
    const auto named = iotpkg::create_package_version().package_name(name).version_name("1");
#ifdef DRAWS
    return named.write_to(memory) ? 0 : 1;
#else
    return named.client_token(token).write_to(memory) ? 0 : 1;
#endif
}
