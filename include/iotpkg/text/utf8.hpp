// SPDX-License-Identifier: BSL-1.0
// UTF-8 decoding.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail::unicode {

// What stands at one place of a text.
struct decoded {
    char32_t code_point;  // U+FFFD when not valid
    std::uint8_t size;    // bytes to go on by: 1 to 4, and 0 only at or behind the end of the text
    bool valid;
};

// Reads the UTF-8 sequence that starts at `offset` (bytes). Not valid: overlong forms, surrogates, what is
// above U+10FFFF, truncated sequences, stray bytes; `size` is then that of the maximal ill-formed subpart,
// so that one fault counts once (Unicode section 3.9, table 3-7 and "U+FFFD Substitution").
[[nodiscard]] constexpr decoded decode(std::string_view text, std::size_t offset) {
    // Behind the end stands 0, which continues no sequence.
    const auto byte_at = [text, offset](std::size_t place) -> unsigned {
        return place < text.size() - offset ? static_cast<unsigned char>(text[offset + place]) : 0;
    };
    const auto continues = [](unsigned byte) { return (byte & 0xC0) == 0x80; };
    const auto ill_formed = [](std::uint8_t size) { return decoded{0xFFFD, size, false}; };
    if (offset >= text.size()) {
        return ill_formed(0);
    }
    const unsigned lead = byte_at(0);
    if (lead < 0x80) {
        return {lead, 1, true};
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return ill_formed(1);
    }
    const unsigned second = byte_at(1);
    if (!continues(second)) {
        return ill_formed(1);
    }
    if (lead < 0xE0) {
        return {(lead & 0x1F) << 6 | (second & 0x3F), 2, true};
    }
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool too_large = lead == 0xF4 && second > 0x8F;
    if (overlong || surrogate || too_large) {
        return ill_formed(1);
    }
    const unsigned third = byte_at(2);
    if (!continues(third)) {
        return ill_formed(2);
    }
    if (lead < 0xF0) {
        return {(lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F), 3, true};
    }
    const unsigned fourth = byte_at(3);
    if (!continues(fourth)) {
        return ill_formed(3);
    }
    return {(lead & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | (fourth & 0x3F), 4, true};
}

}  // namespace IOTPKG_NAMESPACE::detail::unicode
