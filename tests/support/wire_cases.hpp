// SPDX-License-Identifier: BSL-1.0
// The cases of wire_cases.json and of update_cases.json: what was given to AWS's JavaScript client, and what
// it sent.
#pragma once

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "catch2.hpp"

inline nlohmann::ordered_json read_cases(const std::string& name = "wire_cases.json") {
    std::ifstream file(IOTPKG_TESTS_DIR "/support/" + name);
    REQUIRE(file);
    return nlohmann::ordered_json::parse(file).at("cases");
}
