// SPDX-License-Identifier: BSL-1.0
// What is asked of single ASCII characters.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

constexpr bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

constexpr bool is_lower(char character) {
    return character >= 'a' && character <= 'z';
}

constexpr bool is_upper(char character) {
    return character >= 'A' && character <= 'Z';
}

constexpr bool is_alphanumeric(char character) {
    return is_lower(character) || is_upper(character) || is_digit(character);
}

constexpr char to_lower(char character) {
    return is_upper(character) ? static_cast<char>(character - 'A' + 'a') : character;
}

// Case is nothing to host names and schemes. `lower` has no letter in upper case.
constexpr bool starts_in_any_case(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) {
        return false;
    }
    for (std::size_t index = 0; index < lower.size(); ++index) {
        if (to_lower(text[index]) != lower[index]) {
            return false;
        }
    }
    return true;
}

constexpr bool equals_in_any_case(std::string_view text, std::string_view lower) {
    return text.size() == lower.size() && starts_in_any_case(text, lower);
}

inline constexpr std::string_view lower_hex_digits = "0123456789abcdef";
inline constexpr std::string_view upper_hex_digits = "0123456789ABCDEF";

// 0 to 15, or -1 for what is not a hexadecimal digit.
constexpr int hex_value(char digit) {
    if (is_digit(digit)) {
        return digit - '0';
    }
    const char lower = to_lower(digit);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

constexpr std::size_t count_leading_digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) {
        ++count;
    }
    return count;
}

// The characters of a literal, those behind an embedded NUL too. An array that is no literal may lack the NUL
// at its end; of one that only the running program knows, compilers say that it is no constant expression,
// and name this function.
template <std::size_t Size>
constexpr std::string_view view_of_literal_for_run_time_text_pass_a_string_view(const char (&literal)[Size]) {
    return std::string_view(literal, literal[Size - 1] == '\0' ? Size - 1 : Size);
}

}  // namespace IOTPKG_NAMESPACE::detail
