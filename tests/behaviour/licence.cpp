// SPDX-License-Identifier: BSL-1.0
// Every source file says under which licence it is.
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path root = fs::path(IOTPKG_TESTS_DIR) / "..";

// What holds data or prose, or is written by a program in a format that has no comments.
const std::set<std::string, std::less<>> no_sources = {
    ".body",  ".curl", ".document", ".github", ".http", ".json",       ".md",        ".npmrc",
    ".sarif", ".svg",  ".text",     ".txt",    "",      ".clang-tidy", ".gitignore", ".clang-format"};

// Documents that are given to the checker, byte by byte.
const std::set<std::string, std::less<>> data = {"yaml", "templates"};

bool is_source(const fs::path& file) {
    if (data.contains(file.parent_path().filename().string())) {
        return false;
    }
    const std::string name = file.filename().string();
    const std::string extension =
        file.extension().empty() && name[0] == '.' ? name : file.extension().string();
    if (name == "CMakeLists.txt" || !no_sources.contains(extension)) {
        return true;
    }
    std::ifstream in(file);
    return in.get() == '#' && in.get() == '!';
}

// In the first line, or behind the one that names the interpreter.
bool says_licence(const fs::path& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    if (line.starts_with("#!")) {
        std::getline(in, line);
    }
    constexpr std::string_view licence = " SPDX-License-Identifier: BSL-1.0";
    const std::string words(licence);
    return line == '#' + words || line == "//" + words || line == "/*" + words + " */" ||
           line == "<!--" + words + " -->";
}

}  // namespace

TEST_CASE("every source file says its licence in its first line", "[licence]") {
    std::size_t sources = 0;
    std::vector<std::string> silent;
    for (const char* const top :
         {"CMakeLists.txt", ".cmake", ".ci", "include", "tests", "benchmarks", "docs"}) {
        if (!fs::exists(root / top)) {
            continue;
        }
        const auto look_at = [&](const fs::path& file) {
            if (is_source(file)) {
                ++sources;
                if (!says_licence(file)) {
                    silent.push_back(file.lexically_relative(root).generic_string());
                }
            }
        };
        if (fs::is_regular_file(root / top)) {
            look_at(root / top);
            continue;
        }
        for (auto at = fs::recursive_directory_iterator(root / top); at != fs::recursive_directory_iterator();
             ++at) {
            const fs::path name = at->path().filename();
            if (name == "node_modules" || name == "corpus") {  // what others wrote, what fuzzers take
                at.disable_recursion_pending();
            } else if (at->is_regular_file()) {
                look_at(at->path());
            }
        }
    }
    CAPTURE(silent);
    CHECK(silent.empty());
    CHECK(sources > 400);
}
