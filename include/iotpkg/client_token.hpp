// UUIDs for idempotency tokens: random, or derived from the content of a request.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <iotpkg/bytes/random_bytes.hpp>
#include <iotpkg/bytes/sha256.hpp>

namespace iotpkg {

// Asks for a token that follows from the content: the same content, the same token, on every host.
struct from_content_t {
    // Explicit, or `.client_token({})` would ask for it.
    explicit from_content_t() = default;
};
inline constexpr from_content_t from_content{};

// The characters of a UUID in its text form (RFC 9562 section 4).
inline constexpr std::size_t uuid_size = 36;

namespace detail {

inline constexpr std::size_t uuid_bytes = 16;

// Sets version and variant (RFC 9562 sections 4.1 and 4.2) and writes the text form, in lower case.
constexpr void write_uuid(std::array<std::uint8_t, uuid_bytes> bytes, unsigned version,
                          std::span<char, uuid_size> out) {
    constexpr const char* digits = "0123456789abcdef";
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fu) | version << 4);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fu) | 0x80u);
    std::size_t position = 0;
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        if (index == 4 || index == 6 || index == 8 || index == 10) {
            out[position++] = '-';
        }
        out[position++] = digits[bytes[index] >> 4];
        out[position++] = digits[bytes[index] & 15];
    }
}

}  // namespace detail

// Writes a new version-4 UUID (RFC 9562 section 5.4) from the operating system's generator. False, with
// nothing written, where the system gives no random bytes. Another generator: see IOTPKG_RANDOM_BYTES in
// detail/random_bytes.hpp.
[[nodiscard]] inline bool random_uuid(std::span<char, uuid_size> out) {
    std::array<std::uint8_t, detail::uuid_bytes> bytes{};
    if (!detail::random_bytes(bytes.data(), bytes.size())) {
        return false;
    }
    detail::write_uuid(bytes, 4, out);
    return true;
}

// The version-8 UUID (RFC 9562 section 5.8) made of the first 128 bits of a digest, but for the six bits that
// say version and variant.
[[nodiscard]] constexpr std::array<char, uuid_size> content_uuid(const detail::sha256_digest& digest) {
    std::array<std::uint8_t, detail::uuid_bytes> bytes{};
    for (std::size_t index = 0; index < bytes.size(); ++index) {
        bytes[index] = digest[index];
    }
    std::array<char, uuid_size> text{};
    detail::write_uuid(bytes, 8, text);
    return text;
}

}  // namespace iotpkg
