// Sixteen bytes of text in a register of NEON, which every 64-bit Arm processor has.
#pragma once

#if defined(__aarch64__) && !defined(__AARCH64EB__)
#include <arm_neon.h>

#include <cstdint>

#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/few_bytes.hpp>
#include <iotpkg/text/inline.hpp>

namespace iotpkg::detail {

// A yes or no for each byte of a block: all bits of the byte, or none.
class neon_mask {
public:
    explicit neon_mask(uint8x16_t bytes) : bytes_(bytes) {}

    static neon_mask all() { return neon_mask(vdupq_n_u8(0xff)); }
    static neon_mask none() { return neon_mask(vdupq_n_u8(0)); }

    neon_mask operator&(neon_mask other) const { return neon_mask(vandq_u8(bytes_, other.bytes_)); }
    neon_mask operator|(neon_mask other) const { return neon_mask(vorrq_u8(bytes_, other.bytes_)); }
    [[nodiscard]] neon_mask without(neon_mask other) const {
        return neon_mask(vbicq_u8(bytes_, other.bytes_));
    }

    // Bit i stands for byte i: each byte keeps the bit of its place, and the halves are added up.
    [[nodiscard]] unsigned bits() const {
        const uint8x16_t places = vreinterpretq_u8_u64(vdupq_n_u64(0x8040201008040201u));
        const uint8x16_t kept = vandq_u8(bytes_, places);
        return vaddv_u8(vget_low_u8(kept)) | static_cast<unsigned>(vaddv_u8(vget_high_u8(kept))) << 8;
    }
    [[nodiscard]] bool is_all() const { return vminvq_u8(bytes_) == 0xff; }
    [[nodiscard]] bool is_none() const { return vmaxvq_u8(bytes_) == 0; }

private:
    uint8x16_t bytes_;
};

class neon_block {
public:
    using mask = neon_mask;

    static neon_block load(const char* in) {
        return neon_block(vld1q_u8(reinterpret_cast<const std::uint8_t*>(in)));
    }
    // As few_bytes has them.
    static neon_block of(few_bytes few) {
        return neon_block(vreinterpretq_u8_u64(vcombine_u64(vcreate_u64(few.low), vcreate_u64(few.high))));
    }

    void store(char* out) const { vst1q_u8(reinterpret_cast<std::uint8_t*>(out), bytes_); }

    [[nodiscard]] mask in(byte_range range) const {
        const auto span = static_cast<std::uint8_t>(range.last - range.first);
        return mask(vcleq_u8(vsubq_u8(bytes_, vdupq_n_u8(range.first)), vdupq_n_u8(span)));
    }
    [[nodiscard]] mask is(char character) const {
        return mask(vceqq_u8(bytes_, vdupq_n_u8(static_cast<std::uint8_t>(character))));
    }
    [[nodiscard]] mask beyond_ascii() const { return mask(vcgeq_u8(bytes_, vdupq_n_u8(0x80))); }

    // A hash of blocks, one after the other; not the same as that of other kinds of blocks.
    class hash {
    public:
        void add(neon_block block) {
            const uint32x4_t sum = vreinterpretq_u32_u64(sum_);
            sum_ =
                vaddq_u64(vreinterpretq_u64_u32(vextq_u32(sum, sum, 1)), vreinterpretq_u64_u8(block.bytes_));
        }
        // The top bits depend on everything.
        [[nodiscard]] std::uint64_t value() const {
            return vgetq_lane_u64(sum_, 0) * 0x9e3779b97f4a7c15u +
                   vgetq_lane_u64(sum_, 1) * 0xc2b2ae3d27d4eb4fu;
        }

    private:
        uint64x2_t sum_ = vdupq_n_u64(0);
    };

private:
    explicit neon_block(uint8x16_t bytes) : bytes_(bytes) {}

    uint8x16_t bytes_;
};

}  // namespace iotpkg::detail
#endif
