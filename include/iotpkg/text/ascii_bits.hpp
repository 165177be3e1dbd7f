// SPDX-License-Identifier: BSL-1.0
// A set of ASCII characters.
#pragma once

#include <cstdint>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// A bit for each ASCII character.
struct ascii_bits {
    std::uint64_t low = 0;   // from U+0000
    std::uint64_t high = 0;  // from U+0040

    // All characters from first to last, both included.
    static constexpr ascii_bits range(unsigned first, unsigned last) {
        return {bits_of(first, last, 0), bits_of(first, last, 64)};
    }

    [[nodiscard]] constexpr bool contains(char character) const {
        const auto code = static_cast<unsigned char>(character);
        return code < 128 && ((code < 64 ? low : high) >> (code % 64) & 1) != 0;
    }

    // False where a byte from 0x80 on is among them.
    [[nodiscard]] constexpr bool holds_only(std::string_view text) const {
        for (const char character : text) {
            if (!contains(character)) {
                return false;
            }
        }
        return true;
    }

    constexpr ascii_bits operator|(ascii_bits other) const { return {low | other.low, high | other.high}; }
    constexpr ascii_bits operator&(ascii_bits other) const { return {low & other.low, high & other.high}; }
    constexpr ascii_bits operator~() const { return {~low, ~high}; }

    friend constexpr bool operator==(const ascii_bits&, const ascii_bits&) = default;

private:
    static constexpr std::uint64_t bits_of(unsigned first, unsigned last, unsigned base) {
        if (last < base || first > base + 63) {
            return 0;
        }
        const unsigned from = first < base ? 0 : first - base;
        const unsigned to = last > base + 63 ? 63 : last - base;
        return ~std::uint64_t{0} >> (63 - to) & ~std::uint64_t{0} << from;
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
