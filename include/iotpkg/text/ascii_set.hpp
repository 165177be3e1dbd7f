// A set of ASCII characters, asked one by one or sixteen at a time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>

#include <iotpkg/text/text_block.hpp>

namespace iotpkg::detail {

// A table for single characters, and the same as ranges for whole texts.
class ascii_set {
public:
    constexpr ascii_set() = default;

    // The characters listed.
    constexpr explicit ascii_set(std::string_view characters) {
        for (const char character : characters) {
            contains_[static_cast<unsigned char>(character)] = true;
        }
        find_ranges();
    }

    // The characters from first to last, both included, but for the ones listed.
    constexpr ascii_set(char first, char last, std::string_view left_out = {}) {
        for (unsigned character = static_cast<unsigned char>(first);
             character <= static_cast<unsigned char>(last); ++character) {
            contains_[character] = true;
        }
        for (const char character : left_out) {
            contains_[static_cast<unsigned char>(character)] = false;
        }
        find_ranges();
    }

    // False for every byte from 0x80.
    [[nodiscard]] constexpr bool contains(char character) const {
        return contains_[static_cast<unsigned char>(character)];
    }

    [[nodiscard]] constexpr bool holds_only(std::string_view text) const {
        return std::is_constant_evaluated() ? holds_only_by_bytes(text) : holds_only_by<text_block>(text);
    }

    // The same with a block of one's choice; text_block is the fastest.
    template <class Block>
    [[nodiscard]] bool holds_only_by(std::string_view text) const {
        const std::span<const byte_range> ranges(ranges_, range_count_);
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

    // More ranges than there is room for end a constant expression, as every set is one.
    constexpr void find_ranges() {
        unsigned first = 0;
        while (first < ascii_size) {
            unsigned end = first;
            while (end < ascii_size && contains_[end]) {
                ++end;
            }
            if (end != first) {
                ranges_[range_count_++] =
                    byte_range(static_cast<unsigned char>(first), static_cast<unsigned char>(end - 1));
            }
            first = end + 1;
        }
    }

    static constexpr unsigned ascii_size = 0x80;
    static constexpr std::size_t max_ranges = 8;

    bool contains_[256] = {};
    byte_range ranges_[max_ranges] = {};
    std::size_t range_count_ = 0;
};

}  // namespace iotpkg::detail
