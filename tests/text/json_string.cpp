// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/text/json_string.hpp>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::json_string_size;
using iotpkg::detail::json_writer;

constexpr char canary = '\x5a';

// Byte by byte, in the words of the standard; slow and simple.
std::string plainly_escaped(std::string_view text) {
    constexpr std::string_view special = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    std::string out = "\"";
    for (const char character : text) {
        const std::size_t found = special.find(character);
        if (found != std::string_view::npos) {
            out += '\\';
            out += letters[found];
        } else if (static_cast<unsigned char>(character) < 0x20) {
            out += "\\u00";
            out += "0123456789abcdef"[static_cast<unsigned char>(character) / 16];
            out += "0123456789abcdef"[static_cast<unsigned char>(character) % 16];
        } else {
            out += character;
        }
    }
    return out + '"';
}

// Writes into memory of the given size; what lies behind it must not change.
struct attempt {
    attempt(std::string_view text, std::size_t capacity) : memory(capacity + 64, canary) {
        json_writer out(memory.data(), memory.data() + capacity);
        out.string(text);
        overflowed = out.overflowed();
        written.assign(memory.data(), out.position());
        for (std::size_t index = capacity; index < memory.size(); ++index) {
            behind_is_untouched = behind_is_untouched && memory[index] == canary;
        }
    }
    std::vector<char> memory;
    std::string written;
    bool overflowed = false;
    bool behind_is_untouched = true;
};

// The size, ample memory, exactly enough, and one byte short, through every path. Few CHECKs, for many texts.
bool agrees(std::string_view text) {
    const std::string expected = plainly_escaped(text);
    const attempt ample(text, expected.size() + 1000);
    const attempt exact(text, expected.size());
    const attempt one_short(text, expected.size() - 1);
    const char* const end = text.data() + text.size();
    namespace detail = iotpkg::detail;

    std::string portable(expected.size(), canary);
    const char* const portable_end = detail::write_escaped<detail::portable_block>(
        text.data(), end, portable.data() + 1, portable.data() + portable.size());
    portable.front() = '"';
    portable.back() = '"';

    return json_string_size(text) == expected.size() &&
           detail::escaped_size<detail::portable_block>(text.data(), end) + 2 == expected.size() &&
           portable == expected && portable_end == portable.data() + portable.size() - 1 &&
           ample.written == expected && !ample.overflowed && ample.behind_is_untouched &&
           exact.written == expected && !exact.overflowed && exact.behind_is_untouched &&
           one_short.overflowed && one_short.behind_is_untouched;
}

template <std::size_t Size>
constexpr bool writes(std::string_view text, const char (&expected)[Size]) {
    std::array<char, Size - 1> memory{};
    json_writer out(memory.data(), memory.data() + memory.size());
    out.string(text);
    return !out.overflowed() && out.room() == 0 && json_string_size(text) == memory.size() &&
           std::string_view(memory.data(), memory.size()) == expected;
}

constexpr bool overflows(std::string_view text, std::size_t capacity) {
    std::array<char, 100> memory{};
    json_writer out(memory.data(), memory.data() + capacity);
    out.string(text);
    return out.overflowed() && memory[capacity] == '\0';
}

}  // namespace

TEST_CASE("JSON strings, by the compiler and at run time", "[json_text]") {
    CHECK_BOTH_DOORS(writes("", R"("")"));
    CHECK_BOTH_DOORS(writes("plain", R"("plain")"));
    CHECK_BOTH_DOORS(writes("\"\\/\b\f\n\r\t", R"("\"\\/\b\f\n\r\t")"));
    CHECK_BOTH_DOORS(writes(std::string_view("\0\x01\x0b\x1f", 4), R"("\u0000\u0001\u000b\u001f")"));
    CHECK_BOTH_DOORS(writes("\x20\x7f\x80\xff", "\"\x20\x7f\x80\xff\""));
    CHECK_BOTH_DOORS(
        writes("\xc3\xbc \xf0\x9f\x98\xb9 \xe2\x80\xa8", "\"\xc3\xbc \xf0\x9f\x98\xb9 \xe2\x80\xa8\""));
    CHECK_BOTH_DOORS(writes("0123456789abcde\"0123456789abcdef", R"("0123456789abcde\"0123456789abcdef")"));
    CHECK_BOTH_DOORS(overflows("", 0));
    CHECK_BOTH_DOORS(overflows("", 1));
    CHECK_BOTH_DOORS(overflows("ab", 3));
    CHECK_BOTH_DOORS(overflows("\x01", 7));
    CHECK_BOTH_DOORS(overflows("0123456789abcdef\n", 19));
}

TEST_CASE("every byte at every position of short and long strings", "[json_text]") {
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (std::size_t position = 0; position <= 40; ++position) {
            for (const std::size_t size : {position + 1, std::size_t{41}, std::size_t{64}}) {
                std::string text(size, 'a');
                text[position] = static_cast<char>(byte);
                if (!agrees(text)) {
                    CAPTURE(byte, position, size);
                    FAIL("written otherwise than byte by byte");
                }
            }
        }
    }
    SUCCEED();
}

TEST_CASE("random bytes, with few and with many escapes", "[json_text]") {
    std::mt19937 random(20261123);
    for (const unsigned escapes_in_256 : {0u, 2u, 20u, 128u, 256u}) {
        for (std::size_t size = 0; size < 300; ++size) {
            std::string text(size, ' ');
            for (char& character : text) {
                constexpr std::string_view escaped("\"\\\n\t\0\x1f\x0b", 7);
                character = random() % 256 < escapes_in_256 ? escaped[random() % escaped.size()]
                                                            : static_cast<char>(random() % 256);
            }
            if (!agrees(text)) {
                CAPTURE(escapes_in_256, size);
                FAIL("written otherwise than byte by byte");
            }
        }
    }
    SUCCEED();
}

TEST_CASE("nlohmann_json writes valid UTF-8 the same way", "[json_text]") {
    std::mt19937 random(8259);
    constexpr std::string_view pieces[] = {"a",
                                           "\"",
                                           "\\",
                                           "\n",
                                           "\r\n",
                                           "\t",
                                           "\x7f",
                                           "\b\f",
                                           "\x1b",
                                           "/",
                                           "\xc3\xbc",
                                           "\xe2\x80\xa8",
                                           "\xf0\x9f\x98\xb9",
                                           "a longer piece of text"};
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto count = random() % 60; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        const std::string expected = nlohmann::json(text).dump();
        const attempt made(text, expected.size());
        if (made.overflowed || made.written != expected || json_string_size(text) != expected.size()) {
            CAPTURE(text);
            FAIL("written otherwise than by nlohmann_json");
        }
    }
    SUCCEED();
}
