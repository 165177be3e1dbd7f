// SPDX-License-Identifier: BSL-1.0
// From the inside of a JSON string to its text.
#pragma once

#include <bit>
#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/text/text_block.hpp>
#include <iotpkg/text/unicode_escape.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// UTF-8, and for a surrogate that stands alone the three bytes that UTF-8 would have if it were a character:
// no rule takes them for text. Returns where it ended.
inline char* put_code_point(unsigned code_point, char* out) {
    const auto put = [&out](unsigned byte) { *out++ = static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0 | code_point >> 6);
        put(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        put(0xE0 | code_point >> 12);
        put(0x80 | (code_point >> 6 & 0x3F));
        put(0x80 | (code_point & 0x3F));
    } else {
        put(0xF0 | code_point >> 18);
        put(0x80 | (code_point >> 12 & 0x3F));
        put(0x80 | (code_point >> 6 & 0x3F));
        put(0x80 | (code_point & 0x3F));
    }
    return out;
}

// What the character behind a backslash stands for, but for u.
constexpr char character_of_escape(char letter) {
    switch (letter) {
        case 'b': return '\b';
        case 'f': return '\f';
        case 'n': return '\n';
        case 'r': return '\r';
        case 't': return '\t';
        default: return letter;
    }
}

// Appends what stands between the quotes, its escapes undone (RFC 8259 section 7) and every other byte as it
// is. The escapes are well-formed: a walk has been through the string before.
inline void append_unescaped(std::string& text, std::string_view inside) {
    // No text is longer than it stands in JSON, so that a block always fits.
    const std::size_t begin = text.size();
    text.resize(begin + inside.size());
    char* out = text.data() + begin;
    for (std::size_t at = 0; at < inside.size();) {
        if (has_blocks && inside.size() - at >= block_size) {
            const text_block block = text_block::load(inside.data() + at);
            block.store(out);
            const unsigned backslashes = block.is('\\').bits();
            const std::size_t plain =
                backslashes == 0 ? block_size : static_cast<std::size_t>(std::countr_zero(backslashes));
            at += plain;
            out += plain;
            if (backslashes == 0) {
                continue;
            }
        }
        if (inside[at] != '\\') {
            *out++ = inside[at++];
        } else if (inside[at + 1] != 'u') {
            *out++ = character_of_escape(inside[at + 1]);
            at += 2;
        } else {
            const unicode_escape read = read_unicode_escape(inside, at);
            out = put_code_point(read.code_point, out);
            at += read.size;
        }
    }
    text.resize(static_cast<std::size_t>(out - text.data()));
}

inline std::string unescaped(std::string_view inside) {
    std::string out;
    append_unescaped(out, inside);
    return out;
}

}  // namespace IOTPKG_NAMESPACE::detail
