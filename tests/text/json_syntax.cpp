// SPDX-License-Identifier: BSL-1.0
// Test of json_syntax.hpp: texts that are JSON and texts that are not, with nlohmann_json as the oracle.
#include <iotpkg/text/json_syntax.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::detail::find_json_fault;
using namespace std::string_view_literals;

constexpr std::size_t npos = std::string_view::npos;

#define CHECK_FAULT(text, offset) CHECK_TEXT(find_json_fault<>, text, offset)
#define CHECK_JSON(text) CHECK_FAULT(text, npos)

// What nlohmann_json says. It refuses more than the grammar does: half a surrogate pair and what is not
// UTF-8, neither of which the inputs below have, and a number that no double holds, where it stops. It also
// skips a byte-order mark, which is no JSON here.
enum class verdict { json, fault, number_overflow };

struct oracle : nlohmann::json_sax<nlohmann::json> {
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) override {
        constexpr int out_of_range = 406;
        said = error.id == out_of_range ? verdict::number_overflow : verdict::fault;
        return false;
    }

    verdict said = verdict::json;
};

verdict ask_oracle(const std::string& text) {
    oracle asked;
    nlohmann::json::sax_parse(text, &asked);
    if (asked.said != verdict::number_overflow) {
        CHECK(nlohmann::json::accept(text) == (asked.said == verdict::json));
    }
    return asked.said;
}

std::string random_json(std::mt19937& random, int depth) {
    static const std::string scalars[] = {
        "0",        "-0",       "7",     "-12",  "3.25",    "1e5",      "-0.5E-7", "10E+2",
        "true",     "false",    "null",  "\"\"", "\"a\"",   "\"ü\"",    "\"\\n\"", "\"\\u00e9\"",
        "\"\\\\\"", "\"\\\"\"", "\"/\"", "1e9",  "\"\\/\"", "\"\x7f\"",
    };
    const auto space = [&random] {
        static const std::string spaces[] = {"", "", "", " ", "\n", "\t\r"};
        return spaces[random() % std::size(spaces)];
    };
    std::string made = space();
    const unsigned kind = depth == 0 ? 0 : random() % 4;
    if (kind < 2) {
        made += scalars[random() % std::size(scalars)];
    } else {
        const bool object = kind == 2;
        made += object ? '{' : '[';
        const unsigned count = random() % 4;
        for (unsigned index = 0; index < count; ++index) {
            made += index == 0 ? "" : ",";
            made += object ? space() + "\"k" + std::to_string(index) + '"' + space() + ':' : "";
            made += random_json(random, depth - 1);
        }
        made += space();
        made += object ? '}' : ']';
    }
    return made + space();
}

}  // namespace

TEST_CASE("values", "[json_syntax]") {
    CHECK_JSON("{}");
    CHECK_JSON("[]");
    CHECK_JSON("\"\"");
    CHECK_JSON("0");
    CHECK_JSON("true");
    CHECK_JSON("false");
    CHECK_JSON("null");
    CHECK_JSON(" \t\r\n{ \"a\" : [ 1 , { } , \"b\" ] }\n");
    CHECK_JSON(R"({"a":{"b":[[],[[{"c":null}]]]},"a":1})");
    CHECK_FAULT("", 0u);
    CHECK_FAULT(" \n", 2u);
    CHECK_FAULT("{} {}", 3u);
    CHECK_FAULT("1 2", 2u);
    CHECK_FAULT("tru", 3u);
    CHECK_FAULT("trux", 3u);
    CHECK_FAULT("nulll", 4u);
    CHECK_FAULT("fAlse", 1u);
    CHECK_FAULT("True", 0u);
    CHECK_FAULT("NaN", 0u);
    CHECK_FAULT("'a'", 0u);
    CHECK_FAULT("// c", 0u);
    CHECK_FAULT("{}\0"sv, 2u);
    CHECK_FAULT("\f1", 0u);
    CHECK_FAULT("\u00a0"
                "1",
                0u);
    CHECK_FAULT("\xEF\xBB\xBF{}", 0u);
}

