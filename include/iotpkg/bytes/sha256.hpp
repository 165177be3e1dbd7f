// SPDX-License-Identifier: BSL-1.0
// SHA-256 (FIPS 180-4), piece by piece, in constant expressions too.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

using sha256_digest = std::array<std::uint8_t, 32>;

class sha256 {
public:
    // May be called any number of times; only the bytes count, not how they were split.
    constexpr sha256& update(std::string_view text) {
        for (const char character : text) {
            add(static_cast<std::uint8_t>(character));
        }
        size_ += text.size();
        return *this;
    }

    // Ends the message; the object is of no use after it.
    [[nodiscard]] constexpr sha256_digest finish() {
        // Section 5.1.1: a one bit, zeros, then the length in bits, in 64 of them.
        const std::uint64_t bits = size_ * 8;
        add(0x80);
        while (filled_ != block_size - 8) {
            add(0);
        }
        for (int shift = 56; shift >= 0; shift -= 8) {
            add(static_cast<std::uint8_t>(bits >> shift));
        }
        sha256_digest digest{};
        for (std::size_t index = 0; index < digest.size(); ++index) {
            digest[index] = static_cast<std::uint8_t>(state_[index / 4] >> (24 - index % 4 * 8));
        }
        return digest;
    }

private:
    static constexpr std::size_t block_size = 64;

    // Section 4.2.2.
    static constexpr std::uint32_t constants[64] = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

    // Section 4.1.2, in one call for each sum: clang counts the calls of a constant expression.
    static constexpr std::uint32_t turned(std::uint32_t word, int one, int two, int three) {
        return (word >> one | word << (32 - one)) ^ (word >> two | word << (32 - two)) ^
               (word >> three | word << (32 - three));
    }
    static constexpr std::uint32_t turned_and_shifted(std::uint32_t word, int one, int two, int shift) {
        return (word >> one | word << (32 - one)) ^ (word >> two | word << (32 - two)) ^ word >> shift;
    }

    constexpr void add(std::uint8_t byte) {
        block_[filled_++] = byte;
        if (filled_ == block_size) {
            compress();
            filled_ = 0;
        }
    }

    // Section 6.2.2; the letters are the standard's.
    constexpr void compress() {
        std::uint32_t schedule[64] = {};
        for (std::size_t t = 0; t < 16; ++t) {
            schedule[t] = std::uint32_t{block_[4 * t]} << 24 | std::uint32_t{block_[4 * t + 1]} << 16 |
                          std::uint32_t{block_[4 * t + 2]} << 8 | std::uint32_t{block_[4 * t + 3]};
        }
        for (std::size_t t = 16; t < 64; ++t) {
            schedule[t] = schedule[t - 16] + turned_and_shifted(schedule[t - 15], 7, 18, 3) +
                          schedule[t - 7] + turned_and_shifted(schedule[t - 2], 17, 19, 10);
        }
        auto [a, b, c, d, e, f, g, h] = state_;
        for (std::size_t t = 0; t < 64; ++t) {
            const std::uint32_t first =
                h + turned(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + constants[t] + schedule[t];
            const std::uint32_t second = turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        const std::uint32_t added[] = {a, b, c, d, e, f, g, h};
        for (std::size_t index = 0; index < state_.size(); ++index) {
            state_[index] += added[index];
        }
    }

    // Section 5.3.3.
    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, block_size> block_{};
    std::size_t filled_ = 0;
    std::uint64_t size_ = 0;
};

}  // namespace IOTPKG_NAMESPACE::detail
