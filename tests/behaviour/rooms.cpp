// SPDX-License-Identifier: BSL-1.0
// The rooms of docs/architecture.md, held against the includes of the headers.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/read_file.hpp"

namespace {

const std::filesystem::path root = std::filesystem::path(IOTPKG_TESTS_DIR) / "..";

struct public_header {
    std::string room;
    // How many of our headers it pulls in, itself included. A smaller figure is an advance: write it here. A
    // larger one needs a reason.
    std::size_t most_headers;
};

// The headers that stand at the top; all others are in the room of their folder.
const std::map<std::string, public_header, std::less<>> public_headers = {
    {"result.hpp", {"facts", 3}},
    {"version.hpp", {"facts", 1}},
    {"s3_uri_error.hpp", {"facts", 3}},
    {"endpoint_error.hpp", {"facts", 3}},
    {"client_token.hpp", {"facts", 2}},
    {"nearest.hpp", {"nearest", 3}},
    {"subject.hpp", {"rules", 4}},
    {"rule.hpp", {"rules", 3}},
    {"rules.hpp", {"rules", 15}},
    {"policy.hpp", {"rules", 16}},
    {"violation.hpp", {"rules", 16}},
    {"report.hpp", {"rules", 21}},
    {"values.hpp", {"values", 56}},
    {"s3_uri.hpp", {"values", 28}},
    {"s3_location.hpp", {"values", 69}},
    {"request.hpp", {"wire", 3}},
    {"response.hpp", {"wire", 8}},
    {"endpoint.hpp", {"wire", 11}},
    {"operation.hpp", {"wire", 7}},
    {"transport.hpp", {"transport", 13}},
    {"retry.hpp", {"transport", 3}},
    {"callback_transport.hpp", {"transport", 14}},
    {"awaitable_transport.hpp", {"transport", 14}},
    {"create_package_version.hpp", {"operations", 105}},
    {"update_package_version.hpp", {"operations", 105}},
    {"constant.hpp", {"operations", 90}},
    {"checked_document.hpp", {"document", 23}},
    {"document.hpp", {"document", 124}},
    {"parse_response.hpp", {"response", 29}},
    {"document_text.hpp", {"document", 29}},
    {"validation_message.hpp", {"words", 37}},
    {"json.hpp", {"json", 139}},
};

using includes = std::map<std::string, std::vector<std::string>>;

// What stands between the brackets of an include behind `start`.
includes read_includes(std::string_view start) {
    includes all;
    const std::filesystem::path top = root / "include" / "iotpkg";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
        if (entry.path().extension() != ".hpp") {
            continue;
        }
        std::vector<std::string>& included = all[entry.path().lexically_relative(top).generic_string()];
        std::ifstream header(entry.path());
        for (std::string line; std::getline(header, line);) {
            if (line.starts_with(start)) {
                included.push_back(line.substr(start.size(), line.find('>') - start.size()));
            }
        }
    }
    return all;
}

// Each header, from the folder include/iotpkg on, with those of ours that it includes.
includes read_includes() {
    return read_includes("#include <iotpkg/");
}

std::string room_of(const std::string& header) {
    const std::size_t slash = header.find('/');
    if (slash != std::string::npos) {
        return header.substr(0, slash);
    }
    const auto found = public_headers.find(header);
    return found == public_headers.end() ? "no room" : found->second.room;
}

struct room {
    std::string name;
    std::set<std::string> may_include;
};

std::string trimmed(std::string text) {
    text.erase(std::remove_if(text.begin(), text.end(),
                              [](char one) { return one == '`' || one == ' ' || one == '/'; }),
               text.end());
    return text;
}

// The rows of the table `| room | may include |`, in their order.
std::vector<room> read_rooms() {
    std::vector<room> rooms;
    std::ifstream page(root / "docs" / "architecture.md");
    bool is_in_table = false;
    for (std::string line; std::getline(page, line);) {
        is_in_table = line.starts_with("| room |") || (is_in_table && line.starts_with('|'));
        if (!is_in_table || line.starts_with("| room |") || line.starts_with("|-") ||
            line.starts_with("| -")) {
            continue;
        }
        const std::size_t middle = line.find('|', 1);
        room read{trimmed(line.substr(1, middle - 1)), {}};
        std::string rest = line.substr(middle + 1, line.find('|', middle + 1) - middle - 1) + ',';
        for (std::size_t comma = rest.find(','); comma != std::string::npos; comma = rest.find(',')) {
            read.may_include.insert(trimmed(rest.substr(0, comma)));
            rest.erase(0, comma + 1);
        }
        rooms.push_back(read);
    }
    return rooms;
}

