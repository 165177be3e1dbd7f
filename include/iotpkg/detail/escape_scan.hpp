// Finds and writes the characters that a JSON string escapes, sixteen at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace iotpkg::detail {

// How one byte stands in a JSON string.
struct escape {
    char text[7];
    unsigned char size;
};

// RFC 8259 section 7, in the choices of JavaScript's JSON.stringify.
constexpr escape escape_of(unsigned char byte) {
    constexpr const char* hex = "0123456789abcdef";
    switch (byte) {
        case '"': return {{'\\', '"'}, 2};
        case '\\': return {{'\\', '\\'}, 2};
        case '\b': return {{'\\', 'b'}, 2};
        case '\f': return {{'\\', 'f'}, 2};
        case '\n': return {{'\\', 'n'}, 2};
        case '\r': return {{'\\', 'r'}, 2};
        case '\t': return {{'\\', 't'}, 2};
        default: break;
    }
    if (byte < 0x20) {
        return {{'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]}, 6};
    }
    return {{static_cast<char>(byte)}, 1};
}

inline constexpr std::array<escape, 256> escapes = [] {
    std::array<escape, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte) {
        all[byte] = escape_of(static_cast<unsigned char>(byte));
    }
    return all;
}();

inline constexpr std::size_t block_size = 16;

// Sixteen bytes of text. Bit i of escaped() stands for byte i; growth() is what its escapes add in bytes.
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
        // Gathers the eight top bits in the highest byte.
        return static_cast<unsigned>(((found >> 7) * 0x0102040810204080u) >> 56);
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

private:
    explicit sse2_block(__m128i bytes) : bytes_(bytes) {}

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

// Writes [in, in_end) with its escapes to out, byte by byte. Returns where it ended; nullptr where out_end
// came first. A table entry is copied whole where there is room, and its size decides what stays of it.
inline char* write_bytes_escaped(const char* in, const char* in_end, char* out, const char* out_end) {
    for (; in != in_end; ++in) {
        const escape& as = escapes[static_cast<unsigned char>(*in)];
        const auto room = static_cast<std::size_t>(out_end - out);
        if (room >= sizeof(escape)) {
            std::memcpy(out, &as, sizeof(escape));
        } else if (room >= as.size) {
            std::memcpy(out, as.text, as.size);
        } else {
            return nullptr;
        }
        out += as.size;
    }
    return out;
}

// What mend_block reads from the start of its block, and writes at most: each escape and the block once more.
inline constexpr std::size_t mend_reads = 2 * block_size;
inline constexpr std::size_t mend_writes = block_size * sizeof(escape) + block_size;

// The block was copied to out; at each escape, writes that and copies the sixteen bytes behind it again.
// The cost is one branch a block that is hard to predict, and none for the bytes between.
template <class Block>
inline char* mend_block(const char* in, unsigned escaped, char* out) {
    unsigned done = 0;
    do {
        const auto index = static_cast<unsigned>(std::countr_zero(escaped));
        const escape& as = escapes[static_cast<unsigned char>(in[index])];
        out += index - done;
        std::memcpy(out, &as, sizeof(escape));
        out += as.size;
        done = index + 1;
        Block::load(in + done).store(out);
        escaped &= escaped - 1;
    } while (escaped != 0);
    return out + (block_size - done);
}

// The same as write_bytes_escaped, by blocks.
template <class Block>
inline char* write_escaped(const char* in, const char* in_end, char* out, const char* out_end) {
    const auto left = [&] { return static_cast<std::size_t>(in_end - in); };
    const auto room = [&] { return static_cast<std::size_t>(out_end - out); };
    while (left() >= block_size) {
        if (room() < block_size) {
            return nullptr;
        }
        const Block block = Block::load(in);
        block.store(out);
        const unsigned escaped = block.escaped();
        if (escaped == 0) {
            out += block_size;
        } else if (left() >= mend_reads && room() >= mend_writes) {
            out = mend_block<Block>(in, escaped, out);
        } else {
            out = write_bytes_escaped(in, in + block_size, out, out_end);
            if (out == nullptr) {
                return nullptr;
            }
        }
        in += block_size;
    }
    const Block rest = Block::load_part(in, left());
    if (rest.escaped() != 0 || room() < block_size) {
        return write_bytes_escaped(in, in_end, out, out_end);
    }
    rest.store(out);
    return out + left();
}

// The bytes that write_escaped needs for [in, in_end).
template <class Block>
inline std::size_t escaped_size(const char* in, const char* in_end) {
    auto size = static_cast<std::size_t>(in_end - in);
    while (static_cast<std::size_t>(in_end - in) >= block_size) {
        size += Block::load(in).growth();
        in += block_size;
    }
    return size + Block::load_part(in, static_cast<std::size_t>(in_end - in)).growth();
}

}  // namespace iotpkg::detail
