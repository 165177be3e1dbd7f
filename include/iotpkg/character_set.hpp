// Sets of characters, as the service's patterns name them: ASCII by list, the rest by general category.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/unicode.hpp>

namespace iotpkg {

// A character class such as [a-zA-Z0-9-_.] or \p{L}: ASCII characters one by one, all others by category.
class character_set {
public:
    constexpr character_set() = default;

    constexpr character_set(std::string_view ascii, unicode::category_set beyond_ascii = {})
        : beyond_ascii_(beyond_ascii) {
        for (const char character : ascii) {
            insert(character);
        }
    }

    // The ASCII characters from first to last, both included.
    static constexpr character_set ascii_range(char first, char last,
                                               unicode::category_set beyond_ascii = {}) {
        character_set set;
        set.beyond_ascii_ = beyond_ascii;
        for (int character = first; character <= last; ++character) {
            set.insert(static_cast<char>(character));
        }
        return set;
    }

    // All of ASCII, control characters too, but for the ones listed.
    static constexpr character_set ascii_without(std::string_view left_out) {
        character_set set = ascii_range('\0', '\x7f');
        for (const char character : left_out) {
            set.ascii_[static_cast<unsigned char>(character)] = false;
        }
        return set;
    }

    // True for each ASCII character of the set; false for all bytes from 0x80.
    [[nodiscard]] constexpr bool contains_ascii(char character) const {
        return ascii_[static_cast<unsigned char>(character)];
    }

    [[nodiscard]] constexpr bool contains(char32_t code_point) const {
        return code_point < 0x80 ? ascii_[code_point]
                                 : beyond_ascii_.contains(unicode::category_of(code_point));
    }

    // True when every byte is an ASCII character of the set: the quick way to say that a text is fine.
    [[nodiscard]] constexpr bool holds_only(std::string_view text) const {
        bool inside = true;
        for (const char character : text) {
            inside = inside && contains_ascii(character);
        }
        return inside;
    }

private:
    constexpr void insert(char character) { ascii_[static_cast<unsigned char>(character)] = true; }

    bool ascii_[256] = {};
    unicode::category_set beyond_ascii_{};
};

}  // namespace iotpkg
