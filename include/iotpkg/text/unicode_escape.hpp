// SPDX-License-Identifier: BSL-1.0
// The escapes of a JSON string that give a code unit, such as \u0041 (RFC 8259 section 7).
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// What one escape says, or a pair of them that stands for one character.
struct unicode_escape {
    unsigned code_point = 0;
    // In bytes, with the backslashes: 6, 12 for a pair, 0 where there is no such escape.
    std::size_t size = 0;

    // Half of a pair, which is no character.
    [[nodiscard]] constexpr bool is_surrogate() const { return code_point >= 0xD800 && code_point <= 0xDFFF; }
};

// The escape whose backslash stands at `at`.
constexpr unicode_escape read_one_escape(std::string_view text, std::size_t at) {
    constexpr std::size_t size = 6;
    if (text.size() < size || at > text.size() - size || text[at] != '\\' || text[at + 1] != 'u') {
        return {};
    }
    unsigned unit = 0;
    for (const char digit : piece_of(text, at + 2, 4)) {
        const int value = hex_value(digit);
        if (value < 0) {
            return {};
        }
        unit = unit * 16 + static_cast<unsigned>(value);
    }
    return {unit, size};
}

// The same, with the second half of a pair where there is one.
constexpr unicode_escape read_unicode_escape(std::string_view text, std::size_t at) {
    const unicode_escape first = read_one_escape(text, at);
    if (first.code_point < 0xD800 || first.code_point > 0xDBFF) {
        return first;
    }
    const unicode_escape second = read_one_escape(text, at + first.size);
    if (second.code_point < 0xDC00 || second.code_point > 0xDFFF) {
        return first;
    }
    return {0x10000 + ((first.code_point - 0xD800) << 10) + (second.code_point - 0xDC00),
            first.size + second.size};
}

}  // namespace IOTPKG_NAMESPACE::detail
