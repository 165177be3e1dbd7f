// SPDX-License-Identifier: BSL-1.0
// Sets of characters, made of the patterns by which the service and S3 document them.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/ascii_bits.hpp>
#include <iotpkg/text/unicode.hpp>
#include <iotpkg/text/utf8.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// What a property of a pattern stands for.
struct character_property {
    std::string_view name;
    unicode::category_set categories;
    ascii_bits ascii;
};

inline constexpr std::size_t property_count = 5;

// What is ASCII stands here, and not only in the tables of Unicode: to read those for each character takes
// longer than all else in a set.
inline constexpr std::array<character_property, property_count> character_properties{
    {{"p{L}", unicode::letters, ascii_bits::range('A', 'Z') | ascii_bits::range('a', 'z')},
     {"p{N}", unicode::numbers, ascii_bits::range('0', '9')},
     {"p{Z}", unicode::separators, ascii_bits::range(' ', ' ')},
     {"p{C}", unicode::others, ascii_bits::range(0, 0x1F) | ascii_bits::range(0x7F, 0x7F)},
     {"P{ASCII}", unicode::all_but({}), {}}}};

// One class of an ECMAScript regular expression, such as [a-zA-Z0-9-_.] or [^\p{C}], with characters, ranges,
// escapes, a caret in front and the properties above. What is none of these does not compile.
class character_set {
public:
    consteval character_set(std::string_view pattern) : pattern_(pattern) { read(pattern.data() + 1); }

    // As it was given.
    [[nodiscard]] constexpr std::string_view pattern() const { return pattern_; }

    // True for each ASCII character of the set; false for all bytes from 0x80.
    [[nodiscard]] constexpr bool contains_ascii(char character) const { return ascii_.contains(character); }

    [[nodiscard]] constexpr bool contains(char32_t code_point) const {
        return code_point < 128 ? ascii_.contains(static_cast<char>(code_point))
                                : beyond_ascii_.contains(unicode::category_of(code_point));
    }

    // Its ASCII characters.
    [[nodiscard]] constexpr ascii_bits ascii() const { return ascii_; }
    // The categories of its other characters.
    [[nodiscard]] constexpr const unicode::category_set& beyond_ascii() const { return beyond_ascii_; }

    // True when the text is well-formed UTF-8 of no other characters.
    [[nodiscard]] constexpr bool holds_all_of(std::string_view text) const {
        for (std::size_t offset = 0; offset < text.size();) {
            const unicode::decoded next = unicode::decode(text, offset);
            if (!next.valid || !contains(next.code_point)) {
                return false;
            }
            offset += next.size;
        }
        return true;
    }

private:
    // A pattern that ends too early ends the constant expression too.
    constexpr void read(const char* at) {
        const bool is_negated = *at == '^';
        at += is_negated ? 1 : 0;
        ascii_bits ascii;
        while (*at != ']') {
            if (*at == '\\' && (at[1] == 'p' || at[1] == 'P')) {
                const character_property& property = find_property(at + 1);
                ascii = ascii | property.ascii;
                beyond_ascii_ = beyond_ascii_ | property.categories;
                at += 1 + property.name.size();
                continue;
            }
            const unsigned first = take_character(at);
            const bool is_range = *at == '-' && at[1] != ']';
            at += is_range ? 1 : 0;
            const unsigned last = is_range ? take_character(at) : first;
            if (last < first) {
                range_is_reversed();
            }
            ascii = ascii | ascii_bits::range(first, last);
        }
        ascii_ = is_negated ? ~ascii : ascii;
        beyond_ascii_ = is_negated ? unicode::all_but(beyond_ascii_) : beyond_ascii_;
    }

    // Declared, never defined: a letter or digit behind a backslash is no character of its own.
    static void escape_is_not_known();
    // Nor this: [z-a] would be a set of nothing.
    static void range_is_reversed();

    static constexpr unsigned take_character(const char*& at) {
        if (*at == '\\' && is_alphanumeric(*++at)) {
            escape_is_not_known();
        }
        return static_cast<unsigned char>(*at++);
    }

    static constexpr const character_property& find_property(const char* at) {
        const character_property* found = character_properties.data();
        while (std::string_view(at, found->name.size()) != found->name) {
            ++found;
        }
        return *found;
    }

    std::string_view pattern_;
    ascii_bits ascii_{};
    unicode::category_set beyond_ascii_{};
};

}  // namespace IOTPKG_NAMESPACE::detail
