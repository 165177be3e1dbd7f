// SPDX-License-Identifier: BSL-1.0
// What the rules ask of a code point: which of their categories it is in, and whether it is recent. The
// version of the tables is unicode::version.
#pragma once

#include <cstddef>
#include <cstdint>

#include <iotpkg/text/unicode_tables.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail::unicode {

// The general categories of Unicode (UAX #44, table 12), as far as patterns tell them apart.
enum class category : std::uint8_t {
    letter,     // \p{L}
    number,     // \p{N}
    separator,  // \p{Z}
    sign,       // marks, punctuation and symbols: \p{M}, \p{P}, \p{S}
    other,      // \p{C}: control, format, surrogate, private use, not assigned
};
inline constexpr unsigned category_count = 5;

// A set of categories, such as [\p{L}\p{N}].
class category_set {
public:
    constexpr category_set() = default;
    constexpr explicit category_set(category only)
        : bits_(static_cast<std::uint8_t>(1u << static_cast<unsigned>(only))) {}

    [[nodiscard]] constexpr bool contains(category asked) const {
        return (bits_ >> static_cast<unsigned>(asked) & 1) != 0;
    }

    [[nodiscard]] constexpr category_set operator|(category_set other) const {
        other.bits_ |= bits_;
        return other;
    }

    [[nodiscard]] constexpr bool operator==(const category_set&) const = default;

private:
    friend constexpr category_set all_but(category_set left_out);

    std::uint8_t bits_ = 0;
};

// Every category that `left_out` does not hold, such as \P{C}.
[[nodiscard]] constexpr category_set all_but(category_set left_out) {
    left_out.bits_ ^= (1u << category_count) - 1;
    return left_out;
}

inline constexpr category_set letters{category::letter};
inline constexpr category_set numbers{category::number};
inline constexpr category_set separators{category::separator};
inline constexpr category_set others{category::other};

}  // namespace IOTPKG_NAMESPACE::detail::unicode

namespace IOTPKG_NAMESPACE::detail {

// The category, + 8 for what is recent.
constexpr unsigned unicode_entry(char32_t code_point) {
    if (code_point >= unicode_pages_end) {
        const bool is_sign = code_point >= unicode_last_signs[0] && code_point <= unicode_last_signs[1];
        return static_cast<unsigned>(is_sign ? unicode::category::sign : unicode::category::other);
    }
    const std::size_t page = unicode_pages[code_point / 256];
    std::size_t run = unicode_page_runs[page];
    std::size_t count = unicode_page_runs[page + 1] - run;
    // The last run that does not begin behind it, without a branch to predict.
    while (count > 1) {
        const std::size_t half = count / 2;
        run += unicode_run_starts[run + half] <= code_point % 256 ? half : 0;
        count -= half;
    }
    return static_cast<unsigned>(unicode_run_entries[run / 2]) >> (run % 2 * 4) & 0xF;
}

}  // namespace IOTPKG_NAMESPACE::detail

namespace IOTPKG_NAMESPACE::detail::unicode {

// `other` for noncharacters and all above U+10FFFF, too.
[[nodiscard]] constexpr category category_of(char32_t code_point) {
    return static_cast<category>(unicode_entry(code_point) % 8);
}

// True for a code point that unicode::version has assigned and unicode::known_version had not: an older
// service may not know it.
[[nodiscard]] constexpr bool is_recent(char32_t code_point) {
    return unicode_entry(code_point) >= 8;
}

}  // namespace IOTPKG_NAMESPACE::detail::unicode
