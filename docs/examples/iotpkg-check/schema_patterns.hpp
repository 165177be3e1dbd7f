// SPDX-License-Identifier: BSL-1.0
// Regular expressions of ECMA-262, for its flag u, from the sets of characters and the texts of the table.
#pragma once

#include <string>
#include <string_view>

#include <iotpkg/rules.hpp>

namespace iotpkg_check::schema {

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

// Finds what a row about the form of a text refuses: all of it, or what a pattern can see of it.
inline std::string pattern_refused_by(const iotpkg::rule_row& row) {
    using enum iotpkg::constraint;
    switch (row.kind) {
        case excluded_text: return "^" + any_of(row.data.texts) + "$";
        case excluded_part: return any_of(row.data.texts);
        case excluded_prefix: return "^" + any_of(row.data.texts);
        case excluded_suffix: return any_of(row.data.texts) + "$";
        case outer_characters: {
            const std::string set(row.data.set->pattern());
            return "^(?!" + set + ")[\\s\\S]|(?!" + set + ")[\\s\\S]$";
        }
        default: break;
    }
    switch (row.id) {
        case iotpkg::rule::bucket_ipv4_form: return "^[0-9]{1,3}(?:\\.[0-9]{1,3}){3}$";
        case iotpkg::rule::bucket_regional_suffix:
            return "^(?![\\s\\S]+-[0-9]{12}-[\\s\\S]+-an$)[\\s\\S]*-an$";
        case iotpkg::rule::s3_key_relative_segments: return "^(?:\\.?/)*\\.\\.(?:/|$)";
        default: return {};
    }
}

}  // namespace iotpkg_check::schema
