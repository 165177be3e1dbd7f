// SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <string>

#include <gateway.hpp>

#include <iotpkg/json.hpp>

int main() {
    const auto built = release("2.4.1");
    const auto refused = release("2 4 1");
    if (!built || refused || nlohmann::json(refused.error()).empty()) {
        return 1;
    }
    std::printf("%s\n", std::string(built->path()).c_str());
}