void add_pulled(const includes& all, const std::string& header, std::set<std::string>& pulled) {
    if (pulled.insert(header).second) {
        for (const std::string& included : all.at(header)) {
            add_pulled(all, included, pulled);
        }
    }
}

}  // namespace

TEST_CASE("includes go up the list of rooms only", "[rooms]") {
    const std::vector<room> rooms = read_rooms();
    REQUIRE(rooms.size() > 10);
    const auto find = [&rooms](const std::string& name) {
        return std::find_if(rooms.begin(), rooms.end(),
                            [&name](const room& one) { return one.name == name; });
    };
    std::map<std::string, std::set<std::string>> used;
    for (const auto& [header, included] : read_includes()) {
        CAPTURE(header);
        const auto from = find(room_of(header));
        REQUIRE(from != rooms.end());
        for (const std::string& other : included) {
            if (other == "version.hpp") {
                continue;  // comes before all rooms
            }
            CAPTURE(other);
            const auto to = find(room_of(other));
            REQUIRE(to != rooms.end());
            if (from != to) {
                CHECK(to < from);
                CHECK(from->may_include.count(to->name) == 1);
                used[from->name].insert(to->name);
            }
        }
    }
    // The drawing shows no arrow that is not there.
    for (const room& one : rooms) {
        CAPTURE(one.name);
        for (const std::string& other : one.may_include) {
            CAPTURE(other);
            CHECK((other.empty() || other == "-" || other == "nothing" || used[one.name].count(other) == 1));
        }
    }
}

TEST_CASE("a public header pulls in no more of ours than it has to", "[rooms]") {
    const includes all = read_includes();
    for (const auto& [header, expected] : public_headers) {
        CAPTURE(header);
        std::set<std::string> pulled;
        add_pulled(all, header, pulled);
        CHECK(pulled.size() <= expected.most_headers);
    }
    for (const auto& [header, included] : all) {
        CAPTURE(header);
        CHECK((header.find('/') != std::string::npos || public_headers.count(header) == 1));
    }
}

// What the core asks of others: the standard library, and the generator of random bytes. Each header here has
// a price for every file that includes the library: look at docs/performance.md before and after adding one.
TEST_CASE("no dear header comes in behind the core", "[rooms]") {
    const std::set<std::string> cheap = {
        "array",       "bit",          "cerrno",           "concepts",     "cstddef",
        "cstdint",     "cstdlib",      "cstring",          "esp_random.h", "fcntl.h",
        "new",         "span",         "initializer_list", "stdlib.h",     "string",
        "string_view", "sys/random.h", "sys/types.h",      "type_traits",  "unistd.h",
        "utility"};
    const std::map<std::string, std::set<std::string>, std::less<>> more = {
        {"create_package_version.hpp", {}},
        {"update_package_version.hpp", {}},
        {"constant.hpp", {}},
        {"s3_uri.hpp", {}},
        {"validation_message.hpp", {"map", "optional"}},
        {"request.hpp", {}},
        {"document.hpp", {"algorithm", "deque", "optional", "vector"}},
        {"parse_response.hpp", {"map", "optional", "vector"}},
        {"transport.hpp", {"chrono", "map", "optional"}},
    };
    const includes ours = read_includes();
    const includes all = read_includes("#include <");
    for (const auto& [header, also] : more) {
        std::set<std::string> pulled;
        add_pulled(ours, header, pulled);
        for (const std::string& one : pulled) {
            for (const std::string& included : all.at(one)) {
                CAPTURE(header, one, included);
                CHECK((included.starts_with("iotpkg/") || cheap.count(included) + also.count(included) != 0));
            }
        }
    }
}

TEST_CASE("nlohmann_json comes in by one header alone", "[rooms]") {
    for (const auto& [header, included] : read_includes("#include <nlohmann")) {
        CAPTURE(header);
        CHECK((included.empty() || header == "json.hpp"));
    }
}

TEST_CASE("the program that checks documents uses nothing of the inside", "[rooms]") {
    for (const auto& entry :
         std::filesystem::directory_iterator(root / "docs" / "examples" / "iotpkg-check")) {
        CAPTURE(entry.path());
        CHECK(read_file(entry.path()).find("iotpkg::detail") == std::string::npos);
    }
}
