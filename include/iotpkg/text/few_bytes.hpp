// SPDX-License-Identifier: BSL-1.0
// Fewer than sixteen bytes, by two words that overlap: no byte that is not of the text, no padding, no loop.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include <iotpkg/text/inline.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

template <class Word>
IOTPKG_ALWAYS_INLINE Word load_word(const char* in) {
    Word word;
    std::memcpy(&word, in, sizeof(word));
    return word;
}

template <class Word>
IOTPKG_ALWAYS_INLINE void store_word(char* out, Word word) {
    std::memcpy(out, &word, sizeof(word));
}

// Every byte of the text, some of them more than once, in the order of memory.
struct few_bytes {
    std::uint64_t low;
    std::uint64_t high;
};

// Copies a text of 1 to 15 bytes.
IOTPKG_ALWAYS_INLINE few_bytes copy_few(const char* in, std::size_t size, char* out) {
    if (size >= 8) {
        const auto low = load_word<std::uint64_t>(in);
        const auto high = load_word<std::uint64_t>(in + size - 8);
        store_word(out, low);
        store_word(out + size - 8, high);
        return {low, high};
    }
    std::uint64_t both = 0;
    if (size >= 4) {
        const auto low = load_word<std::uint32_t>(in);
        const auto high = load_word<std::uint32_t>(in + size - 4);
        store_word(out, low);
        store_word(out + size - 4, high);
        both = std::uint64_t{high} << 32 | low;
    } else {
        const char first = in[0];
        const char middle = in[size / 2];
        const char last = in[size - 1];
        out[0] = first;
        out[size / 2] = middle;
        out[size - 1] = last;
        const std::uint64_t four = static_cast<unsigned char>(first) |
                                   std::uint64_t{static_cast<unsigned char>(middle)} << 8 |
                                   std::uint64_t{static_cast<unsigned char>(last)} * 0x01010000u;
        both = four << 32 | four;
    }
    return {both, both};
}

}  // namespace IOTPKG_NAMESPACE::detail
