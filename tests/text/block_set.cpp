// SPDX-License-Identifier: BSL-1.0
// A set of ASCII characters says the same of a text by bytes, by portable blocks and by vector blocks.
#include <iotpkg/text/block_set.hpp>

#include <cstddef>
#include <memory>
#include <random>
#include <string>
#include <string_view>

#include <iotpkg/rules/data.hpp>
#include <iotpkg/text/percent_encoding.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::ascii_bits;
using iotpkg::detail::block_size;
using iotpkg::detail::portable_block;
using iotpkg::detail::text_block;

constexpr ascii_bits bits_of(std::string_view characters) {
    ascii_bits bits;
    for (const char character : characters) {
        bits = bits | ascii_bits::range(static_cast<unsigned char>(character),
                                        static_cast<unsigned char>(character));
    }
    return bits;
}

// Over the middle, where one half of the bits ends.
static_assert(ascii_bits::range(60, 70).contains('<') && ascii_bits::range(60, 70).contains('F'));
static_assert(!ascii_bits::range(60, 70).contains(';') && !ascii_bits::range(60, 70).contains('G'));
static_assert(ascii_bits::range(63, 63).contains('?') && !ascii_bits::range(63, 63).contains('@'));
static_assert(ascii_bits::range(64, 64).contains('@') && !ascii_bits::range(64, 64).contains('?'));
static_assert(!ascii_bits::range(0, 127).contains('\x80'));

// A gap of one character is a hole in a range, a wider one is none.
constexpr iotpkg::detail::set_steps names(iotpkg::detail::name_characters.ascii());
static_assert(names.range_count == 3 && names.hole_count == 2);
static_assert(names.ranges[0].first == '-' && names.ranges[0].last == '9' && names.holes[0] == '/');
static_assert(names.ranges[2].first == '_' && names.ranges[2].last == 'z' && names.holes[1] == '`');

// All ways to ask give one answer, at the very end of memory too.
template <ascii_bits Members>
void check_text(std::string_view text) {
    const std::unique_ptr<char[]> exact(new char[text.empty() ? 1 : text.size()]);
    text.copy(exact.get(), text.size());
    const std::string_view asked(exact.get(), text.size());
    const bool expected = Members.holds_only(asked);
    REQUIRE(iotpkg::detail::holds_only_by_blocks<Members, portable_block>(asked) == expected);
    REQUIRE(iotpkg::detail::holds_only<Members>(asked) == expected);
}

template <ascii_bits Members, class Block>
void check_block(const std::string& text) {
    unsigned expected = 0;
    for (std::size_t index = 0; index < block_size; ++index) {
        expected |= (Members.contains(text[index]) ? 1u : 0u) << index;
    }
    REQUIRE(iotpkg::detail::members_of<Members>(Block::load(text.data())).bits() == expected);
}

template <ascii_bits Members>
void check_set(char member) {
    CHECK(iotpkg::detail::holds_only<Members>(""));
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const char character = static_cast<char>(static_cast<unsigned char>(byte));
        // Alone, at the end of a short text, in the middle of one, in an overlapping last block.
        std::string text(41, member);
        text[17] = character;
        for (const std::size_t size : {1u, 3u, 15u, 16u, 17u, 18u, 31u, 32u, 33u, 41u}) {
            check_text<Members>(std::string_view(text).substr(text.size() - size));
            check_text<Members>(std::string_view(text).substr(0, size));
        }
        check_text<Members>(std::string(1, character));
        check_block<Members, portable_block>(text.substr(8));
        check_block<Members, text_block>(text.substr(8));
    }
}

TEST_CASE("each byte is in the set or not, wherever it stands") {
    using namespace iotpkg::detail;
    check_set<bits_of("aeiou")>('a');
    check_set<ascii_bits{}>('a');
    check_set<ascii_bits::range(0, 127)>('a');
    check_set<bits_of("\x01\x7f")>('\x7f');
    check_set<~bits_of("\x01\x10\x20\x30\x40\x50\x60")>('a');
    check_set<name_characters.ascii()>('a');
    check_set<visible_characters.ascii()>('a');
    check_set<attribute_name_characters.ascii()>('a');
    check_set<bucket_name_characters.ascii()>('a');
    check_set<safe_s3_key_characters.ascii()>('a');
    check_set<tag_characters.ascii()>('a');
    check_set<token_characters.ascii()>('a');
    check_set<unreserved.ascii()>('a');
    check_set<escaped_characters>('"');
    check_set<briefly_escaped>('"');
    check_set<escaped_as_code_point>('\x01');
}

TEST_CASE("texts of every size") {
    std::mt19937 random(20261124);
    constexpr ascii_bits vowels = bits_of("aeiou");
    for (std::size_t size = 0; size <= 300; ++size) {
        std::string text(size, 'a');
        for (char& character : text) {
            character = "aeiou"[random() % 5];
        }
        check_text<vowels>(text);
        REQUIRE(iotpkg::detail::holds_only<vowels>(text));
        if (size != 0) {
            text[random() % size] = random() % 2 == 0 ? 'b' : '\xe1';
            check_text<vowels>(text);
            REQUIRE_FALSE(iotpkg::detail::holds_only<vowels>(text));
        }
    }
}

}  // namespace
