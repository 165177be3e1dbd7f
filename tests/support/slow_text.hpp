// SPDX-License-Identifier: BSL-1.0
// A text taken apart slowly: UTF-8 by Unicode's own table, lengths by counting, escapes one by one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/text/unicode.hpp>

#include "unicode_ages.hpp"

namespace slow {

inline constexpr std::size_t nowhere = std::string_view::npos;

inline unsigned byte_of(char character) {
    return static_cast<unsigned char>(character);
}

struct byte_pair {
    unsigned first;
    unsigned last;
};

// Unicode, table 3-7: the well-formed sequences. A row ends with the first pair that is {0, 0}.
inline constexpr byte_pair well_formed[][4] = {
    {{0x00, 0x7F}, {0, 0}, {0, 0}, {0, 0}},
    {{0xC2, 0xDF}, {0x80, 0xBF}, {0, 0}, {0, 0}},
    {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}, {0, 0}},
    {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}, {0, 0}},
    {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}, {0, 0}},
    {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}, {0, 0}},
    {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
    {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}},
    {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}},
};

struct character {
    char32_t code = 0xFFFD;
    std::uint32_t offset = 0;
    std::uint32_t size = 1;
    bool is_valid = false;
};

// What is not well-formed goes on by as many bytes as begin some row, and by one at least.
inline character read_character(std::string_view text, std::uint32_t offset) {
    character read{0xFFFD, offset, 1, false};
    for (const auto& row : well_formed) {
        std::uint32_t length = 0;
        while (length < 4 && row[length].last != 0) {
            ++length;
        }
        std::uint32_t matched = 0;
        while (matched < length && offset + matched < text.size() &&
               byte_of(text[offset + matched]) >= row[matched].first &&
               byte_of(text[offset + matched]) <= row[matched].last) {
            ++matched;
        }
        read.size = std::max(read.size, matched);
        if (matched == length) {
            constexpr char32_t lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
            read.code = byte_of(text[offset]) & lead_bits[length];
            for (std::size_t index = 1; index < length; ++index) {
                read.code = read.code << 6 | (byte_of(text[offset + index]) & 0x3F);
            }
            read.size = length;
            read.is_valid = true;
            return read;
        }
    }
    return read;
}

// One character after the other.
struct text {
    explicit text(std::string_view given) : bytes(given) {
        characters.reserve(given.size());
        for (std::uint32_t offset = 0; offset < given.size();) {
            const character next = read_character(given, offset);
            characters.push_back(next);
            utf16_units += next.code > 0xFFFF ? 2u : 1u;
            if (!next.is_valid && ill_formed == nowhere) {
                ill_formed = offset;
            }
            offset += next.size;
        }
    }

    // The offset of the first character that the predicate takes; bytes that are none count as asked for.
    template <class Predicate>
    [[nodiscard]] std::size_t find(bool takes_ill_formed, Predicate&& predicate) const {
        for (const character& one : characters) {
            if (one.is_valid ? predicate(one.code) : takes_ill_formed) {
                return one.offset;
            }
        }
        return nowhere;
    }

    std::string_view bytes;
    std::vector<character> characters;
    std::size_t utf16_units = 0;
    std::size_t ill_formed = nowhere;
};

inline std::vector<std::string> split(std::string_view given, char separator) {
    std::vector<std::string> parts(1);
    for (const char one : given) {
        if (one == separator) {
            parts.emplace_back();
        } else {
            parts.back() += one;
        }
    }
    return parts;
}

inline bool is_one_of(char32_t code, std::u32string_view listed) {
    return listed.find(code) != std::u32string_view::npos;
}
inline bool is_lower(char32_t code) {
    return code >= U'a' && code <= U'z';
}
inline bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}
inline bool is_alphanumeric(char32_t code) {
    return is_lower(code) || (code >= U'A' && code <= U'Z') || is_digit(code);
}

// \p{C}: control, format, private, surrogate, not assigned.
inline bool is_other(char32_t code) {
    return iotpkg::detail::unicode::category_of(code) == iotpkg::detail::unicode::category::other;
}
// \p{L}, \p{Z} or \p{N}.
inline bool is_letter_separator_or_number(char32_t code) {
    using iotpkg::detail::unicode::category;
    const category of = iotpkg::detail::unicode::category_of(code);
    return of == category::letter || of == category::separator || of == category::number;
}

// Assigned by a version of Unicode after 13.
inline bool is_recent(char32_t code) {
    if (code < 0x80) {
        return false;
    }
    const auto behind =
        std::upper_bound(std::begin(unicode_ages), std::end(unicode_ages), code,
                         [](char32_t left, const unicode_age& right) { return left < right.first; });
    const std::string_view age = std::prev(behind)->age;
    return !age.empty() && age != "13.0";
}

// As JavaScript's JSON.stringify writes it, with its quotes.
inline std::string as_json(std::string_view given) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char one : given) {
        const unsigned byte = byte_of(one);
        switch (one) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\b': out += "\\b"; break;
            case '\f': out += "\\f"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                if (byte < 0x20) {
                    out += "\\u00";
                    out += digits[byte / 16];
                    out += digits[byte % 16];
                } else {
                    out += one;
                }
        }
    }
    return out + '"';
}

// RFC 3986: all but letters, digits and -._~ as %XX.
inline std::string percent_encoded(std::string_view given) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char one : given) {
        const unsigned byte = byte_of(one);
        if (is_alphanumeric(byte) || is_one_of(byte, U"-._~")) {
            out += one;
        } else {
            out += '%';
            out += digits[byte / 16];
            out += digits[byte % 16];
        }
    }
    return out;
}

// RFC 6901: a key as it stands in a pointer.
inline std::string pointer_key(std::string_view key) {
    std::string out = "/";
    for (const char one : key) {
        if (one == '~') {
            out += "~0";
        } else if (one == '/') {
            out += "~1";
        } else {
            out += one;
        }
    }
    return out;
}

}  // namespace slow
