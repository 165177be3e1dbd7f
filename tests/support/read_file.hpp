// SPDX-License-Identifier: BSL-1.0
// All bytes of a file, which is there.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch2.hpp"

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}
