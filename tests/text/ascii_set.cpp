// A set of ASCII characters says the same of a text by bytes, by portable blocks and by vector blocks.
#include <iotpkg/text/ascii_set.hpp>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::ascii_bits;
using iotpkg::detail::ascii_set;

constexpr ascii_bits bits_of(std::string_view characters) {
    ascii_bits bits;
    for (const char character : characters) {
        bits = bits | ascii_bits::range(static_cast<unsigned char>(character),
                                        static_cast<unsigned char>(character));
    }
    return bits;
}

constexpr ascii_set none_at_all;
constexpr ascii_set all(ascii_bits::range(0, 127));
constexpr ascii_set vowels(bits_of("aeiou"));
constexpr ascii_set hexadecimal(ascii_bits::range('0', '9') | ascii_bits::range('a', 'f') |
                                ascii_bits::range('A', 'F'));
constexpr ascii_set ends(bits_of("\x01\x7f"));
constexpr ascii_set eight_ranges(~bits_of("\x01\x10\x20\x30\x40\x50\x60"));

// Over the middle, where one half of the bits ends.
static_assert(ascii_bits::range(60, 70).contains('<') && ascii_bits::range(60, 70).contains('F'));
static_assert(!ascii_bits::range(60, 70).contains(';') && !ascii_bits::range(60, 70).contains('G'));
static_assert(ascii_bits::range(63, 63).contains('?') && !ascii_bits::range(63, 63).contains('@'));
static_assert(ascii_bits::range(64, 64).contains('@') && !ascii_bits::range(64, 64).contains('?'));
static_assert(!ascii_bits::range(0, 127).contains('\x80'));

const ascii_set* const sets[] = {&none_at_all, &all, &vowels, &hexadecimal, &ends, &eight_ranges};

static_assert(vowels.contains('a') && !vowels.contains('b') && !vowels.contains('\x80'));
static_assert(vowels.holds_only("aeiouaeiouaeiouaeiou") && !vowels.holds_only("aeiouaeiouaeiouaeioub"));
static_assert(vowels.holds_only("") && none_at_all.holds_only("") && !none_at_all.holds_only("a"));
static_assert(eight_ranges.contains('\x02') && !eight_ranges.contains('\x10') &&
              eight_ranges.contains('\x7f'));

// All ways to ask give one answer.
bool holds_only(const ascii_set& set, std::string_view text) {
    bool expected = true;
    for (const char character : text) {
        expected = expected && set.contains(character);
    }
    const bool portable = set.holds_only_by<iotpkg::detail::portable_block>(text);
    const bool fastest = set.holds_only(text);
    CHECK(portable == expected);
    CHECK(fastest == expected);
    return expected;
}

TEST_CASE("each byte is in the set or not, wherever it stands") {
    for (const ascii_set* const set : sets) {
        for (unsigned byte = 0; byte < 256; ++byte) {
            const char character = static_cast<char>(static_cast<unsigned char>(byte));
            if (byte >= 0x80) {
                REQUIRE_FALSE(set->contains(character));
            }
            CAPTURE(byte);
            // Alone, at the end of a short text, in the middle of one, in an overlapping last block.
            std::string filler(40, set == &vowels ? 'a' : '0');
            filler.insert(17, 1, character);
            for (const std::size_t size : {1u, 3u, 15u, 16u, 17u, 18u, 31u, 32u, 33u, 41u}) {
                holds_only(*set, std::string_view(filler).substr(filler.size() - size));
                holds_only(*set, std::string_view(filler).substr(0, size));
            }
            CHECK(holds_only(*set, std::string(1, character)) == set->contains(character));
        }
    }
}

TEST_CASE("texts of every size and at every address") {
    std::mt19937 random(20261124);
    const std::string members = "aeiou";
    std::string memory(160, 'x');
    for (std::size_t size = 0; size <= 80; ++size) {
        for (std::size_t start = 0; start < 20; ++start) {
            for (std::size_t index = 0; index < size; ++index) {
                memory[start + index] = members[random() % members.size()];
            }
            const std::string_view text = std::string_view(memory).substr(start, size);
            REQUIRE(holds_only(vowels, text));
            if (size != 0) {
                // A fault at any one place is seen, and what lies around the text is not.
                memory[start + random() % size] = static_cast<char>(random() % 2 == 0 ? 'b' : '\xe1');
                REQUIRE_FALSE(holds_only(vowels, text));
            }
            memory.assign(160, 'x');
        }
    }
}

}  // namespace
