// SPDX-License-Identifier: BSL-1.0
// Texts as trees: where each value stands, the same tree of JSON by both readers, and what may be shown.
#include <iotpkg-check/tree.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg-check/tree_of_json.hpp>
#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"
#ifdef IOTPKG_CHECK_YAML
#include <iotpkg-check/tree_of_yaml.hpp>
#endif

namespace {

using iotpkg_check::node;
using iotpkg_check::node_kind;
using iotpkg_check::tree;
using iotpkg_check::tree_form;

// None of a text that is no tree.
std::optional<tree> tree_of_json(std::string_view text) {
    try {
        return iotpkg_check::tree_of_json(text);
    } catch (const iotpkg_check::tree_fault& fault) {
        CHECK(fault.at <= text.size());
        return std::nullopt;
    }
}

std::string_view written(std::string_view text, const node& value) {
    return text.substr(value.at.begin, value.at.end - value.at.begin);
}

#ifdef IOTPKG_CHECK_YAML
tree tree_of_yaml(std::string_view text) {
    iotpkg_check::allowance left(text.size());
    return iotpkg_check::tree_of_yaml(text, left);
}

// A line for each value: its kind, and the text that it stands in.
std::vector<std::string> listed(std::string_view text, const tree& all) {
    std::vector<std::string> lines;
    for (const node& each : all.nodes) {
        lines.push_back(std::to_string(static_cast<int>(each.kind)) + (each.is_key ? " key " : " ") +
                        std::to_string(each.at.begin) + ' ' + std::string(written(text, each)) + ' ' +
                        each.text + ' ' + std::to_string(each.elements.size()));
    }
    return lines;
}
#endif

std::vector<std::string> documents() {
    std::vector<std::string> all;
    for (const auto& one : std::filesystem::directory_iterator(IOTPKG_TESTS_DIR "/check_program/templates")) {
        if (one.path().extension() == ".json") {
            std::ifstream in(one.path(), std::ios::binary);
            all.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        }
    }
    return all;
}

std::string shown(std::string_view text, tree_form form, const tree& all) {
    std::string out(text.size(), '*');
    for (const iotpkg::text_range& one : readable_parts(text, all, form, iotpkg_check::is_known_name)) {
        out.replace(one.begin, one.end - one.begin, text.substr(one.begin, one.end - one.begin));
    }
    return out;
}

}  // namespace

TEST_CASE("each value of a JSON text stands where the tree says", "[trees]") {
    std::size_t values = 0;
    for (const std::string& text : documents()) {
        const std::optional<tree> all = tree_of_json(text);
        CHECK(all.has_value() == nlohmann::json::accept(text));
        if (!all) {
            continue;
        }
        for (const node& each : all->nodes) {
            const nlohmann::json value = nlohmann::json::parse(written(text, each), nullptr, false);
            REQUIRE_FALSE(value.is_discarded());
            CHECK(value.is_string() == (each.kind == node_kind::text));
            CHECK(value.is_number() == (each.kind == node_kind::number));
            if (value.is_string()) {
                CHECK(value == each.text);
            }
            ++values;
        }
    }
    CHECK(values > 100);
}

TEST_CASE("what is not JSON is no tree", "[trees]") {
    for (const std::string_view text :
         {"", " ", "{", "[1,]", "{\"a\"}", "nul", "\"\\ud800\"", "\"\xFF\"", "1 2"}) {
        CAPTURE(text);
        CHECK_FALSE(tree_of_json(text));
    }
}

TEST_CASE("escapes, separators and a byte-order mark move no value", "[trees]") {
    const std::string_view text = "\xEF\xBB\xBF { \"a\\\"\" :[-1.5e3 ,true,null , \"\\\\\" ],\"\":{} }";
    const std::optional<tree> all = tree_of_json(text);
    REQUIRE(all);
    std::vector<std::string_view> parts;
    for (const node& each : all->nodes) {
        parts.push_back(written(text, each));
    }
    CHECK(parts == std::vector<std::string_view>{text.substr(4), "\"a\\\"\"",
                                                 "[-1.5e3 ,true,null , \"\\\\\" ]", "-1.5e3", "true", "null",
                                                 "\"\\\\\"", "\"\"", "{}"});
}

