// Tells keys that were certainly not seen before from those that may have been.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace iotpkg::detail {

// One bit for each of 8,192 values of a hash: with 60 keys, four maps in five raise no doubt at all, and a
// doubt costs one look at the keys before. Needs no heap, and no limit on the number of keys.
class key_filter {
public:
    // True when the key may have been inserted before.
    constexpr bool insert(std::string_view key) {
        const std::uint64_t hash = hash_of(key);
        const std::size_t bit = static_cast<std::size_t>(hash >> 51);
        std::uint64_t& word = bits_[bit / 64];
        const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
        const bool seen = (word & mask) != 0;
        word |= mask;
        return seen;
    }

private:
    static constexpr std::uint64_t hash_of(std::string_view key) {
        std::uint64_t hash = key.size();
        if (std::is_constant_evaluated() || key.size() < word_size) {
            for (const char character : key) {
                hash = (hash ^ static_cast<unsigned char>(character)) * 0x9e3779b97f4a7c15u;
            }
            return hash;
        }
        // The last word overlaps the one before it.
        const std::size_t last = key.size() - word_size;
        for (std::size_t offset = 0; offset < last; offset += word_size) {
            hash = add(hash, load(key.data() + offset));
        }
        return add(hash, load(key.data() + last));
    }

    // The top bits, of which insert() takes thirteen, depend on all of both.
    static constexpr std::uint64_t add(std::uint64_t hash, std::uint64_t word) {
        return (std::rotl(hash, 29) ^ word) * 0x9e3779b97f4a7c15u;
    }

    static std::uint64_t load(const char* in) {
        std::uint64_t word = 0;
        std::memcpy(&word, in, word_size);
        return word;
    }

    static constexpr std::size_t word_size = 8;

    std::uint64_t bits_[128] = {};
};

}  // namespace iotpkg::detail
