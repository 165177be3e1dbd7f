// SPDX-License-Identifier: BSL-1.0
// Text that a terminal or a log may get: it holds nothing that could do more than be seen.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/rules.hpp>

namespace iotpkg_check {

// One byte, and what continues it where it is more than ASCII.
inline std::string_view first_character(std::string_view text) {
    std::size_t size = 1;
    const bool is_ascii = static_cast<unsigned char>(text.front()) < 0x80;
    while (!is_ascii && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) {
        ++size;
    }
    return text.substr(0, size);
}

// The character as it is where it has a glyph of its own and ends no line.
inline std::string_view printable_character(std::string_view character) {
    if (character == "\t" || character == "\r") {
        return " ";
    }
    const bool ends_line = character == "\u2028" || character == "\u2029";
    const auto& visible = *iotpkg::row_of(iotpkg::rule::description_characters).data.set;
    return !ends_line && visible.holds_all_of(character) ? character : "�";
}

// The name of a file, a word of the command line.
inline std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::string_view character = first_character(text);
        out += printable_character(character);
        text.remove_prefix(character.size());
    }
    return out;
}

}  // namespace iotpkg_check