#ifdef IOTPKG_CHECK_YAML
TEST_CASE("JSON is the same tree when it is read as YAML", "[trees]") {
    std::size_t same = 0;
    for (const std::string& text : documents()) {
        const std::optional<tree> as_json = tree_of_json(text);
        // libyaml takes no escape of half a pair, and no key of more than 1,024 characters.
        if (!as_json || text.find("\\ud") != text.npos || text.find("\\uD") != text.npos) {
            continue;
        }
        try {
            const tree as_yaml = tree_of_yaml(text);
            CHECK(listed(text, as_yaml) == listed(text, *as_json));
            ++same;
        } catch (const iotpkg_check::tree_fault& fault) {
            CHECK(text.size() - fault.at > 1024);
        }
    }
    CHECK(same > 10);
}

TEST_CASE("a merge key brings the entries of other maps whose keys are not there", "[trees]") {
    const auto entries = [](std::string_view text) {
        const tree all = tree_of_yaml(text);
        std::string out;
        each_entry(*all.roots.front(),
                   [&](const node& key, const node& value) { out += key.text + '=' + value.text + ' '; });
        return out;
    };
    CHECK(entries("{a: 1, <<: {b: 2, a: 3}}") == "a=1 b=2 ");
    CHECK(entries("{<<: {b: 2, a: 3}, a: 1}") == "a=1 b=2 ");
    CHECK(entries("{<<: [{a: 1, b: 2}, {b: 3, c: 4}]}") == "a=1 b=2 c=4 ");
    CHECK(entries("{<<: {<<: {a: 1}, b: 2}}") == "b=2 a=1 ");
    CHECK(entries("{a: &x {b: 1}, <<: *x}") == "a= b=1 ");
    CHECK(entries("{<<: []}").empty());
    // What is twice there stays so, and what is no text is no other key.
    CHECK(entries("{<<: [{a: 1, a: 2}, {a: 3}]}") == "a=1 a=2 ");
    CHECK(entries("{'1': a, <<: {1: b}}") == "1=a 1=b ");
    // In quotes, or tagged, it is a key as any other.
    CHECK(entries("{'<<': 1, !!str <<: 2}") == "<<=1 <<=2 ");
    for (const std::string_view text : {"{<<: 1}", "{<<: }", "{<<: [1]}", "{<<: !x {}}", "{<<: {}, <<: {}}",
                                        "&x {<<: *x}", "{!!merge <<: {}}"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(tree_of_yaml(text), iotpkg_check::tree_fault);
    }
}

TEST_CASE("what merge keys bring is limited", "[trees]") {
    std::string map = "[&x {";
    for (int key = 0; key < 100; ++key) {
        map += 'k' + std::to_string(key) + ": 1, ";
    }
    map += "}, ";
    std::string maps;
    std::string aliases;
    for (int count = 0; count < 100; ++count) {
        maps += "{<<: *x}, ";
        aliases += "*x, ";
    }
    CHECK_THROWS_AS(tree_of_yaml(map + maps + ']'), iotpkg_check::too_large);
    // Maps are gone through, though all but the first bring nothing.
    CHECK_THROWS_AS(tree_of_yaml(map + "{<<: [" + aliases + "]}]"), iotpkg_check::too_large);
}

TEST_CASE("of YAML, punctuation, white space and known names may be shown", "[trees]") {
    const std::string_view text = "# secret: [x]\npackageName: &anchor 'a b' # secret\nrecipe: |\n  secret: "
                                  "x\n? other\n: - !Tag \"#x\"\n";
    CHECK(shown(text, tree_form::yaml, tree_of_yaml(text)) ==
          "*************\npackageName: ******* ***** ********\nrecipe: " + std::string(14, '*') +
              "? *****\n: - *********\n");
}
#endif

TEST_CASE("of JSON, punctuation, white space and known names may be shown", "[trees]") {
    const std::string_view text = R"({"packageName": "a", "secret": [1, {"tags": true}]})";
    CHECK(shown(text, tree_form::json, *tree_of_json(text)) ==
          R"({"packageName": ***, ********: [*, {"tags": ****}]})");
}
