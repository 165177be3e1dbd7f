// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/text/percent_encoding.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::percent_decode;
using iotpkg::detail::percent_encode;
using iotpkg::detail::percent_encoded_size;
using iotpkg::detail::percent_error;
using code = iotpkg::detail::percent_error::code;

template <std::size_t Size>
constexpr bool encodes(std::string_view text, const char (&expected)[Size]) {
    std::array<char, Size> memory{};
    iotpkg::detail::text_writer out(memory.data(), memory.data() + Size - 1);
    percent_encode(text, out);
    return !out.overflowed() && out.room() == 0 && percent_encoded_size(text) == Size - 1 &&
           std::string_view(memory.data(), Size - 1) == expected;
}

constexpr bool decodes(std::string_view text, std::string_view expected) {
    std::array<char, 200> memory{};
    const auto size = percent_decode(text, memory.data(), memory.data() + expected.size());
    return size.has_value() && std::string_view(memory.data(), *size) == expected;
}

constexpr percent_error fault(std::string_view text, std::size_t capacity = 200) {
    std::array<char, 200> memory{};
    const auto size = percent_decode(text, memory.data(), memory.data() + capacity);
    return size.has_value() ? percent_error{code::no_room, 999} : size.error();
}

constexpr bool overflows(std::string_view text, std::size_t capacity) {
    std::array<char, 200> memory{};
    iotpkg::detail::text_writer out(memory.data(), memory.data() + capacity);
    percent_encode(text, out);
    return out.overflowed() && memory[capacity] == '\0';
}

// Smithy's protocol test RestJsonHttpRequestLabelEscaping.
constexpr std::string_view label = " %:/?#[]@!$&'()*+,;=\xF0\x9F\x98\xB9";
constexpr char label_encoded[] = "%20%25%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%F0%9F%98%B9";

}  // namespace

TEST_CASE("percent-encoding, by the compiler and at run time", "[percent_encoding]") {
    CHECK_BOTH_DOORS(encodes("", ""));
    CHECK_BOTH_DOORS(encodes(label, label_encoded));
    CHECK_BOTH_DOORS(encodes("AZaz09-._~", "AZaz09-._~"));
    CHECK_BOTH_DOORS(encodes("a b/\xc3\xbc", "a%20b%2F%C3%BC"));
    CHECK_BOTH_DOORS(encodes(std::string_view("\0", 1), "%00"));
    CHECK_BOTH_DOORS(overflows("a ", 3));
    CHECK_BOTH_DOORS(overflows("ab", 1));
}

TEST_CASE("percent-decoding, by the compiler and at run time", "[percent_encoding]") {
    CHECK_BOTH_DOORS(decodes("", ""));
    CHECK_BOTH_DOORS(decodes(label_encoded, label));
    CHECK_BOTH_DOORS(decodes("a+b%2b%2B", "a+b++"));
    CHECK_BOTH_DOORS(decodes("%00%fF", std::string_view("\0\xff", 2)));
    CHECK_BOTH_DOORS((fault("ab%") == percent_error{code::invalid_escape, 2}));
    CHECK_BOTH_DOORS((fault("ab%4") == percent_error{code::invalid_escape, 2}));
    CHECK_BOTH_DOORS((fault("ab%4g") == percent_error{code::invalid_escape, 2}));
    CHECK_BOTH_DOORS((fault("%41%g4") == percent_error{code::invalid_escape, 3}));
    CHECK_BOTH_DOORS((fault("%%41") == percent_error{code::invalid_escape, 0}));
    CHECK_BOTH_DOORS((fault("a%41c", 2) == percent_error{code::no_room, 4}));
    CHECK_BOTH_DOORS((fault("a%41c", 1) == percent_error{code::no_room, 1}));
}

TEST_CASE("every byte is encoded as RFC 3986 says, and comes back", "[percent_encoding]") {
    constexpr std::string_view unreserved =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const std::string text(1, static_cast<char>(byte));
        std::string expected = text;
        if (unreserved.find(text) == std::string_view::npos) {
            expected = std::string("%") + "0123456789ABCDEF"[byte / 16] + "0123456789ABCDEF"[byte % 16];
        }
        std::string encoded(percent_encoded_size(text), '?');
        iotpkg::detail::text_writer out(encoded.data(), encoded.data() + encoded.size());
        percent_encode(text, out);
        CHECK(encoded == expected);
        CHECK_FALSE(out.overflowed());
        CHECK(decodes(encoded, text));
    }
}

TEST_CASE("of all pairs behind a percent sign, hexadecimal digits alone are taken", "[percent_encoding]") {
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    for (unsigned high = 0; high < 256; ++high) {
        for (unsigned low = 0; low < 256; ++low) {
            const char text[] = {'%', static_cast<char>(high), static_cast<char>(low)};
            char memory[3];
            const auto size = percent_decode(std::string_view(text, 3), memory, memory + 3);
            const bool valid = digits.find(text[1]) != std::string_view::npos &&
                               digits.find(text[2]) != std::string_view::npos;
            if (size.has_value() != valid) {
                CAPTURE(high, low);
                FAIL("judged otherwise");
            }
        }
    }
    SUCCEED();
}
