// SPDX-License-Identifier: BSL-1.0
// Test of text/json_walk.hpp: what a listener is told, token by token, and what is said of the first byte
// that does not fit. Which texts are JSON is json_syntax.cpp's.
#include <iotpkg/text/json_walk.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/text/deep_json_levels.hpp>

#include "../support/catch2.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::detail::deep_json_levels;
using iotpkg::detail::json_scalar;
using iotpkg::detail::json_string_token;
using iotpkg::detail::json_walk;
using namespace std::string_view_literals;

// Writes down what it is told; ends the walk at the token that it is given.
struct listener {
    static constexpr bool mends_strings = true;

    bool note(const std::string& token) {
        told += told.empty() ? "" : " ";
        told += token;
        return token != last;
    }
    bool open(bool is_object, std::size_t at) { return note((is_object ? "{" : "[") + std::to_string(at)); }
    bool close(std::size_t end) { return note("end" + std::to_string(end)); }
    bool name(const json_string_token& token) { return note("name" + range(token.begin, token.end)); }
    bool string(const json_string_token& token) {
        string_read = token;
        return note("string" + range(token.begin, token.end));
    }
    bool scalar(const json_scalar& token) {
        return note((token.is_null ? "null" : "scalar") + range(token.begin, token.end));
    }
    static std::string range(std::size_t begin, std::size_t end) {
        return std::to_string(begin) + '-' + std::to_string(end);
    }

    std::string last{};
    std::string told{};
    json_string_token string_read{};
};

using walk = json_walk<listener, deep_json_levels>;

std::string told(std::string_view text, std::string_view last = {}) {
    listener listening{.last = std::string(last)};
    walk(text, 0, listening).read();
    return listening.told;
}

json_string_token string_of(std::string_view text) {
    listener listening;
    walk reading(text, 0, listening);
    CHECK(reading.read());
    return listening.string_read;
}

std::string expected(std::string_view text) {
    listener listening;
    walk reading(text, 0, listening);
    CHECK_FALSE(reading.read());
    return std::to_string(reading.position()) + ": " + std::string(reading.expected());
}

}  // namespace

