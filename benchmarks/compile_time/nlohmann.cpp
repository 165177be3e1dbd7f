// SPDX-License-Identifier: BSL-1.0
// A tree, and back to text.
#include <nlohmann/json.hpp>

std::string again(const std::string& text) {
    return nlohmann::json::parse(text).dump();
}
