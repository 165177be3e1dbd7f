// SPDX-License-Identifier: BSL-1.0
// Percent-encoding of one path segment or query value (RFC 3986 section 2), and back.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/result.hpp>
#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/text_writer.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Why text could not be percent-decoded.
struct percent_error {
    enum class code : unsigned char {
        invalid_escape,  // a percent sign without two hexadecimal digits behind it
        no_room,         // the memory is too small for what is decoded
    };

    code reason{};
    // Of the percent sign, or of the first byte that found no room; in bytes.
    std::size_t offset = 0;

    friend constexpr bool operator==(const percent_error&, const percent_error&) = default;
};

// RFC 3986 section 2.3.
inline constexpr character_set unreserved{"[a-zA-Z0-9._~-]"};

constexpr std::size_t count_leading_unreserved(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && unreserved.contains_ascii(text[count])) {
        ++count;
    }
    return count;
}

// The bytes of the text once it is percent-encoded.
constexpr std::size_t percent_encoded_size(std::string_view text) {
    std::size_t size = text.size();
    if (unreserved.ascii().holds_only(text)) {
        return size;
    }
    for (const char character : text) {
        size += unreserved.contains_ascii(character) ? 0u : 2u;
    }
    return size;
}

// Writes A-Z a-z 0-9 - . _ ~ as they are and every other byte as %XX, with upper-case digits. Text that does
// not fit may be written in part; out.overflowed() tells.
constexpr void percent_encode(std::string_view text, text_writer& out) {
    if (unreserved.ascii().holds_only(text)) {
        out.raw(text);
        return;
    }
    while (!text.empty()) {
        const std::size_t plain = count_leading_unreserved(text);
        out.raw(piece_of(text, 0, plain));
        text.remove_prefix(plain);
        if (!text.empty()) {
            const auto byte = static_cast<unsigned char>(text.front());
            const char escape[] = {'%', upper_hex_digits[byte / 16u], upper_hex_digits[byte % 16u]};
            out.raw(std::string_view(escape, sizeof(escape)));
            text.remove_prefix(1);
        }
    }
}

// Decodes %XX, of either case, into [begin, end) and returns how many bytes it wrote: never more than the
// text has, so text.size() bytes are always enough. All else stays, `+` too. After an error the memory holds
// what was decoded before it.
constexpr result<std::size_t, percent_error> percent_decode(std::string_view text, char* begin, char* end) {
    text_writer out(begin, end);
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        const std::size_t start = offset;
        char decoded = text[offset];
        if (decoded == '%') {
            const int high = text.size() - offset > 2 ? hex_value(text[offset + 1]) : -1;
            const int low = text.size() - offset > 2 ? hex_value(text[offset + 2]) : -1;
            if (high < 0 || low < 0) {
                return unexpected(percent_error{percent_error::code::invalid_escape, offset});
            }
            decoded = static_cast<char>(static_cast<unsigned char>(high * 16 + low));
            offset += 2;
        }
        out.raw(decoded);
        if (out.overflowed()) {
            return unexpected(percent_error{percent_error::code::no_room, start});
        }
    }
    return static_cast<std::size_t>(out.position() - begin);
}

}  // namespace IOTPKG_NAMESPACE::detail
