// From the inside of a JSON string to its text, for strings that a parser would refuse.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/document/source.hpp>

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

// The text of what stands between the quotes, its escapes undone (RFC 8259 section 7) and every other byte as
// it is. The escapes are well-formed: a parser has read the string before.
inline std::string unescaped(std::string_view inside) {
    std::string out;
    out.reserve(inside.size());
    for (std::size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] != '\\' || at + 1 == inside.size()) {
            out += inside[at];
            continue;
        }
        switch (inside[++at]) {
            case 'b': out += '\b'; break;
            case 'f': out += '\f'; break;
            case 'n': out += '\n'; break;
            case 'r': out += '\r'; break;
            case 't': out += '\t'; break;
            case 'u': {
                int unit = hex_quad_at(inside, at + 1);
                at += 4;
                const bool is_pair = is_high_surrogate(unit) && inside.substr(at + 1).starts_with("\\u") &&
                                     is_low_surrogate(hex_quad_at(inside, at + 3));
                if (is_pair) {
                    unit = 0x10000 + ((unit - 0xD800) << 10) + (hex_quad_at(inside, at + 3) - 0xDC00);
                    at += 6;
                }
                append_code_point(out, static_cast<unsigned>(unit));
                break;
            }
            default: out += inside[at]; break;
        }
    }
    return out;
}

}  // namespace iotpkg::detail
