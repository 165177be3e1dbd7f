// What the Unicode Character Database says about a code point: its general category and the version of
// Unicode that brought it. The version of the tables is unicode::version.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/text/unicode_tables.hpp>

namespace iotpkg::detail::unicode {

// The kinds of characters, under the short names that regular expressions use (UAX #44, table 12).
enum class general_category : std::uint8_t {
    Lu,
    Ll,
    Lt,
    Lm,
    Lo,  // letters
    Mn,
    Mc,
    Me,  // marks
    Nd,
    Nl,
    No,  // numbers
    Pc,
    Pd,
    Ps,
    Pe,
    Pi,
    Pf,
    Po,  // punctuation
    Sm,
    Sc,
    Sk,
    So,  // symbols
    Zs,
    Zl,
    Zp,  // separators
    Cc,
    Cf,
    Cs,
    Co,
    Cn,  // others: control, format, surrogate, private use, not assigned
};

// A set of general categories, such as \p{L}.
class category_set {
public:
    constexpr category_set() = default;

    // All categories from first to last, both included, in the order of the enumeration.
    constexpr category_set(general_category first, general_category last) {
        for (auto category = static_cast<unsigned>(first); category <= static_cast<unsigned>(last);
             ++category) {
            bits_ |= std::uint32_t{1} << category;
        }
    }

    [[nodiscard]] constexpr bool contains(general_category category) const {
        return (bits_ >> static_cast<unsigned>(category) & 1) != 0;
    }

    [[nodiscard]] constexpr category_set operator|(category_set other) const {
        other.bits_ |= bits_;
        return other;
    }

    [[nodiscard]] constexpr bool operator==(const category_set&) const = default;

private:
    friend constexpr category_set all_but(category_set left_out);

    std::uint32_t bits_ = 0;
};

// Every category that `left_out` does not hold, such as \P{C}.
[[nodiscard]] constexpr category_set all_but(category_set left_out) {
    category_set set(general_category::Lu, general_category::Cn);
    set.bits_ &= ~left_out.bits_;
    return set;
}

inline constexpr category_set letters{general_category::Lu, general_category::Lo};     // \p{L}
inline constexpr category_set numbers{general_category::Nd, general_category::No};     // \p{N}
inline constexpr category_set separators{general_category::Zs, general_category::Zp};  // \p{Z}
inline constexpr category_set others{general_category::Cc, general_category::Cn};      // \p{C}

}  // namespace iotpkg::detail::unicode

namespace iotpkg::detail {

constexpr unsigned unicode_category_bits = 0x1F;
constexpr unsigned unicode_age_shift = 5;

// The category and, above it, the age.
constexpr unsigned unicode_entry(char32_t code_point) {
    if (code_point > 0x10FFFF) {
        return static_cast<unsigned>(unicode::general_category::Cn);
    }
    const std::size_t group = unicode_groups[code_point / 512];
    const std::size_t block = unicode_blocks[group * 32 + code_point / 16 % 32];
    const std::uint64_t row = unicode_rows[block * 2 + code_point / 8 % 2];
    return static_cast<unsigned>(row >> (code_point % 8 * 8) & 0xFF);
}

}  // namespace iotpkg::detail

namespace iotpkg::detail::unicode {

// The general category; Cn for what is not assigned, noncharacters and all above U+10FFFF.
[[nodiscard]] constexpr general_category category_of(char32_t code_point) {
    return static_cast<general_category>(unicode_entry(code_point) & unicode_category_bits);
}

// The first two digits of an age: "15.1" -> 15.
constexpr unsigned major_version_of(std::string_view age) {
    return static_cast<unsigned>(age[0] - '0') * 10 + static_cast<unsigned>(age[1] - '0');
}

// The oldest version that the tables tell from those after it.
inline constexpr unsigned oldest_version = major_version_of(unicode_ages[0]);

// True for a code point that Unicode `major`.0 (13 or later) had not assigned and unicode::version has:
// an older service may not know it.
[[nodiscard]] constexpr bool is_newer_than(std::size_t major, char32_t code_point) {
    const unsigned age = unicode_entry(code_point) >> unicode_age_shift;
    return age != 0 && major_version_of(unicode_ages[age]) > major;
}

// The version of Unicode that assigned the code point, as in "15.1": "13.0" for 13.0 and all before it,
// "" for a code point in category Cn.
[[nodiscard]] constexpr std::string_view age_of(char32_t code_point) {
    if (category_of(code_point) == general_category::Cn) {
        return {};
    }
    return unicode_ages[unicode_entry(code_point) >> unicode_age_shift];
}

}  // namespace iotpkg::detail::unicode
