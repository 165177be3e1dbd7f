// SPDX-License-Identifier: BSL-1.0
// Text of someone else, as a terminal or a log may get it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/text/unicode.hpp>
#include <iotpkg/text/utf8.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// False for what controls a terminal, changes the direction of what follows, ends a line or has no glyph.
[[nodiscard]] constexpr bool is_shown(char32_t code_point) {
    constexpr char32_t line_separator = 0x2028;
    constexpr char32_t paragraph_separator = 0x2029;
    return unicode::category_of(code_point) != unicode::category::other && code_point != line_separator &&
           code_point != paragraph_separator;
}

// True when the text is well-formed UTF-8 and all of it is shown.
[[nodiscard]] constexpr bool is_shown(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const unicode::decoded next = unicode::decode(text, offset);
        if (!next.valid || !is_shown(next.code_point)) {
            return false;
        }
        offset += next.size;
    }
    return true;
}

// One line: white space where the text breaks it or has a tab, U+FFFD in place of all else that is not shown.
[[nodiscard]] inline std::string shown_text(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const unicode::decoded next = unicode::decode(text, offset);
        const std::string_view character = text.substr(offset, next.size);
        offset += next.size;
        if (next.valid && is_shown(next.code_point)) {
            out += character;
        } else {
            out += character == "\n" || character == "\r" || character == "\t" ? " " : "\xEF\xBF\xBD";
        }
    }
    return out;
}

}  // namespace IOTPKG_NAMESPACE::detail
