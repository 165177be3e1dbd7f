// Test of document/source.hpp and document/json_unescape.hpp: what a parser is given, and which places are
// known.
#include <iotpkg/document/source.hpp>

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <iotpkg/document/json_unescape.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::none;
using iotpkg::detail::document_source;
using iotpkg::detail::source_iterator;
using iotpkg::detail::string_token;
using namespace std::string_view_literals;

std::string read_all(document_source& source) {
    std::string all;
    for (source_iterator at(source), end; at != end; ++at) {
        all += *at;
    }
    return all;
}

std::string mended(std::string_view text) {
    document_source source(text);
    return read_all(source);
}

string_token last_string(std::string_view text) {
    document_source source(text);
    read_all(source);
    return source.string();
}

}  // namespace

TEST_CASE("a well-formed document goes through as it is", "[document_source]") {
    for (const std::string_view text :
         {""sv, "{}"sv, R"({"a":"b\"\\\u0041\ud83d\ude00", "c":[1,-2.5e3,true,null]} )"sv,
          "\"Gr\xC3\xB6\xC3\x9F\x65\""sv, "\"\xF0\x9F\x8C\xA1\""sv}) {
        CHECK(mended(text) == text);
    }
    // Outside of strings nothing is mended: a parser says what is wrong.
    CHECK(mended("\x01\xFF\\udcab") == "\x01\xFF\\udcab");
}

TEST_CASE("a byte-order mark is taken off and noted", "[document_source]") {
    document_source source("\xEF\xBB\xBF{}");
    CHECK(source.has_byte_order_mark());
    CHECK(read_all(source) == "{}");
    CHECK_FALSE(document_source("{}").has_byte_order_mark());
    CHECK_FALSE(document_source("\xEF\xBB").has_byte_order_mark());
}

TEST_CASE("what would stop a parser in a string is mended and noted", "[document_source]") {
    CHECK(mended("\"a\xFF\xC0\"") == "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
    CHECK(last_string("\"a\xFF\xC0\"").ill_formed == 2);
    CHECK(mended("\"a\tb\n\"") == "\"a b \"");
    CHECK(last_string("\"a\tb\n\"").control == 2);
    CHECK(mended(R"("\ud800")") == R"("\ufffd")");
    CHECK(mended(R"("\udc00\ud800")") == R"("\ufffd\ufffd")");
    CHECK(mended(R"("\ud800\ud800\udc00")") == R"("\ufffd\ud800\udc00")");
    CHECK(mended(R"("\ud800\u0041")") == R"("\ufffd\u0041")");
    CHECK(last_string(R"("ab\uDBFF\n")").surrogate == 3);
    CHECK_FALSE(last_string(R"("\ud83d\ude00")").is_mended());
    CHECK(last_string(R"("\\ud800")").surrogate == none);
    // No escapes: the parser's to refuse.
    CHECK(mended(R"("\ud80")") == R"("\ud80")");
    CHECK(mended(R"("\x")") == R"("\x")");
    CHECK(mended("\"\\") == "\"\\");
}

TEST_CASE("a run of digits is given as its first one", "[document_source]") {
    CHECK(mended("[1234,-50,6.789e+999]") == "[1,-5,6.7e+9]");
    CHECK(mended("12345") == "1");
    // Zeros that may not stand there stay, and so do the digits of strings.
    CHECK(mended("[012,00,0.0012]") == "[01,00,0.001]");
    CHECK(mended("\"1234\"") == "\"1234\"");
}

TEST_CASE("tokens and their places", "[document_source]") {
    document_source source(R"( {"key" : "value", "n": -12.5e+3 , "o":[ ]})");
    source_iterator at(source);
    const auto read_until = [&](std::size_t offset) {
        while (source.next() < offset) {
            ++at;
        }
    };
    read_until(2);
    CHECK(source.container_begin() == 1);
    read_until(7);
    CHECK((source.string().begin == 2 && source.string().end == 7 && !source.string().has_escapes));
    read_until(17);
    CHECK((source.string().begin == 10 && source.string().end == 17));
    read_until(33);
    CHECK((source.scalar_begin() == 24 && source.end_of_scalar() == 32));
    CHECK(source.last_read() == 32);
    read_until(40);
    CHECK(source.container_begin() == 39);
    CHECK(source.find_more(source.next()) == 41);
    CHECK(source.find_more(43) == none);
}

TEST_CASE("a string that was mended is read as it was meant", "[document_source]") {
    using iotpkg::detail::unescaped;
    CHECK(unescaped("").empty());
    CHECK(unescaped(R"(a\"\\\/\b\f\n\r\tz)") == "a\"\\/\b\f\n\r\tz");
    CHECK(unescaped(R"(\u0041\u00e9\u6e29\ud83c\udf21)") == "A\u00e9\u6e29\U0001f321");
    CHECK(unescaped("\xFF\\n\x01") == "\xFF\n\x01");
    CHECK(unescaped(R"(\ud800x)") == "\xED\xA0\x80x");
    CHECK(unescaped(R"(\udfff)") == "\xED\xBF\xBF");
}

TEST_CASE("nlohmann_json reads the same of every escape", "[document_source]") {
    for (unsigned unit = 0; unit < 0x10000; ++unit) {
        if (unit >= 0xD800 && unit <= 0xDFFF) {
            continue;
        }
        char escape[8];
        std::snprintf(escape, sizeof(escape), "\\u%04x", unit);
        const std::string decoded = nlohmann::json::parse('"' + std::string(escape) + '"').get<std::string>();
        if (iotpkg::detail::unescaped(escape) != decoded) {
            FAIL(escape);
        }
    }
    const auto pair = R"(\ud800\udc00\udbff\udfff\ud83c\udf21)";
    CHECK(iotpkg::detail::unescaped(pair) ==
          nlohmann::json::parse('"' + std::string(pair) + '"').get<std::string>());
}
