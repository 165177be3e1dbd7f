// Sixteen bytes of text in a register of SSE2, which every 64-bit x86 processor has.
#pragma once

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>

#include <cstdint>

#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/few_bytes.hpp>
#include <iotpkg/text/inline.hpp>

namespace iotpkg::detail {

// A yes or no for each byte of a block: all bits of the byte, or none.
class sse2_mask {
public:
    explicit sse2_mask(__m128i bytes) : bytes_(bytes) {}

    static sse2_mask all() { return sse2_mask(_mm_set1_epi8(-1)); }
    static sse2_mask none() { return sse2_mask(_mm_setzero_si128()); }

    sse2_mask operator&(sse2_mask other) const { return sse2_mask(_mm_and_si128(bytes_, other.bytes_)); }
    sse2_mask operator|(sse2_mask other) const { return sse2_mask(_mm_or_si128(bytes_, other.bytes_)); }
    [[nodiscard]] sse2_mask without(sse2_mask other) const {
        return sse2_mask(_mm_andnot_si128(other.bytes_, bytes_));
    }

    // Bit i stands for byte i.
    [[nodiscard]] unsigned bits() const { return static_cast<unsigned>(_mm_movemask_epi8(bytes_)); }
    [[nodiscard]] bool is_all() const { return bits() == 0xffff; }
    [[nodiscard]] bool is_none() const { return bits() == 0; }

private:
    __m128i bytes_;
};

class sse2_block {
public:
    using mask = sse2_mask;

    static sse2_block load(const char* in) {
        return sse2_block(_mm_loadu_si128(reinterpret_cast<const __m128i*>(in)));
    }
    // As few_bytes has them.
    static sse2_block of(few_bytes few) {
        return sse2_block(_mm_set_epi64x(static_cast<long long>(few.high), static_cast<long long>(few.low)));
    }

    void store(char* out) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes_); }

    // SSE2 compares signed bytes only: the last of the range moves to 127, and what is above it wraps around.
    [[nodiscard]] mask in(byte_range range) const {
        const __m128i moved = _mm_add_epi8(bytes_, every(127 - range.last));
        return mask(_mm_cmpgt_epi8(moved, every(126 - (range.last - range.first))));
    }
    [[nodiscard]] mask is(char character) const { return mask(_mm_cmpeq_epi8(bytes_, every(character))); }
    // Of a mask, the top bit of each byte says yes.
    [[nodiscard]] mask beyond_ascii() const { return mask(_mm_cmpgt_epi8(_mm_setzero_si128(), bytes_)); }

    // A hash of blocks, one after the other; not the same as that of other kinds of blocks.
    class hash {
    public:
        void add(sse2_block block) { sum_ = _mm_add_epi64(_mm_shuffle_epi32(sum_, 0x39), block.bytes_); }
        // The top bits depend on everything.
        [[nodiscard]] std::uint64_t value() const {
            const auto low = static_cast<std::uint64_t>(_mm_cvtsi128_si64(sum_));
            const auto high = static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_unpackhi_epi64(sum_, sum_)));
            return low * 0x9e3779b97f4a7c15u + high * 0xc2b2ae3d27d4eb4fu;
        }

    private:
        __m128i sum_ = _mm_setzero_si128();
    };

private:
    explicit sse2_block(__m128i bytes) : bytes_(bytes) {}

    static __m128i every(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }

    __m128i bytes_;
};

}  // namespace iotpkg::detail
#endif
