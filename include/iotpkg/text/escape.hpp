// SPDX-License-Identifier: BSL-1.0
// How each byte stands in a JSON string.
#pragma once

#include <array>
#include <cstddef>

#include <iotpkg/text/ascii.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// How one byte stands in a JSON string.
struct escape {
    char text[7];
    unsigned char size;
};

// RFC 8259 section 7, in the choices of JavaScript's JSON.stringify.
constexpr escape escape_of(unsigned char byte) {
    switch (byte) {
        case '"': return {{'\\', '"'}, 2};
        case '\\': return {{'\\', '\\'}, 2};
        case '\b': return {{'\\', 'b'}, 2};
        case '\f': return {{'\\', 'f'}, 2};
        case '\n': return {{'\\', 'n'}, 2};
        case '\r': return {{'\\', 'r'}, 2};
        case '\t': return {{'\\', 't'}, 2};
        default: break;
    }
    if (byte < 0x20) {
        return {{'\\', 'u', '0', '0', lower_hex_digits[byte >> 4], lower_hex_digits[byte & 15]}, 6};
    }
    return {{static_cast<char>(byte)}, 1};
}

inline constexpr std::array<escape, 256> escapes = [] {
    std::array<escape, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte) {
        all[byte] = escape_of(static_cast<unsigned char>(byte));
    }
    return all;
}();

}  // namespace IOTPKG_NAMESPACE::detail
