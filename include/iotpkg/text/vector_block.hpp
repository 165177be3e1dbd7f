// SPDX-License-Identifier: BSL-1.0
// Sixteen bytes of text in a vector register, by the vector types of GCC and Clang: they compile in a
// fraction of the time that the headers with the instructions of a processor take, and one form does for all
// processors.
#pragma once

#include <cstdint>
#include <cstring>

#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/few_bytes.hpp>
#include <iotpkg/text/portable_block.hpp>
#include <iotpkg/version.hpp>

#if defined(__GNUC__) && (defined(__SSE2__) || (defined(__aarch64__) && !defined(__AARCH64EB__)))
#define IOTPKG_HAS_VECTORS

namespace IOTPKG_NAMESPACE::detail {

using byte_vector [[gnu::vector_size(16)]] = signed char;
using word_vector [[gnu::vector_size(16)]] = std::uint64_t;

// A yes or no for each byte of a block: all bits of the byte, or none.
class vector_mask {
public:
    explicit vector_mask(byte_vector bytes) : bytes_(bytes) {}

    static vector_mask all() { return vector_mask(~byte_vector{}); }
    static vector_mask none() { return vector_mask(byte_vector{}); }

    vector_mask operator&(vector_mask other) const { return vector_mask(bytes_ & other.bytes_); }
    vector_mask operator|(vector_mask other) const { return vector_mask(bytes_ | other.bytes_); }
    [[nodiscard]] vector_mask without(vector_mask other) const { return vector_mask(bytes_ & ~other.bytes_); }

    // Bit i stands for byte i.
    [[nodiscard]] unsigned bits() const {
#ifdef __SSE2__
        using characters [[gnu::vector_size(16)]] = char;
        return static_cast<unsigned>(__builtin_ia32_pmovmskb128(reinterpret_cast<characters>(bytes_)));
#else
        const auto words = reinterpret_cast<word_vector>(bytes_);
        return gather_top_bits(words[0]) | gather_top_bits(words[1]) << 8;
#endif
    }
    [[nodiscard]] bool is_all() const { return bits() == 0xffff; }
    [[nodiscard]] bool is_none() const { return bits() == 0; }

private:
    byte_vector bytes_;
};

class vector_block {
public:
    using mask = vector_mask;

    static vector_block load(const char* in) {
        vector_block block;
        std::memcpy(&block.bytes_, in, block_size);
        return block;
    }
    // As few_bytes has them.
    static vector_block of(few_bytes few) {
        vector_block block;
        block.bytes_ = reinterpret_cast<byte_vector>(word_vector{few.low, few.high});
        return block;
    }

    void store(char* out) const { std::memcpy(out, &bytes_, block_size); }

    // SSE2 compares signed bytes only: the last of the range moves to 127, and what is above it wraps around.
    [[nodiscard]] mask in(byte_range range) const {
        const auto to_the_top = static_cast<signed char>(127 - range.last);
        const auto below = static_cast<signed char>(126 - (range.last - range.first));
        return mask(wrapped_sum(bytes_, to_the_top) > below);
    }
    [[nodiscard]] mask is(char character) const {
        return mask(bytes_ == static_cast<signed char>(character));
    }
    [[nodiscard]] mask beyond_ascii() const { return mask(bytes_ < static_cast<signed char>(0)); }

    // A hash of blocks, one after the other; not the same as that of other kinds of blocks.
    class hash {
    public:
        void add(vector_block block) {
            sum_ = (sum_ << 29 | sum_ >> 35) + reinterpret_cast<word_vector>(block.bytes_);
        }
        // The top bits depend on everything.
        [[nodiscard]] std::uint64_t value() const {
            return sum_[0] * 0x9e3779b97f4a7c15u + sum_[1] * 0xc2b2ae3d27d4eb4fu;
        }

    private:
        word_vector sum_{};
    };

private:
    // Without sign, where a sum that wraps around is no overflow.
    static byte_vector wrapped_sum(byte_vector bytes, signed char added) {
        using unsigned_vector [[gnu::vector_size(16)]] = unsigned char;
        return reinterpret_cast<byte_vector>(reinterpret_cast<unsigned_vector>(bytes) +
                                             static_cast<unsigned char>(added));
    }

    byte_vector bytes_;
};

}  // namespace IOTPKG_NAMESPACE::detail
#endif
