// SPDX-License-Identifier: BSL-1.0
// Test of text/json_unescape.hpp and text/unicode_escape.hpp, with nlohmann_json as the oracle.
#include <iotpkg/text/json_unescape.hpp>

#include <cstdio>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::read_unicode_escape;
using iotpkg::detail::unescaped;
using iotpkg::detail::unicode_escape;

constexpr bool reads(std::string_view text, unsigned code_point, std::size_t size) {
    const unicode_escape read = read_unicode_escape(text, 0);
    return read.code_point == code_point && read.size == size;
}

static_assert(reads(R"(\u0041)", 0x41, 6));
static_assert(reads(R"(\uABcd...)", 0xABCD, 6));
static_assert(reads(R"(\ud83c\udf21)", 0x1F321, 12));
static_assert(reads(R"(\uD800\uDC00)", 0x10000, 12));
static_assert(reads(R"(\uDBFF\uDFFF)", 0x10FFFF, 12));
// Half a pair: nothing behind it, another first half, no second half, one that is cut off.
static_assert(reads(R"(\ud800)", 0xD800, 6) && read_unicode_escape(R"(\ud800)", 0).is_surrogate());
static_assert(reads(R"(\ud800\ud800)", 0xD800, 6));
static_assert(reads(R"(\ud800\u0041)", 0xD800, 6));
static_assert(reads(R"(\ud800\udc0)", 0xD800, 6));
static_assert(reads(R"(\ud800xudc00)", 0xD800, 6));
static_assert(reads(R"(\udc00\ud800)", 0xDC00, 6) && read_unicode_escape(R"(\udfff)", 0).is_surrogate());
static_assert(!read_unicode_escape(R"(\ud7ff)", 0).is_surrogate());
static_assert(!read_unicode_escape(R"(\ue000)", 0).is_surrogate());
static_assert(!read_unicode_escape(R"(\ud800\udc00)", 0).is_surrogate());
// None.
static_assert(reads("", 0, 0) && reads(R"(\u)", 0, 0) && reads(R"(\u004)", 0, 0) && reads(R"(\u004g)", 0, 0));
static_assert(reads(R"(\n0041)", 0, 0) && reads("nu0041", 0, 0));

}  // namespace

TEST_CASE("escapes are undone, and all else stays", "[json_unescape]") {
    CHECK(unescaped("").empty());
    CHECK(unescaped("plain") == "plain");
    CHECK(unescaped(R"(a\"\\\/\b\f\n\r\tz)") == "a\"\\/\b\f\n\r\tz");
    CHECK(unescaped(R"(\\n\\)") == R"(\n\)");
    CHECK(unescaped(R"(\u0041\u00e9\u6e29\ud83c\udf21)") == "A\u00e9\u6e29\U0001f321");
    CHECK(unescaped("\xFF\\n\x01") == "\xFF\n\x01");
    CHECK(unescaped(R"(\ud800x)") == "\xED\xA0\x80x");
    CHECK(unescaped(R"(\udfff)") == "\xED\xBF\xBF");
    std::string kept = "before ";
    iotpkg::detail::append_unescaped(kept, R"(\u0061fter)");
    CHECK(kept == "before after");
}

TEST_CASE("nlohmann_json reads the same of every escape", "[json_unescape]") {
    for (unsigned unit = 0; unit < 0x10000; ++unit) {
        if (unit >= 0xD800 && unit <= 0xDFFF) {
            continue;
        }
        char escape[8];
        std::snprintf(escape, sizeof(escape), unit % 2 == 0 ? "\\u%04x" : "\\u%04X", unit);
        const std::string decoded = nlohmann::json::parse('"' + std::string(escape) + '"').get<std::string>();
        if (unescaped(escape) != decoded) {
            FAIL(escape);
        }
    }
    const auto pair = R"(\ud800\udc00\udbff\udfff\ud83c\udf21)";
    CHECK(unescaped(pair) == nlohmann::json::parse('"' + std::string(pair) + '"').get<std::string>());
}
