// SPDX-License-Identifier: BSL-1.0
// docs/guarantees.md names tests: each is there, with the cases that stand behind it.
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/read_file.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path tests = IOTPKG_TESTS_DIR;

// What stands between two of the same marks.
std::vector<std::string> between(std::string_view text, char mark) {
    std::vector<std::string> all;
    for (std::size_t begin = text.find(mark); begin != text.npos; begin = text.find(mark, begin)) {
        const std::size_t end = text.find(mark, begin + 1);
        if (end == text.npos) {
            break;
        }
        all.emplace_back(text.substr(begin + 1, end - begin - 1));
        begin = end + 1;
    }
    return all;
}

// The first column of each table of tests.
std::vector<std::string> named_tests() {
    const std::string page = read_file((tests / ".." / "docs" / "guarantees.md").string());
    std::vector<std::string> cells;
    bool is_table = false;
    for (std::size_t begin = 0; begin < page.size();) {
        const std::size_t end = page.find('\n', begin);
        const std::string line = page.substr(begin, end - begin);
        begin = end + 1;
        if (!line.starts_with('|')) {
            is_table = false;
        } else if (line.starts_with("| test |")) {
            is_table = true;
        } else if (is_table && line.starts_with("| ")) {
            cells.push_back(line.substr(2, line.find(" | ", 2) - 2));
        }
    }
    return cells;
}

// The text of what a name means: a file or a folder of tests, whatever its room, or a script; empty where
// there is none. What ends in … stands for a folder.
std::string text_of(std::string name) {
    if (name.ends_with("…")) {
        name.resize(name.find("/…"));
    }
    if (name.starts_with("tests/") || name.starts_with(".ci/")) {
        return fs::exists(tests / ".." / name) ? name : "";
    }
    const std::size_t dot = name.find('.');  // check_program.masking
    if (dot != name.npos) {
        name[dot] = '/';
    }
    for (const fs::path& file : {tests / (name + ".cpp"), tests / "behaviour" / (name + ".cpp")}) {
        if (fs::exists(file)) {
            return read_file(file.string());
        }
    }
    if (read_file((tests / "CMakeLists.txt").string()).find("NAME " + name + ' ') != std::string::npos ||
        fs::is_directory(tests / name)) {
        return name;
    }
    for (const auto& one : fs::recursive_directory_iterator(tests)) {
        const std::string path = one.path().lexically_relative(tests).replace_extension().generic_string();
        if (one.is_regular_file() && (path == name || path.ends_with('/' + name))) {
            return read_file(one.path().string());
        }
    }
    return "";
}

}  // namespace

TEST_CASE("every test that docs/guarantees.md names is there", "[guarantees]") {
    std::size_t count = 0;
    for (const std::string& cell : named_tests()) {
        std::string text;
        for (const std::string& name : between(cell, '`')) {
            CAPTURE(name);
            text = text_of(name);
            CHECK_FALSE(text.empty());
            ++count;
        }
        // Of the name in front of them.
        for (const std::string& title : between(cell, '"')) {
            CAPTURE(cell, title);
            CHECK(text.find("TEST_CASE(\"" + title) != std::string::npos);
        }
    }
    CHECK(count > 40);
}
