// SPDX-License-Identifier: BSL-1.0
// Sixteen bytes of text as two integers, for machines without vector instructions that are known here.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/few_bytes.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The top bits of eight bytes, side by side, that of the lowest byte first.
inline unsigned gather_top_bits(std::uint64_t bytes) {
    return static_cast<unsigned>(((bytes >> 7 & 0x0101010101010101u) * 0x0102040810204080u) >> 56);
}

// A yes or no for each byte of a block.
class portable_mask {
public:
    // The top bit of each byte counts, and all others are 0.
    constexpr portable_mask(std::uint64_t low, std::uint64_t high) : low_(low), high_(high) {}

    static constexpr portable_mask all() { return {top_bits, top_bits}; }
    static constexpr portable_mask none() { return {0, 0}; }

    portable_mask operator&(portable_mask other) const { return {low_ & other.low_, high_ & other.high_}; }
    portable_mask operator|(portable_mask other) const { return {low_ | other.low_, high_ | other.high_}; }
    [[nodiscard]] portable_mask without(portable_mask other) const {
        return {low_ & ~other.low_, high_ & ~other.high_};
    }

    // Bit i stands for byte i.
    [[nodiscard]] unsigned bits() const { return gather_top_bits(low_) | gather_top_bits(high_) << 8; }
    [[nodiscard]] bool is_all() const { return (low_ & high_) == top_bits; }
    [[nodiscard]] bool is_none() const { return (low_ | high_) == 0; }

private:
    static constexpr std::uint64_t top_bits = 0x8080808080808080u;

    std::uint64_t low_;
    std::uint64_t high_;
};

class portable_block {
public:
    using mask = portable_mask;

    static portable_block load(const char* in) {
        return {first_byte_lowest(load_word<std::uint64_t>(in)),
                first_byte_lowest(load_word<std::uint64_t>(in + 8))};
    }
    // As few_bytes has them.
    static portable_block of(few_bytes few) {
        return {first_byte_lowest(few.low), first_byte_lowest(few.high)};
    }

    void store(char* out) const {
        store_word(out, first_byte_lowest(low_));
        store_word(out + 8, first_byte_lowest(high_));
    }

    [[nodiscard]] mask in(byte_range range) const { return {in(low_, range), in(high_, range)}; }
    [[nodiscard]] mask is(char character) const {
        const std::uint64_t sought = every(static_cast<unsigned char>(character));
        return {is_zero(low_ ^ sought), is_zero(high_ ^ sought)};
    }
    [[nodiscard]] mask beyond_ascii() const { return {low_ & every(0x80), high_ & every(0x80)}; }

    // A hash of blocks, one after the other; not the same as that of other kinds of blocks.
    class hash {
    public:
        void add(portable_block block) {
            low_ = (std::rotl(low_, 29) ^ block.low_) * 0x9e3779b97f4a7c15u;
            high_ = (std::rotl(high_, 31) ^ block.high_) * 0xc2b2ae3d27d4eb4fu;
        }
        // The top bits depend on everything.
        [[nodiscard]] std::uint64_t value() const { return low_ + std::rotl(high_, 32); }

    private:
        std::uint64_t low_ = 0;
        std::uint64_t high_ = 0;
    };

private:
    constexpr portable_block(std::uint64_t low, std::uint64_t high) : low_(low), high_(high) {}

    static std::uint64_t first_byte_lowest(std::uint64_t text) {
        if constexpr (std::endian::native == std::endian::big) {
            std::uint64_t turned = 0;
            for (int byte = 0; byte < 8; ++byte) {
                turned = turned << 8 | (text & 0xff);
                text >>= 8;
            }
            return turned;
        }
        return text;
    }

    static constexpr std::uint64_t every(std::uint64_t byte) { return byte * 0x0101010101010101u; }

    static std::uint64_t is_zero(std::uint64_t text) {
        return ~(((text & every(0x7f)) + every(0x7f)) | text) & every(0x80);
    }

    // Among seven bits, a sum reaches the top bit where a byte is large enough, and no byte overflows.
    static std::uint64_t in(std::uint64_t text, byte_range range) {
        const std::uint64_t low_bits = text & every(0x7f);
        const std::uint64_t inside = (low_bits + every(0x80u - (range.first & 0x7fu))) &
                                     ~(low_bits + every(0x7fu - (range.last & 0x7fu))) & every(0x80);
        return (range.first & 0x80) == 0 ? inside & ~text : inside & text;
    }

    std::uint64_t low_;
    std::uint64_t high_;
};

}  // namespace IOTPKG_NAMESPACE::detail
