// A set of ASCII characters, asked one by one or sixteen at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <iotpkg/text/text_block.hpp>

namespace iotpkg::detail {

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

    constexpr ascii_bits operator|(ascii_bits other) const { return {low | other.low, high | other.high}; }
    constexpr ascii_bits operator~() const { return {~low, ~high}; }

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

// Bits for single characters, and the same as ranges for whole texts.
class ascii_set {
public:
    constexpr ascii_set() = default;

    // More ranges than there is room for end a constant expression, as every set is one.
    constexpr explicit ascii_set(ascii_bits members) : members_(members) {
        for (unsigned first = 0; first < 128;) {
            const std::uint64_t rest = (first < 64 ? members.low : members.high) >> (first % 64);
            if (rest == 0) {
                first = first < 64 ? 64 : 128;
                continue;
            }
            first += static_cast<unsigned>(std::countr_zero(rest));
            unsigned last = first;
            while (last < 127 && members.contains(static_cast<char>(last + 1))) {
                ++last;
            }
            ranges_[range_count_++] =
                byte_range(static_cast<unsigned char>(first), static_cast<unsigned char>(last));
            first = last + 1;
        }
    }

    // False for every byte from 0x80.
    [[nodiscard]] constexpr bool contains(char character) const { return members_.contains(character); }

    [[nodiscard]] constexpr bool holds_only(std::string_view text) const {
        return std::is_constant_evaluated() ? holds_only_by_bytes(text) : holds_only_by<text_block>(text);
    }

    // The same with a block of one's choice; text_block is the fastest.
    template <class Block>
    [[nodiscard]] bool holds_only_by(std::string_view text) const {
        const array_view<byte_range> ranges(ranges_, ranges_ + range_count_);
        const char* const in = text.data();
        if (text.size() < block_size) {
            const unsigned asked = (1u << text.size()) - 1;
            return (Block::load_part(in, text.size()).outside(ranges) & asked) == 0;
        }
        // The last block overlaps the one before it, so that no part of a block is left.
        const std::size_t last = text.size() - block_size;
        unsigned outside = Block::load(in + last).outside(ranges);
        for (std::size_t offset = 0; offset < last; offset += block_size) {
            outside |= Block::load(in + offset).outside(ranges);
        }
        return outside == 0;
    }

private:
    [[nodiscard]] constexpr bool holds_only_by_bytes(std::string_view text) const {
        for (const char character : text) {
            if (!contains(character)) {
                return false;
            }
        }
        return true;
    }

    static constexpr std::size_t max_ranges = 8;

    ascii_bits members_{};
    byte_range ranges_[max_ranges] = {};
    std::size_t range_count_ = 0;
};

}  // namespace iotpkg::detail
