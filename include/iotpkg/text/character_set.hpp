// Sets of characters, as the service's patterns name them: ASCII by list, the rest by general category.
#pragma once

#include <string_view>

#include <iotpkg/text/ascii_set.hpp>
#include <iotpkg/text/unicode.hpp>

namespace iotpkg {

// A character class such as [a-zA-Z0-9-_.] or \p{L}: ASCII characters one by one, all others by category.
class character_set {
public:
    constexpr character_set() = default;

    constexpr character_set(std::string_view ascii, unicode::category_set beyond_ascii = {})
        : ascii_(ascii), beyond_ascii_(beyond_ascii) {}

    // The ASCII characters from first to last, both included.
    static constexpr character_set ascii_range(char first, char last,
                                               unicode::category_set beyond_ascii = {}) {
        return character_set(detail::ascii_set(first, last), beyond_ascii);
    }

    // All of ASCII, control characters too, but for the ones listed.
    static constexpr character_set ascii_without(std::string_view left_out) {
        return character_set(detail::ascii_set('\0', '\x7f', left_out), {});
    }

    // True for each ASCII character of the set; false for all bytes from 0x80.
    [[nodiscard]] constexpr bool contains_ascii(char character) const { return ascii_.contains(character); }

    [[nodiscard]] constexpr bool contains(char32_t code_point) const {
        return code_point < 0x80 ? ascii_.contains(static_cast<char>(code_point))
                                 : beyond_ascii_.contains(unicode::category_of(code_point));
    }

    // What the set holds of all other characters; ASCII ones of these categories need not be in it.
    [[nodiscard]] constexpr unicode::category_set beyond_ascii() const { return beyond_ascii_; }

    // True when every byte is an ASCII character of the set: the quick way to say that a text is fine.
    [[nodiscard]] constexpr bool holds_only(std::string_view text) const { return ascii_.holds_only(text); }

private:
    constexpr character_set(const detail::ascii_set& ascii, unicode::category_set beyond_ascii)
        : ascii_(ascii), beyond_ascii_(beyond_ascii) {}

    detail::ascii_set ascii_{};
    unicode::category_set beyond_ascii_{};
};

}  // namespace iotpkg