TEST_CASE("arrays and objects", "[json_syntax]") {
    CHECK_FAULT("[", 1u);
    CHECK_FAULT("[1", 2u);
    CHECK_FAULT("[1,", 3u);
    CHECK_FAULT("[1,]", 3u);
    CHECK_FAULT("[,1]", 1u);
    CHECK_FAULT("[1 2]", 3u);
    CHECK_FAULT("[1}", 2u);
    CHECK_FAULT("[}", 1u);
    CHECK_FAULT("]", 0u);
    CHECK_FAULT("[]]", 2u);
    CHECK_FAULT("[:]", 1u);
    CHECK_FAULT("{", 1u);
    CHECK_FAULT("{]", 1u);
    CHECK_FAULT("{\"a\"", 4u);
    CHECK_FAULT("{\"a\":", 5u);
    CHECK_FAULT("{\"a\":}", 5u);
    CHECK_FAULT("{\"a\"}", 4u);
    CHECK_FAULT("{\"a\" 1}", 5u);
    CHECK_FAULT("{\"a\",1}", 4u);
    CHECK_FAULT("{\"a\":1,}", 7u);
    CHECK_FAULT("{\"a\":1 \"b\":2}", 7u);
    CHECK_FAULT("{\"a\":1]", 6u);
    CHECK_FAULT("{,}", 1u);
    CHECK_FAULT("{a:1}", 1u);
    CHECK_FAULT("{1:1}", 1u);
    CHECK_FAULT("}", 0u);
    // The bracket that closes has to be the one that was opened last, at each level.
    CHECK_JSON("[{\"a\":[{}]},[]]");
    CHECK_FAULT("[{\"a\":[{]]}]", 8u);
    CHECK_FAULT("[{\"a\":[{}}]}]", 9u);
    // An array where an object was: nothing is left over of that level.
    CHECK_JSON("[{},[1,2],{\"a\":1}]");
    CHECK_FAULT("[{},[1,\"a\":2]]", 10u);
}

TEST_CASE("numbers", "[json_syntax]") {
    CHECK_JSON("-0");
    CHECK_JSON("10");
    CHECK_JSON("0.50");
    CHECK_JSON("1e0");
    CHECK_JSON("1E-05");
    CHECK_JSON("1.5e+10");
    CHECK_JSON("1e999999");
    CHECK_JSON("[-1,0,1]");
    CHECK_FAULT("-", 1u);
    CHECK_FAULT("-a", 1u);
    CHECK_FAULT("+1", 0u);
    CHECK_FAULT("01", 1u);
    CHECK_FAULT("-01", 2u);
    CHECK_FAULT("1.", 2u);
    CHECK_FAULT("1.e1", 2u);
    CHECK_FAULT(".5", 0u);
    CHECK_FAULT("1e", 2u);
    CHECK_FAULT("1e+", 3u);
    CHECK_FAULT("1e+-1", 3u);
    CHECK_FAULT("1.2.3", 3u);
    CHECK_FAULT("0x1", 1u);
    CHECK_FAULT("1_0", 1u);
    CHECK_FAULT("[1.]", 3u);
}

TEST_CASE("strings", "[json_syntax]") {
    CHECK_JSON(R"("\"\\\/\b\f\n\r\t\u0000\uABCD\uef01")");
    CHECK_JSON("\"\x7f\"");
    CHECK_JSON("\"\u2028\U0001f321\"");
    // Grammar alone: half a surrogate pair, and bytes that are not UTF-8.
    CHECK_JSON(R"("\ud800 \udc00")");
    CHECK_JSON("\"\xff\"");
    CHECK_FAULT("\"", 1u);
    CHECK_FAULT("\"a", 2u);
    CHECK_FAULT("\"\\", 2u);
    CHECK_FAULT("\"\\\"", 3u);
    CHECK_FAULT("\"\\x\"", 2u);
    CHECK_FAULT("\"\\'\"", 2u);
    CHECK_FAULT("\"\\U0041\"", 2u);
    CHECK_FAULT("\"\\\0\""sv, 2u);
    CHECK_FAULT("\"\\u", 3u);
    CHECK_FAULT("\"\\u12", 5u);
    CHECK_FAULT("\"\\u123\"", 6u);
    CHECK_FAULT("\"\\u12g4\"", 5u);
    CHECK_FAULT("\"a\nb\"", 2u);
    CHECK_FAULT("\"a\tb\"", 2u);
    CHECK_FAULT("\"\x1f\"", 1u);
    CHECK_FAULT("\"\0\""sv, 1u);
    CHECK_FAULT("{\"\n\":1}", 2u);
    CHECK_FAULT("{\"\\q\":1}", 3u);
}

