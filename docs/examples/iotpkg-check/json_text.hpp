// SPDX-License-Identifier: BSL-1.0
// JSON as text that may be shown anywhere.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace iotpkg_check {

// In ASCII, so that no character of a file's name can do anything to a terminal. What is not UTF-8 must not
// stop the rest.
inline std::string dumped(const nlohmann::ordered_json& value, int indent = -1) {
    return value.dump(indent, ' ', true, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace iotpkg_check
