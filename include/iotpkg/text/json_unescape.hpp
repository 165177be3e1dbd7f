// From the inside of a JSON string to its text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/text/unicode_escape.hpp>

namespace iotpkg::detail {

// UTF-8, and for a surrogate that stands alone the three bytes that UTF-8 would have if it were a character:
// no rule takes them for text.
inline void append_code_point(std::string& out, unsigned code_point) {
    const auto byte = [&out](unsigned value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (code_point < 0x80) {
        byte(code_point);
    } else if (code_point < 0x800) {
        byte(0xC0 | code_point >> 6);
        byte(0x80 | (code_point & 0x3F));
    } else if (code_point < 0x10000) {
        byte(0xE0 | code_point >> 12);
        byte(0x80 | (code_point >> 6 & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    } else {
        byte(0xF0 | code_point >> 18);
        byte(0x80 | (code_point >> 12 & 0x3F));
        byte(0x80 | (code_point >> 6 & 0x3F));
        byte(0x80 | (code_point & 0x3F));
    }
}

// Appends what stands between the quotes, its escapes undone (RFC 8259 section 7) and every other byte as it
// is. The escapes are well-formed: a walk has been through the string before.
inline void append_unescaped(std::string& out, std::string_view inside) {
    out.reserve(out.size() + inside.size());
    std::size_t plain = 0;
    for (std::size_t at = inside.find('\\'); at < inside.size() - 1;
         at = inside.find('\\', plain)) {
        out.append(inside, plain, at - plain);
        const char letter = inside[at + 1];
        plain = at + 2;
        switch (letter) {
            case 'b': out += '\b'; break;
            case 'f': out += '\f'; break;
            case 'n': out += '\n'; break;
            case 'r': out += '\r'; break;
            case 't': out += '\t'; break;
            case 'u': {
                const unicode_escape read = read_unicode_escape(inside, at);
                append_code_point(out, read.code_point);
                plain = at + read.size;
                break;
            }
            default: out += letter; break;
        }
    }
    out.append(inside, plain);
}

inline std::string unescaped(std::string_view inside) {
    std::string out;
    append_unescaped(out, inside);
    return out;
}

}  // namespace iotpkg::detail
