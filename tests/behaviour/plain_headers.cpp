// SPDX-License-Identifier: BSL-1.0
// Headers are ASCII, since MSVC reads other bytes by the code page of the machine, and name what one compiler
// alone has in the headers for it.
#include <algorithm>
#include <filesystem>
#include <string>

#include "../support/catch2.hpp"
#include "../support/read_file.hpp"

TEST_CASE("headers are plain for every compiler", "[plain_headers]") {
    std::size_t headers = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(IOTPKG_TESTS_DIR) / ".." / "include")) {
        if (!entry.is_regular_file()) {
            continue;
        }
        ++headers;
        const std::string text = read_file(entry.path());
        CAPTURE(entry.path().string());
        CHECK(std::none_of(text.begin(), text.end(),
                           [](char one) { return static_cast<unsigned char>(one) > 0x7f; }));
        CHECK(
            (text.find("__builtin_") == std::string::npos || entry.path().filename() == "vector_block.hpp"));
    }
    CHECK(headers > 100);
}
