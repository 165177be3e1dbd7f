// SPDX-License-Identifier: BSL-1.0
// The figures of the version, its text, its namespace and what the pages say of it are the same.
#include <iotpkg/version.hpp>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>

#include "support/catch2.hpp"
#include "support/read_file.hpp"

#define TEXT_OF(...) #__VA_ARGS__
#define VALUE_OF(macro) TEXT_OF(macro)

TEST_CASE("the version is said once", "[version]") {
    const std::string figures = std::to_string(IOTPKG_VERSION_MAJOR) + '.' +
                                std::to_string(IOTPKG_VERSION_MINOR) + '.' +
                                std::to_string(IOTPKG_VERSION_PATCH);
    CHECK(iotpkg::version == figures);
    CHECK(iotpkg::version == IOTPKG_VERSION_TEXT);
    std::string name = "iotpkg::inline v" + figures;
    std::replace(name.begin(), name.end(), '.', '_');
#ifdef IOTPKG_COMPILED
    name += "_compiled";
#endif
    CHECK(std::string(VALUE_OF(IOTPKG_NAMESPACE)) == name);
}

// find_package(iotpkg 0.2 …), find_dependency(iotpkg 0.2 …), GIT_TAG v0.2.0
TEST_CASE("pages and projects ask for this version", "[version]") {
    namespace fs = std::filesystem;
    const fs::path root = fs::path(IOTPKG_TESTS_DIR) / "..";
    const std::string minor =
        std::to_string(IOTPKG_VERSION_MAJOR) + '.' + std::to_string(IOTPKG_VERSION_MINOR);
    const std::regex asked(R"re(find_(?:package|dependency)\(iotpkg ([0-9.]+)|GIT_TAG v([0-9.]+))re");
    std::size_t found = 0;
    const auto look_at = [&](const fs::path& file) {
        CAPTURE(file);
        const std::string text = read_file(file);
        for (auto at = std::sregex_iterator(text.begin(), text.end(), asked); at != std::sregex_iterator();
             ++at) {
            CHECK((*at)[1].str() + (*at)[2].str() == ((*at)[1].matched ? minor : IOTPKG_VERSION_TEXT));
            ++found;
        }
    };
    look_at(root / "README.md");
    for (const char* const folder : {"docs", "tests/package"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            if (entry.is_regular_file()) {
                look_at(entry.path());
            }
        }
    }
    CHECK(found > 10);
}
