// SPDX-License-Identifier: BSL-1.0
// Blocks say of text beyond ASCII what decoding it says, code point by code point.
#include <iotpkg/text/utf8_blocks.hpp>

#include <cstddef>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include <iotpkg/rules/data.hpp>
#include <iotpkg/text/set_beyond_ascii.hpp>
#include <iotpkg/text/utf8.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::any_beyond_ascii;
using iotpkg::detail::any_character;
using iotpkg::detail::beyond_ascii_of;
using iotpkg::detail::character_set;
using iotpkg::detail::portable_block;
using iotpkg::detail::tag_characters;
using iotpkg::detail::text_block;
using iotpkg::detail::visible_characters;

std::string utf8_of(char32_t code_point) {
    const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code_point < 0x80) {
        return {byte(code_point)};
    }
    if (code_point < 0x800) {
        return {byte(0xC0 | code_point >> 6), byte(0x80 | (code_point & 0x3F))};
    }
    if (code_point < 0x10000) {
        return {byte(0xE0 | code_point >> 12), byte(0x80 | (code_point >> 6 & 0x3F)),
                byte(0x80 | (code_point & 0x3F))};
    }
    return {byte(0xF0 | code_point >> 18), byte(0x80 | (code_point >> 12 & 0x3F)),
            byte(0x80 | (code_point >> 6 & 0x3F)), byte(0x80 | (code_point & 0x3F))};
}

// ASCII does not count here.
bool expected(const character_set& allowed, std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const auto next = iotpkg::detail::unicode::decode(text, offset);
        if (!next.valid || (next.code_point >= 0x80 && !allowed.contains(next.code_point))) {
            return false;
        }
        offset += next.size;
    }
    return true;
}

template <const character_set& Allowed>
bool agree(std::string_view text) {
    const std::unique_ptr<char[]> exact(new char[text.empty() ? 1 : text.size()]);
    text.copy(exact.get(), text.size());
    const bool is_fine = expected(Allowed, text);
    return iotpkg::detail::is_fine_beyond_ascii<beyond_ascii_of<Allowed>, portable_block>(
               exact.get(), text.size()) == is_fine &&
           iotpkg::detail::is_fine_beyond_ascii<beyond_ascii_of<Allowed>, text_block>(exact.get(),
                                                                                      text.size()) == is_fine;
}

// What asks for nothing but UTF-8 needs no set.
bool any_agrees(std::string_view text) {
    return iotpkg::detail::is_fine_beyond_ascii<any_beyond_ascii, text_block>(text.data(), text.size()) ==
           expected(any_character, text);
}

bool all_agree(std::string_view text) {
    return any_agrees(text) && agree<any_character>(text) && agree<visible_characters>(text) &&
           agree<tag_characters>(text);
}

TEST_CASE("every code point, surrogates and those too large among them") {
    unsigned wrong = 0;
    for (char32_t code_point = 0x80; code_point < 0x110400; ++code_point) {
        // At each place of a block, and over its end.
        const std::string text = std::string(code_point % 18, 'a') + utf8_of(code_point);
        wrong += all_agree(text) ? 0u : 1u;
    }
    CHECK(wrong == 0);
}

TEST_CASE("every lead with too few, enough and too many bytes behind it") {
    unsigned wrong = 0;
    for (unsigned lead = 0x80; lead < 0x100; ++lead) {
        for (const char second : {'\x80', '\x8f', '\x90', '\x9f', '\xa0', '\xbf', '\x7f', '\xc0'}) {
            for (std::size_t count = 0; count < 5; ++count) {
                for (const std::size_t before : {0u, 12u, 13u, 14u, 15u, 16u, 31u}) {
                    std::string text(before, 'a');
                    text += static_cast<char>(static_cast<unsigned char>(lead));
                    text.append(count, second);
                    wrong += all_agree(text) ? 0u : 1u;
                    wrong += all_agree(text + "a") ? 0u : 1u;
                    wrong += all_agree(text + std::string(20, 'a')) ? 0u : 1u;
                }
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("texts of many scripts, with and without a byte that was changed") {
    std::mt19937 random(20261128);
    constexpr char32_t starts[] = {0x20,  0x61,   0xC0,   0x370,  0x400,  0x5D0,
                                   0x900, 0x3040, 0x4E00, 0xAC00, 0x1F600};
    unsigned wrong = 0;
    for (std::size_t size = 0; size <= 300; ++size) {
        for (int round = 0; round < 8; ++round) {
            std::string text;
            while (text.size() < size) {
                text += utf8_of(starts[random() % std::size(starts)] + random() % 16);
            }
            wrong += all_agree(text) ? 0u : 1u;
            if (!text.empty()) {
                text[random() % text.size()] = static_cast<char>(static_cast<unsigned char>(random()));
                wrong += all_agree(text) ? 0u : 1u;
                text.resize(text.size() - 1);
                wrong += all_agree(text) ? 0u : 1u;
            }
        }
    }
    CHECK(wrong == 0);
}

}  // namespace
