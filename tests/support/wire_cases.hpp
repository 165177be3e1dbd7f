// The ten cases of wire_cases.json: what was given to AWS's JavaScript client, and what it sent.
#pragma once

#include <fstream>

#include <nlohmann/json.hpp>

#include "catch2.hpp"

inline nlohmann::ordered_json read_cases() {
    std::ifstream file(IOTPKG_TESTS_DIR "/support/wire_cases.json");
    REQUIRE(file);
    return nlohmann::ordered_json::parse(file).at("cases");
}
