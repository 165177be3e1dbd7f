// Sixteen bytes of text at a time: the one place that knows of vector instructions.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <iotpkg/text/array_view.hpp>
#include <iotpkg/text/escape.hpp>

namespace iotpkg::detail {

inline constexpr std::size_t block_size = 16;

// The bytes from first to last, each figure sixteen times, as a vector register holds it.
struct alignas(block_size) byte_range {
    constexpr byte_range() = default;
    constexpr byte_range(unsigned char begin, unsigned char last) {
        for (std::size_t index = 0; index < block_size; ++index) {
            first[index] = begin;
            span[index] = static_cast<unsigned char>(last - begin);
        }
    }

    unsigned char first[block_size] = {};
    unsigned char span[block_size] = {};
};

// Sixteen bytes of text. Bit i of escaped() stands for byte i; growth() is what its escapes add in bytes;
// bit i of outside(ranges) says that byte i lies in none of them.
class portable_block {
public:
    static portable_block load(const char* in) { return {load_eight(in), load_eight(in + 8)}; }

    // Fewer than sixteen bytes, then spaces.
    static portable_block load_part(const char* in, std::size_t size) {
        char padded[block_size];
        std::memset(padded, ' ', block_size);
        if (size != 0) {
            std::memcpy(padded, in, size);
        }
        return load(padded);
    }

    void store(char* out) const {
        store_eight(low_, out);
        store_eight(high_, out + 8);
    }

    [[nodiscard]] unsigned escaped() const { return escaped_of(low_) | escaped_of(high_) << 8; }

    [[nodiscard]] std::size_t growth() const {
        std::size_t bytes = 0;
        for (unsigned left = escaped(); left != 0; left &= left - 1) {
            const auto index = static_cast<unsigned>(std::countr_zero(left));
            bytes += escapes[((index < 8 ? low_ : high_) >> (index % 8 * 8)) & 0xff].size - 1u;
        }
        return bytes;
    }

    // Of ASCII characters only.
    [[nodiscard]] unsigned outside(array_view<byte_range> ranges) const {
        return outside_of(low_, ranges) | outside_of(high_, ranges) << 8;
    }

private:
    portable_block(std::uint64_t low, std::uint64_t high) : low_(low), high_(high) {}

    static std::uint64_t load_eight(const char* in) {
        std::uint64_t text = 0;
        std::memcpy(&text, in, sizeof(text));
        return first_byte_lowest(text);
    }
    static void store_eight(std::uint64_t text, char* out) {
        text = first_byte_lowest(text);
        std::memcpy(out, &text, sizeof(text));
    }

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

    // The top bit of each byte that equals the other one's.
    static std::uint64_t equal(std::uint64_t left, std::uint64_t right) {
        const std::uint64_t differing = left ^ right;
        return ~(((differing & every(0x7f)) + every(0x7f)) | differing) & every(0x80);
    }

    static unsigned escaped_of(std::uint64_t text) {
        const std::uint64_t control = ~(((text & every(0x7f)) + every(0x60)) | text) & every(0x80);
        const std::uint64_t found = control | equal(text, every('"')) | equal(text, every('\\'));
        return gather(found);
    }

    static unsigned outside_of(std::uint64_t text, array_view<byte_range> ranges) {
        const std::uint64_t low_bits = text & every(0x7f);
        std::uint64_t inside = 0;
        for (const byte_range& range : ranges) {
            const unsigned last = range.first[0] + range.span[0];
            inside |= (low_bits + every(0x80u - range.first[0])) & ~(low_bits + every(0x7fu - last));
        }
        return gather(~(inside & ~text) & every(0x80));
    }

    // The eight top bits, side by side.
    static unsigned gather(std::uint64_t top_bits) {
        return static_cast<unsigned>(((top_bits >> 7) * 0x0102040810204080u) >> 56);
    }

    std::uint64_t low_;
    std::uint64_t high_;
};

#ifdef __SSE2__
class sse2_block {
public:
    static sse2_block load(const char* in) {
        return sse2_block(_mm_loadu_si128(reinterpret_cast<const __m128i*>(in)));
    }

    static sse2_block load_part(const char* in, std::size_t size) {
        // Two loads that overlap, for each size above three.
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        if (size > 8) {
            low = load_as<std::uint64_t>(in);
            high = load_as<std::uint64_t>(in + size - 8) >> (8 * (16 - size));
        } else if (size >= 4) {
            low = load_as<std::uint32_t>(in) | load_as<std::uint32_t>(in + size - 4) << (8 * (size - 4));
        } else if (size > 0) {
            low = load_as<std::uint8_t>(in) | load_as<std::uint8_t>(in + size / 2) << (8 * (size / 2)) |
                  load_as<std::uint8_t>(in + size - 1) << (8 * (size - 1));
        }
        static constexpr char padding[2 * block_size + 1] =
            "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0                ";
        return sse2_block(
            _mm_or_si128(_mm_set_epi64x(static_cast<long long>(high), static_cast<long long>(low)),
                         load(padding + block_size - size).bytes_));
    }

    void store(char* out) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(out), bytes_); }

    [[nodiscard]] unsigned escaped() const {
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(control(), quoted())));
    }

    [[nodiscard]] std::size_t growth() const {
        // \b \t \n \f \r: from 8 to 13, but for 11.
        const __m128i above = _mm_sub_epi8(bytes_, _mm_set1_epi8(8));
        const __m128i brief = _mm_andnot_si128(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(11)),
                                               _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8(5)), above));
        const __m128i one = _mm_and_si128(_mm_or_si128(control(), quoted()), _mm_set1_epi8(1));
        const __m128i four = _mm_and_si128(_mm_andnot_si128(brief, control()), _mm_set1_epi8(4));
        const __m128i sums = _mm_sad_epu8(_mm_add_epi8(one, four), _mm_setzero_si128());
        return static_cast<unsigned>(_mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4));
    }

    [[nodiscard]] unsigned outside(array_view<byte_range> ranges) const {
        __m128i inside = _mm_setzero_si128();
        for (const byte_range& range : ranges) {
            const __m128i above = _mm_sub_epi8(bytes_, load_aligned(range.first));
            inside =
                _mm_or_si128(inside, _mm_cmpeq_epi8(_mm_min_epu8(above, load_aligned(range.span)), above));
        }
        return static_cast<unsigned>(_mm_movemask_epi8(inside)) ^ 0xffffu;
    }

private:
    explicit sse2_block(__m128i bytes) : bytes_(bytes) {}

    static __m128i load_aligned(const unsigned char* in) {
        return _mm_load_si128(reinterpret_cast<const __m128i*>(in));
    }

    template <class Integer>
    static std::uint64_t load_as(const char* in) {
        Integer number;
        std::memcpy(&number, in, sizeof(number));
        return number;
    }

    [[nodiscard]] __m128i control() const {
        return _mm_cmpeq_epi8(_mm_min_epu8(bytes_, _mm_set1_epi8(0x1f)), bytes_);
    }
    [[nodiscard]] __m128i quoted() const {
        return _mm_or_si128(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8('"')),
                            _mm_cmpeq_epi8(bytes_, _mm_set1_epi8('\\')));
    }

    __m128i bytes_;
};
using text_block = sse2_block;
#else
using text_block = portable_block;
#endif

}  // namespace iotpkg::detail