TEST_CASE("every token is told, with its place", "[json_walk]") {
    CHECK(told(R"( {"key" : "value", "n": -12.5e+3 , "o":[ ]})") ==
          "{1 name2-7 string10-17 name19-22 scalar24-32 name35-38 [39 end42 end43");
    CHECK(told("null") == "null0-4");
    CHECK(told("[true,false,null,0]") == "[0 scalar1-5 scalar6-11 null12-16 scalar17-18 end19");
    CHECK(told(R"(["\"\\",""])") == "[0 string1-7 string8-10 end11");
    // What was told before a fault stays told.
    CHECK(told(R"({"a":[1,)") == "{0 name1-4 [5 scalar6-7");
    CHECK(told(R"({"a)") == "{0");
}

TEST_CASE("one value is read, and what is behind it is left", "[json_walk]") {
    listener listening;
    walk reading("  [1] x", 0, listening);
    CHECK(reading.read());
    CHECK(reading.position() == 5);
    CHECK_FALSE(reading.is_at_end());
    CHECK(reading.position() == 6);
    walk behind("xx[]", 2, listening);
    CHECK(behind.read());
    CHECK(behind.position() == 4);
}

TEST_CASE("a listener ends the walk at any token", "[json_walk]") {
    const std::string_view text = R"({"a":[1,"b",null],"c":{}})";
    const std::string all = told(text);
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = all.find(' ', begin);
        const std::string token = all.substr(begin, end - begin);
        CHECK(told(text, token) == all.substr(0, end));
        begin = end == all.npos ? all.size() : end + 1;
    }
}

TEST_CASE("what is wrong inside a string is noted, and the walk goes on", "[json_walk]") {
    constexpr std::size_t nowhere = json_string_token::nowhere;
    const json_string_token fine =
        string_of("\"Gr\xC3\xB6\xC3\x9F\x65 \xF0\x9F\x8C\xA1 \\ud83d\\ude00\\\\ud800\"");
    CHECK((fine.is_text() && fine.control == nowhere && fine.has_escapes));
    CHECK_FALSE(string_of("\"plain\"").has_escapes);

    CHECK(string_of("\"a\xFF\xC0\"").ill_formed == 2);
    CHECK(string_of("\"\xC3\"").ill_formed == 1);
    CHECK(string_of("\"\xC3\xB6\xC3\"").ill_formed == 3);
    CHECK(string_of("\"\xED\xA0\x80\"").ill_formed == 1);
    CHECK(string_of("\"\x80\"").ill_formed == 1);
    CHECK(string_of("\"a\tb\n\"").control == 2);
    CHECK(string_of("\"\0\""sv).control == 1);
    CHECK(string_of(R"("ab\uDBFF\n\ud800")").surrogate == 3);
    CHECK(string_of(R"("\ud800\ud800\udc00")").surrogate == 1);
    CHECK(string_of(R"("\udc00")").surrogate == 1);
    const json_string_token all = string_of("\"\\udfff\x1F\xFE\"");
    CHECK((all.surrogate == 1 && all.control == 7 && all.ill_formed == 8 && !all.is_text()));
    CHECK(all.inside("\"\\udfff\x1F\xFE\"") == "\\udfff\x1F\xFE");
}

TEST_CASE("the first byte that does not fit, and what belongs there", "[json_walk]") {
    CHECK(expected("") == "0: a value");
    CHECK(expected("[1,]") == "3: a value");
    CHECK(expected("[nul]") == "4: a value");
    CHECK(expected("<") == "0: a value");
    CHECK(expected("{") == "1: a member name in double quotes");
    CHECK(expected("{a:1}") == "1: a member name in double quotes");
    CHECK(expected(R"({"a":1,})") == "7: a member name in double quotes");
    CHECK(expected(R"({"a" 1})") == "5: a colon");
    CHECK(expected(R"({"a":1 "b")") == "7: a comma or a closing brace");
    CHECK(expected("[1 2]") == "3: a comma or a closing bracket");
    CHECK(expected("[{}") == "3: a comma or a closing bracket");
    CHECK(expected(R"("abc)") == "4: a closing quote");
    CHECK(expected(R"("\)") == "2: a closing quote");
    CHECK(expected(R"("\u12)") == "5: a closing quote");
    CHECK(expected(R"("\x")") == "2: an escape that JSON has");
    CHECK(expected(R"("\u12g4")") == "5: four hexadecimal digits");
    CHECK(expected(R"("\u")") == "3: four hexadecimal digits");
    CHECK(expected(R"({"\ud800\u1":1})") == "11: four hexadecimal digits");
    CHECK(expected("-a") == "1: a digit");
    CHECK(expected("1.e1") == "2: a digit");
    CHECK(expected("1e+") == "3: a digit");
}

TEST_CASE("what needs no thought in a string is passed alike by bytes and by blocks", "[json_walk]") {
    using iotpkg::detail::pass_blocks_of_string;
    using iotpkg::detail::portable_block;
    using iotpkg::detail::text_block;
    // Each byte at each place, alone and behind a backslash. A text that ends in the middle of a block is
    // walked to its end byte by byte.
    for (int byte = 0; byte < 256; ++byte) {
        for (std::size_t at = 1; at < 40; ++at) {
            for (const bool is_escaped : {false, true}) {
                std::string text = '"' + std::string(60, 'p') + '"';
                text[at] = is_escaped ? '\\' : static_cast<char>(byte);
                text[at + 1] = is_escaped ? static_cast<char>(byte) : 'p';
                listener by_blocks;
                walk reading(text, 0, by_blocks);
                const bool is_read = reading.read();
                // So short that there is no block, but for what follows the place.
                listener by_bytes;
                const std::string_view near = std::string_view(text).substr(at, 2);
                const std::string few = '"' + std::string(near) + '"';
                walk short_walk(few, 0, by_bytes);
                const bool is_short_read = short_walk.read();
                bool has_escapes = false;
                bool is_beyond = false;
                bool has_escapes_too = false;
                bool is_beyond_too = false;
                const bool is_same =
                    pass_blocks_of_string<text_block>(text, 1, has_escapes, is_beyond) ==
                        pass_blocks_of_string<portable_block>(text, 1, has_escapes_too, is_beyond_too) &&
                    has_escapes == has_escapes_too && is_beyond == is_beyond_too;
                const bool is_right = is_read == is_short_read &&
                                      by_blocks.string_read.has_escapes == by_bytes.string_read.has_escapes &&
                                      (by_blocks.string_read.control == json_string_token::nowhere) ==
                                          (by_bytes.string_read.control == json_string_token::nowhere) &&
                                      by_blocks.string_read.is_text() == by_bytes.string_read.is_text();
                if (!is_same || !is_right) {
                    FAIL("byte " << byte << " at " << at << (is_escaped ? ", escaped" : ""));
                }
            }
        }
    }
}

TEST_CASE("a text of any depth is walked through", "[json_walk]") {
    listener listening;
    const std::string deep = repeated(100000, "[{\"a\":") + "1" + repeated(100000, "}]");
    CHECK(walk(deep, 0, listening).read());
    const std::string crossed = repeated(100, "[{\"a\":") + "1" + repeated(99, "}]") + "]}";
    CHECK(expected(crossed) == std::to_string(crossed.size() - 2) + ": a comma or a closing brace");
}