TEST_CASE("brackets nest as deep as the limit says", "[json_syntax]") {
    const std::size_t most = iotpkg::detail::json_max_depth;
    CHECK(find_json_fault(repeated(most, "[") + repeated(most, "]")) == npos);
    CHECK(find_json_fault(repeated(most, "{\"a\":") + "1" + repeated(most, "}")) == npos);
    CHECK(find_json_fault(repeated(most / 2, "[{\"a\":") + "1" + repeated(most / 2, "}]")) == npos);
    CHECK(find_json_fault(repeated(most + 1, "[") + repeated(most + 1, "]")) == most);
    CHECK(find_json_fault(repeated(most, "[") + "{}" + repeated(most, "]")) == most);
    CHECK(find_json_fault(repeated(most, "[")) == most);
    CHECK(find_json_fault(repeated(1000000, "[")) == most);
    // Side by side is not inside each other.
    CHECK(find_json_fault("[" + repeated(100000, "[],") + "[]]") == npos);
}

TEST_CASE("each byte alone, in a string and behind a backslash has the oracle's verdict", "[json_syntax]") {
    for (int byte = 0; byte < 0x80; ++byte) {
        const std::string character(1, static_cast<char>(byte));
        CAPTURE(byte);
        for (const std::string& text :
             {character, '"' + character + '"', "\"\\" + character + '"', "\"\\u12" + character + "4\"",
              '[' + character + ']', "[0" + character + "1]", "{\"a\"" + character + "1}"}) {
            CHECK((find_json_fault(text) == npos) == (ask_oracle(text) == verdict::json));
        }
    }
}

TEST_CASE("random texts have the oracle's verdict", "[json_syntax]") {
    std::mt19937 random(20261124);
    static const char alphabet[] = "{}[]:,\"\\ \n\t019.eE+-tfnu/a\x01";
    int valid = 0;
    int invalid = 0;
    for (int round = 0; round < 100000; ++round) {
        std::string text = random_json(random, 4);
        if (round % 3 == 0) {
            REQUIRE(find_json_fault(text) == npos);
        }
        // One to three characters put in, taken out or replaced.
        for (unsigned change = random() % 4; change > 0 && !text.empty(); --change) {
            const std::size_t where = random() % text.size();
            const char put = alphabet[random() % (sizeof(alphabet) - 1)];
            // Half a letter would not be UTF-8, half a pair no escape to the oracle: neither is asked here.
            if ((text[where] & 0x80) != 0) {
                continue;
            }
            switch (random() % 4) {
                case 0: text.insert(where, 1, put); break;
                case 1: text.erase(where, 1); break;
                case 2: text[where] = put; break;
                default: text.resize(where); break;
            }
        }
        const verdict expected = ask_oracle(text);
        if (expected == verdict::number_overflow) {
            continue;
        }
        ++(expected == verdict::json ? valid : invalid);
        const std::size_t fault = find_json_fault(text);
        if ((fault == npos) != (expected == verdict::json) || (fault != npos && fault > text.size())) {
            CAPTURE(text, fault);
            FAIL("another verdict");
        }
        // What stands before a fault is no fault: it goes on in some way.
        if (fault != npos && fault < text.size()) {
            REQUIRE(find_json_fault(std::string_view(text).substr(0, fault)) >= fault);
        }
    }
    CHECK(valid > 20000);
    CHECK(invalid > 20000);
}
