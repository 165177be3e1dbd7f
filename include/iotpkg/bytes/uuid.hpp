// SPDX-License-Identifier: BSL-1.0
// The text form of UUIDs (RFC 9562): random ones, and such as follow from a digest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <iotpkg/bytes/random_bytes.hpp>
#include <iotpkg/bytes/sha256.hpp>
#include <iotpkg/text/ascii.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Section 4.
inline constexpr std::size_t uuid_size = 36;
inline constexpr std::size_t uuid_bytes = 16;

using uuid_text = std::array<char, uuid_size>;

// Sets version and variant (sections 4.1 and 4.2) and gives the text form, in lower case.
constexpr uuid_text to_uuid_text(std::array<std::uint8_t, uuid_bytes> bytes, unsigned version) {
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fu) | version << 4);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fu) | 0x80u);
    uuid_text text{};
    std::size_t position = 0;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        if (index == 4 || index == 6 || index == 8 || index == 10) {
            text[position++] = '-';
        }
        text[position++] = lower_hex_digits[bytes[index] >> 4];
        text[position++] = lower_hex_digits[bytes[index] & 15];
    }
    return text;
}

// A new version-4 UUID (section 5.4) from the operating system's generator. False where that gives nothing.
[[nodiscard]] inline bool random_uuid(uuid_text& out) {
    std::array<std::uint8_t, uuid_bytes> bytes{};
    if (!random_bytes(bytes.data(), bytes.size())) {
        return false;
    }
    out = to_uuid_text(bytes, 4);
    return true;
}

// The version-8 UUID (section 5.8) made of the first 128 bits of a digest, but for the six bits that say
// version and variant.
[[nodiscard]] constexpr uuid_text uuid_of(const sha256_digest& digest) {
    std::array<std::uint8_t, uuid_bytes> bytes{};
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        bytes[index] = digest[index];
    }
    return to_uuid_text(bytes, 8);
}

}  // namespace IOTPKG_NAMESPACE::detail
