// SPDX-License-Identifier: BSL-1.0
// Test of text/utf8.hpp: all well-formed sequences, and what is made of all others.
#include <iotpkg/text/utf8.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/check/text_facts.hpp>

#include "../support/catch2.hpp"

// std::string_view literals keep an embedded NUL.
using namespace std::string_view_literals;

namespace {

using iotpkg::detail::unicode::decode;
using iotpkg::detail::unicode::decoded;

constexpr char32_t code_points = 0x110000;

constexpr bool is_surrogate(char32_t code_point) {
    return code_point >= 0xD800 && code_point <= 0xDFFF;
}

// Table 3-6 of the Unicode standard, without a look at the bytes of decode().
std::string encode(char32_t code_point) {
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (code_point < 0x80) {
        return {byte(code_point)};
    }
    if (code_point < 0x800) {
        return {byte(0xC0 + code_point / 64), byte(0x80 + code_point % 64)};
    }
    if (code_point < 0x10000) {
        return {byte(0xE0 + code_point / 4096), byte(0x80 + code_point / 64 % 64),
                byte(0x80 + code_point % 64)};
    }
    return {byte(0xF0 + code_point / 262144), byte(0x80 + code_point / 4096 % 64),
            byte(0x80 + code_point / 64 % 64), byte(0x80 + code_point % 64)};
}

// All well-formed sequences and all their beginnings, from the definition: what encode() makes of a scalar
// value.
class reference {
public:
    reference() {
        for (char32_t code_point = 0; code_point < code_points; ++code_point) {
            if (is_surrogate(code_point)) {
                continue;
            }
            const std::string sequence = encode(code_point);
            for (std::size_t size = 1; size < sequence.size(); ++size) {
                starts_[size][number_of(std::string_view(sequence).substr(0, size))] = true;
            }
            if (sequence.size() < 4) {
                whole_[sequence.size()][number_of(sequence)] = static_cast<std::uint16_t>(code_point);
                known_[sequence.size()][number_of(sequence)] = true;
            }
        }
    }

    // For texts of which the first three bytes decide.
    decoded decode(std::string_view text) const {
        std::uint8_t started = 1;
        for (std::uint8_t size = 1; size <= 3 && size <= text.size(); ++size) {
            const std::size_t number = number_of(text.substr(0, size));
            if (known_[size][number]) {
                return {whole_[size][number], size, true};
            }
            if (starts_[size][number]) {
                started = size;
            }
        }
        return {0xFFFD, started, false};
    }

private:
    static std::size_t number_of(std::string_view bytes) {
        std::size_t number = 0;
        for (const char byte : bytes) {
            number = number * 256 + static_cast<unsigned char>(byte);
        }
        return number;
    }

    template <class Value>
    static std::array<std::vector<Value>, 4> tables() {
        return {std::vector<Value>(), std::vector<Value>(1U << 8), std::vector<Value>(1U << 16),
                std::vector<Value>(1U << 24)};
    }

    std::array<std::vector<bool>, 4> starts_ = tables<bool>();
    std::array<std::vector<bool>, 4> known_ = tables<bool>();
    std::array<std::vector<std::uint16_t>, 4> whole_ = tables<std::uint16_t>();
};

constexpr bool same(const decoded& left, const decoded& right) {
    return left.code_point == right.code_point && left.size == right.size && left.valid == right.valid;
}

std::string hexadecimal(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        char digits[4];
        std::snprintf(digits, sizeof digits, "%02X ",
                      static_cast<unsigned>(static_cast<unsigned char>(byte)));
        text += digits;
    }
    return text;
}

struct ill_formed_example {
    std::string_view text;
    // The size of each sequence in turn; a negative one is not valid.
    std::array<int, 10> sizes;
};

// Tables 3-8 to 3-11 of Unicode section 3.9 come first.
constexpr std::array ill_formed_examples{
    ill_formed_example{"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"sv, {-1, -1, -1, -1, -1, -1, -1, -1, 1}},
    ill_formed_example{"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"sv, {-1, -1, -1, -1, -1, -1, -1, -1, 1}},
    ill_formed_example{"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"sv, {-1, -1, -1, -1, -1, 1, -1, -1, 1}},
    ill_formed_example{"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"sv, {-2, -1, -3, -2, 1}},
    // The first and last of each size.
    ill_formed_example{"\x00\x7F"sv, {1, 1}},
    ill_formed_example{"\xC2\x80\xDF\xBF"sv, {2, 2}},
    ill_formed_example{"\xE0\xA0\x80\xEF\xBF\xBF"sv, {3, 3}},
    ill_formed_example{"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"sv, {4, 4}},
    // One below the first, or above the last.
    ill_formed_example{"\xC1\xBF"sv, {-1, -1}},
    ill_formed_example{"\xE0\x9F\xBF"sv, {-1, -1, -1}},
    ill_formed_example{"\xF0\x8F\xBF\xBF"sv, {-1, -1, -1, -1}},
    ill_formed_example{"\xF4\x90\x80\x80"sv, {-1, -1, -1, -1}},
    ill_formed_example{"\xF5\x80\x80\x80"sv, {-1, -1, -1, -1}},
    // Around the surrogates.
    ill_formed_example{"\xED\x9F\xBF\xEE\x80\x80"sv, {3, 3}},
    ill_formed_example{"\xED\xA0\x80"sv, {-1, -1, -1}},
    ill_formed_example{"\xED\xBF\xBF"sv, {-1, -1, -1}},
    // Cut off.
    ill_formed_example{"\xC2"sv, {-1}},
    ill_formed_example{"\xE2\x82"sv, {-2}},
    ill_formed_example{"\xF0\x9F\x98"sv, {-3}},
    ill_formed_example{"a\xF0\x9F\x98"sv, {1, -3}},
    ill_formed_example{"\xF0\x9F\x98z"sv, {-3, 1}},
    // A continuation byte too many.
    ill_formed_example{"\xC2\x80\x80"sv, {2, -1}},
    ill_formed_example{""sv, {}},
};

