// SPDX-License-Identifier: BSL-1.0
// Test of text/set_beyond_ascii.hpp: what a lead byte promises is so for every character behind it.
#include <iotpkg/text/set_beyond_ascii.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/rules/data.hpp>
#include <iotpkg/text/json_unescape.hpp>
#include <iotpkg/text/unicode.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::any_character;
using iotpkg::detail::character_set;
using iotpkg::detail::known_leads;
using iotpkg::detail::name_characters;
using iotpkg::detail::tag_characters;
using iotpkg::detail::visible_characters;

std::string utf8_of(unsigned code_point) {
    char bytes[4];
    return {bytes, static_cast<std::size_t>(iotpkg::detail::put_code_point(code_point, bytes) - bytes)};
}

// How many code points the leads vouch for; none of them wrongly.
std::size_t vouched_for(const character_set& allowed, bool are_old) {
    const known_leads leads(allowed, are_old);
    std::size_t count = 0;
    for (unsigned code_point = 0x80; code_point < 0x110000; ++code_point) {
        const std::string text = "a" + utf8_of(code_point);
        const std::size_t size = leads.size_at(text, 1);
        if (size == 0) {
            continue;
        }
        ++count;
        const bool is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        if (size != text.size() - 1 || is_surrogate || !allowed.contains(code_point) ||
            (are_old && iotpkg::detail::unicode::is_recent(code_point))) {
            FAIL("U+" << std::hex << code_point);
        }
    }
    return count;
}

}  // namespace

TEST_CASE("leads vouch for nothing that the set does not have", "[set_beyond_ascii]") {
    // 30 leads of two with 64 characters each, 14 of three with 4,096.
    CHECK(vouched_for(any_character, false) == 30 * 64 + 14 * 4096);
    CHECK(vouched_for(visible_characters, false) > 30'000);
    CHECK(vouched_for(visible_characters, true) > 25'000);
    CHECK(vouched_for(any_character, true) > 30'000);
    CHECK(vouched_for(tag_characters, false) > 25'000);
    CHECK(vouched_for(tag_characters, true) > 20'000);
    CHECK(vouched_for(name_characters, false) == 0);
}

TEST_CASE("leads vouch for sets that lack one category alone", "[set_beyond_ascii]") {
    constexpr character_set sets[] = {character_set(R"([^\p{L}])"), character_set(R"([^\p{N}])"),
                                      character_set(R"([^\p{Z}])"), character_set(R"([^\p{C}])"),
                                      character_set(R"([\p{L}\p{N}\p{Z}\p{C}])")};
    for (const character_set& allowed : sets) {
        CAPTURE(allowed.pattern());
        CHECK(vouched_for(allowed, false) > 4096);
        CHECK(vouched_for(allowed, true) > 4096);
    }
}

TEST_CASE("a sequence that is not whole has no size", "[set_beyond_ascii]") {
    const known_leads leads(any_character, false);
    CHECK(leads.size_at("\xC3\xA4", 0) == 2);
    CHECK(leads.size_at("\xE5\xA4\x9C", 0) == 3);
    for (const std::string_view text :
         {"\xC3", "\xC3\x41", "\xC3\xC3", "\xE5", "\xE5\xA4", "\xE5\xA4\x41", "\xE5\x41\x9C", "\xC0\x80",
          "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\x80", "\xF0\x9F\x8C\xA1", "\xFF"}) {
        CHECK(leads.size_at(text, 0) == 0);
    }
}
