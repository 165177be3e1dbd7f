// UTF-8 decoding, and what the Unicode Character Database says about a code point: its general category
// and the version of Unicode that brought it. The version of the tables is unicode::version.
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

// What stands at one place of a text.
struct decoded {
    char32_t code_point;  // U+FFFD when not valid
    std::uint8_t size;    // bytes to go on by: 1 to 4, and 0 only at or behind the end of the text
    bool valid;
};

// Reads the UTF-8 sequence that starts at `offset` (bytes). Not valid: overlong forms, surrogates, what is
// above U+10FFFF, truncated sequences, stray bytes; `size` is then that of the maximal ill-formed subpart,
// so that one fault counts once (Unicode section 3.9, table 3-7 and "U+FFFD Substitution").
[[nodiscard]] constexpr decoded decode(std::string_view text, std::size_t offset) {
    // Behind the end stands 0, which continues no sequence.
    const auto byte_at = [text, offset](std::size_t place) -> unsigned {
        return place < text.size() - offset ? static_cast<unsigned char>(text[offset + place]) : 0;
    };
    const auto continues = [](unsigned byte) { return (byte & 0xC0) == 0x80; };
    const auto ill_formed = [](std::uint8_t size) { return decoded{0xFFFD, size, false}; };
    if (offset >= text.size()) {
        return ill_formed(0);
    }
    const unsigned lead = byte_at(0);
    if (lead < 0x80) {
        return {lead, 1, true};
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return ill_formed(1);
    }
    const unsigned second = byte_at(1);
    if (!continues(second)) {
        return ill_formed(1);
    }
    if (lead < 0xE0) {
        return {(lead & 0x1F) << 6 | (second & 0x3F), 2, true};
    }
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool surrogate = lead == 0xED && second > 0x9F;
    const bool too_large = lead == 0xF4 && second > 0x8F;
    if (overlong || surrogate || too_large) {
        return ill_formed(1);
    }
    const unsigned third = byte_at(2);
    if (!continues(third)) {
        return ill_formed(2);
    }
    if (lead < 0xF0) {
        return {(lead & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F), 3, true};
    }
    const unsigned fourth = byte_at(3);
    if (!continues(fourth)) {
        return ill_formed(3);
    }
    return {(lead & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | (fourth & 0x3F), 4, true};
}

}  // namespace iotpkg::detail::unicode