// Where any character may stand.
constexpr iotpkg::detail::text_facts facts_of_recipe(std::string_view text) {
    return iotpkg::detail::facts_of<false>(text, {});
}

constexpr bool reads_as_written(const ill_formed_example& example) {
    std::size_t offset = 0;
    std::size_t count = 0;
    std::size_t first_invalid = std::string_view::npos;
    while (count < example.sizes.size() && example.sizes[count] != 0) {
        const int expected = example.sizes[count];
        const decoded next = decode(example.text, offset);
        if (next.valid != (expected > 0) || next.size != (expected > 0 ? expected : -expected)) {
            return false;
        }
        if (!next.valid && first_invalid == std::string_view::npos) {
            first_invalid = offset;
        }
        offset += next.size;
        ++count;
    }
    const iotpkg::detail::text_facts facts = facts_of_recipe(example.text);
    return offset == example.text.size() && facts.ill_formed == first_invalid && facts.scalars == count;
}

constexpr bool all_read_as_written() {
    for (const ill_formed_example& example : ill_formed_examples) {
        if (!reads_as_written(example)) {
            return false;
        }
    }
    return true;
}

static_assert(all_read_as_written());

static_assert(same(decode("\xF0\x9F\x91\x8D", 0), {0x1F44D, 4, true}));
static_assert(same(decode("a\xC3\xA9", 1), {0xE9, 2, true}));
static_assert(same(decode("a\xC3\xA9", 2), {0xFFFD, 1, false}));
static_assert(same(decode("a", 1), {0xFFFD, 0, false}));
static_assert(same(decode("", 7), {0xFFFD, 0, false}));
static_assert(facts_of_recipe("caf\xC3\xA9 \xE2\x82").ill_formed == 6);
static_assert(facts_of_recipe("caf\xC3\xA9").ill_formed == std::string_view::npos);
static_assert(facts_of_recipe("caf\xC3\xA9 \xE2\x82").scalars == 6);

}  // namespace

TEST_CASE("ill-formed UTF-8 is found at its offset, and each fault counts once", "[utf8]") {
    for (const ill_formed_example& example : ill_formed_examples) {
        INFO(hexadecimal(example.text));
        CHECK(reads_as_written(example));
    }
}

TEST_CASE("behind the end of the text there is nothing to decode", "[utf8]") {
    CHECK(same(decode("a", 1), {0xFFFD, 0, false}));
    CHECK(same(decode("", 0), {0xFFFD, 0, false}));
    CHECK(same(decode({}, std::string_view::npos), {0xFFFD, 0, false}));
}

TEST_CASE("every scalar value comes back from its UTF-8", "[utf8]") {
    std::string first_wrong;
    for (char32_t code_point = 0; code_point < code_points; ++code_point) {
        const std::string sequence = encode(code_point);
        const bool valid = !is_surrogate(code_point);
        const decoded expected{valid ? code_point : 0xFFFD,
                               static_cast<std::uint8_t>(valid ? sequence.size() : 1), valid};
        if (!same(decode(sequence, 0), expected)) {
            first_wrong += first_wrong.empty() ? hexadecimal(sequence) : "";
        }
        for (std::size_t size = 1; valid && size < sequence.size(); ++size) {
            const std::string_view cut = std::string_view(sequence).substr(0, size);
            if (!same(decode(cut, 0), {0xFFFD, static_cast<std::uint8_t>(size), false})) {
                first_wrong += first_wrong.empty() ? hexadecimal(cut) : "";
            }
        }
    }
    CHECK(first_wrong.empty());
}

TEST_CASE("sequences of one to three bytes, and the four-byte ones at their edges, read as defined",
          "[utf8]") {
    const reference defined;
    std::string first_wrong;
    unsigned wrong = 0;
    const auto compare = [&](std::string_view bytes, const decoded& expected) {
        if (!same(decode(bytes, 0), expected) && wrong++ == 0) {
            first_wrong = hexadecimal(bytes);
        }
    };
    std::array<char, 4> bytes{};
    const auto set = [&](std::size_t place, unsigned value) {
        bytes[place] = static_cast<char>(static_cast<unsigned char>(value));
    };
    const auto all = std::string_view(bytes.data(), bytes.size());
    constexpr std::array edges{0x00U, 0x7FU, 0x80U, 0x8FU, 0x90U, 0x9FU, 0xA0U, 0xBFU, 0xC0U, 0xFFU};
    for (unsigned lead = 0; lead < 256; ++lead) {
        set(0, lead);
        compare(all.substr(0, 1), defined.decode(all.substr(0, 1)));
        for (unsigned second = 0; second < 256; ++second) {
            set(1, second);
            compare(all.substr(0, 2), defined.decode(all.substr(0, 2)));
            for (unsigned third = 0; third < 256 && lead >= 0xE0; ++third) {
                set(2, third);
                const decoded expected = defined.decode(all.substr(0, 3));
                compare(all.substr(0, 3), expected);
                for (const unsigned fourth : edges) {
                    set(3, fourth);
                    const bool complete =
                        !expected.valid && expected.size == 3 && fourth >= 0x80 && fourth <= 0xBF;
                    const char32_t code_point =
                        (lead & 7) << 18 | (second & 63) << 12 | (third & 63) << 6 | (fourth & 63);
                    compare(all, complete ? decoded{code_point, 4, true} : expected);
                }
            }
        }
    }
    INFO(first_wrong);
    CHECK(wrong == 0);
}
