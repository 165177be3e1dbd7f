// Regular expressions of ECMA-262, for its flag u, from the sets of characters and the forms of the table.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/check/forms.hpp>
#include <iotpkg/rule.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/text/unicode.hpp>

namespace iotpkg_check::schema {

constexpr std::string_view hexadecimal_digits = "0123456789abcdef";

// One character between [ and ].
inline std::string in_class(char character) {
    const auto code = static_cast<unsigned char>(character);
    if (code < 0x20 || code == 0x7F) {
        return {'\\', 'x', hexadecimal_digits[code / 16], hexadecimal_digits[code % 16]};
    }
    const bool has_meaning = std::string_view("\\]^-[").find(character) != std::string_view::npos;
    return has_meaning ? std::string{'\\', character} : std::string(1, character);
}

// The text itself, outside of a class.
inline std::string literal(std::string_view text) {
    std::string made;
    for (const char character : text) {
        if (std::string_view("^$\\.*+?()[]{}|/").find(character) != std::string_view::npos) {
            made += '\\';
        }
        made += character;
    }
    return made;
}

template <class Texts>
std::string any_of(const Texts& texts) {
    std::string made;
    for (const std::string_view text : texts) {
        made += (made.empty() ? "(?:" : "|") + literal(text);
    }
    return made + ")";
}

// The inside of a class: the ASCII characters for which contains(character) is true.
template <class Contains>
std::string ascii_class(Contains contains) {
    std::string made;
    for (int first = 0; first < 0x80; ++first) {
        int last = first;
        while (last < 0x80 && contains(static_cast<char>(last))) {
            ++last;
        }
        const int count = last - first;
        if (count > 0) {
            made += in_class(static_cast<char>(first));
            made += count > 2 ? "-" : "";
            made += count > 1 ? in_class(static_cast<char>(last - 1)) : "";
            first = last;
        }
    }
    return made;
}

struct category_group {
    std::string_view name;
    iotpkg::unicode::general_category first;
    iotpkg::unicode::general_category last;
};

// The inside of a class: \p{L} and the like where a set has all of a group, else one by one.
inline std::string category_class(iotpkg::unicode::category_set set) {
    using enum iotpkg::unicode::general_category;
    constexpr category_group groups[] = {{"L", Lu, Lo}, {"M", Mn, Me}, {"N", Nd, No}, {"P", Pc, Po},
                                         {"S", Sm, So}, {"Z", Zs, Zp}, {"C", Cc, Cn}};
    constexpr std::string_view names[] = {"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl",
                                          "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc",
                                          "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn"};
    std::string made;
    const auto add = [&made](std::string_view name) { made += "\\p{" + std::string(name) + "}"; };
    for (const category_group& group : groups) {
        const iotpkg::unicode::category_set whole(group.first, group.last);
        if ((set | whole) == set) {
            add(group.name);
            continue;
        }
        for (auto index = static_cast<std::size_t>(group.first);
             index <= static_cast<std::size_t>(group.last); ++index) {
            if (set.contains(static_cast<iotpkg::unicode::general_category>(index))) {
                add(names[index]);
            }
        }
    }
    return made;
}

// A text of nothing but the set's characters.
inline std::string pattern_of(const iotpkg::character_set& set) {
    const std::string ascii = ascii_class([&set](char character) { return set.contains_ascii(character); });
    const std::string beyond = category_class(set.beyond_ascii());
    // A category holds its ASCII characters too, and the set may not have them all.
    bool is_one_class = true;
    for (char32_t code_point = 0; code_point < 0x80; ++code_point) {
        const bool in_category = set.beyond_ascii().contains(iotpkg::unicode::category_of(code_point));
        is_one_class = is_one_class && (!in_category || set.contains(code_point));
    }
    if (is_one_class) {
        return "^[" + ascii + beyond + "]*$";
    }
    return "^(?:[" + ascii + "]|(?![\\x00-\\x7f])[" + beyond + "])*$";
}

// Finds what a rule of constraint::form refuses: all of it, or what a pattern can see of it.
inline std::string pattern_refused_by(iotpkg::rule id) {
    using enum iotpkg::rule;
    namespace forms = iotpkg::detail;
    const std::string digit = "[" + ascii_class(forms::is_digit) + "]";
    switch (id) {
        case package_name_dot_segment:
        case version_name_dot_segment: return "^" + any_of(forms::dot_segments) + "$";
        case bucket_ends: {
            const std::string other = "[^" + ascii_class(forms::is_alphanumeric) + "]";
            return "^" + other + "|" + other + "$";
        }
        case bucket_adjacent_periods: return literal(forms::adjacent_periods);
        case bucket_ipv4_form: {
            const std::string group = digit + "{1," + std::to_string(forms::ipv4_group_digits) + "}";
            return "^" + group + "(?:\\." + group + "){" + std::to_string(forms::ipv4_groups - 1) + "}$";
        }
        case bucket_reserved_prefix: return "^" + any_of(forms::reserved_bucket_prefixes);
        case bucket_reserved_suffix: return any_of(forms::reserved_bucket_suffixes) + "$";
        case bucket_regional_suffix: {
            const std::string suffix = literal(forms::regional_bucket_suffix) + "$";
            const std::string account = digit + "{" + std::to_string(forms::account_digits) + "}";
            return "^(?![\\s\\S]+-" + account + "-[\\s\\S]+" + suffix + ")[\\s\\S]*" + suffix;
        }
        case s3_key_relative_segments: return "^(?:\\.?/)*\\.\\.(?:/|$)";
        case tag_key_reserved_prefix:
        case tag_value_reserved_prefix: return "^" + literal(forms::reserved_tag_prefix);
        default: return {};
    }
}

}  // namespace iotpkg_check::schema
