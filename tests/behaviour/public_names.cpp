// SPDX-License-Identifier: BSL-1.0
// The public names are those that the module exports, and each of them stands in docs/reference.md.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/read_file.hpp"

namespace {

namespace fs = std::filesystem;
using names = std::set<std::string>;

const fs::path root = fs::path(IOTPKG_TESTS_DIR) / "..";

// The name that a line declares, or none. Nothing in a namespace is indented, so that a declaration begins in
// the first column.
std::string declared_in(const std::string& line) {
    static const std::regex type(
        R"(^(?:class|struct|enum class|concept|using) (?:\[\[\w+\]\] )?(\w+)(?:[ ;]|$))");
    static const std::regex constant(R"(^inline constexpr [\w:<>, ]+? (\w+)(?:\[\])? ?(?:=|\{|;|$))");
    static const std::regex function(R"(^(?:\[\[nodiscard\]\] )?(?:[\w:<>,&]+ )+(\w+)\()");
    std::smatch found;
    if (line.empty() || line[0] == ' ' || line[0] == '/' || line[0] == '#') {
        return "";
    }
    const bool is_found = std::regex_search(line, found, type) || std::regex_search(line, found, constant) ||
                          std::regex_search(line, found, function);
    return is_found ? found[1].str() : "";
}

// Of a public header, outside of namespaces inside the library's.
names declared_by(const fs::path& header) {
    names found;
    std::vector<std::string> open;
    std::ifstream in(header);
    for (std::string line; std::getline(in, line);) {
        static const std::regex begins(R"(^namespace (\S+) \{$)");
        std::smatch name;
        if (std::regex_search(line, name, begins)) {
            open.push_back(name[1]);
        } else if (line.starts_with("}  // namespace ")) {
            open.pop_back();
        } else if (open.size() == 1 &&
                   (open[0] == "IOTPKG_NAMESPACE" || open[0] == "IOTPKG_NAMESPACE::aws")) {
            const std::string one = declared_in(line);
            if (!one.empty()) {
                found.insert(one);
            }
        }
    }
    return found;
}

names exported() {
    const std::string text = read_file(root / "include/iotpkg/iotpkg.cppm");
    static const std::regex line(R"(\nusing iotpkg::(?:aws::)?(\w+);)");
    names found;
    for (auto at = std::sregex_iterator(text.begin(), text.end(), line); at != std::sregex_iterator(); ++at) {
        found.insert((*at)[1]);
    }
    return found;
}

}  // namespace

TEST_CASE("the module exports the public names, and no others", "[public_names]") {
    names declared;
    std::size_t headers = 0;
    for (const auto& entry : fs::directory_iterator(root / "include/iotpkg")) {
        if (entry.path().extension() == ".hpp" && entry.path().filename() != "json.hpp") {
            declared.merge(declared_by(entry.path()));
            ++headers;
        }
    }
    CHECK(headers > 30);
    names listed = exported();
    for (const std::string& name : names(declared)) {
        if (listed.erase(name) == 1) {
            declared.erase(name);
        }
    }
    CAPTURE(declared, listed);
    CHECK((declared.empty() && listed.empty()));
}

TEST_CASE("the reference speaks of each public name", "[public_names]") {
    const std::string page = read_file(root / "docs/reference.md");
    for (const std::string& name : exported()) {
        CAPTURE(name);
        CHECK(std::regex_search(page, std::regex("\\b" + name + "\\b")));
    }
}
