// SPDX-License-Identifier: BSL-1.0
// Prints names and paths for path_shield_names.mjs, each a line of JSON.
#include "path_names.hpp"

#include <iostream>
#include <vector>

#include <nlohmann/json.hpp>

namespace {

void print(const std::vector<path_shield::named_path>& paths, bool let_through) {
    for (const auto& [package_name, version_name, path] : paths) {
        const nlohmann::ordered_json line = {{"packageName", package_name},
                                             {"versionName", version_name},
                                             {"path", path},
                                             {"letThrough", let_through}};
        std::cout << line << '\n';
    }
}

}  // namespace

int main() {
    print(path_shield::paths_let_through(), true);
    print(path_shield::encoded_paths_let_through(), true);
    print(path_shield::paths_held_back(), false);
    return std::cout.flush() ? 0 : 1;
}
