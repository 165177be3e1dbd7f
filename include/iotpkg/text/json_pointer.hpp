// SPDX-License-Identifier: BSL-1.0
// How a key stands in a JSON Pointer (RFC 6901 section 3).
#pragma once

#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Calls write with one character after the other.
template <class Write>
constexpr void write_pointer_key(std::string_view key, Write&& write) {
    for (const char character : key) {
        if (character == '~' || character == '/') {
            write('~');
            write(character == '~' ? '0' : '1');
        } else {
            write(character);
        }
    }
}

}  // namespace IOTPKG_NAMESPACE::detail
