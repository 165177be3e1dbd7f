// SPDX-License-Identifier: BSL-1.0
// What a scalar of YAML stands for: the core schema of YAML 1.2 (chapter 10.3), where `2.10` is a number and
// `yes` is a text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "tree.hpp"

namespace iotpkg_check {

inline bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

// Takes the digits at the front away; false where there is none.
inline bool take_digits(std::string_view& text, std::string_view digits = "0123456789") {
    const std::size_t count = std::min(text.find_first_not_of(digits), text.size());
    text.remove_prefix(count);
    return count != 0;
}

inline bool is_yaml_number(std::string_view text) {
    if (text.starts_with("0o") || text.starts_with("0x")) {
        const bool is_octal = text[1] == 'o';
        text.remove_prefix(2);
        return take_digits(text, is_octal ? "01234567" : "0123456789ABCDEFabcdef") && text.empty();
    }
    if (is_one_of(text, {".nan", ".NaN", ".NAN"})) {
        return true;
    }
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (is_one_of(text, {".inf", ".Inf", ".INF"})) {
        return true;
    }
    const bool has_whole = take_digits(text);
    bool has_fraction = false;
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        has_fraction = take_digits(text);
    }
    if (!has_whole && !has_fraction) {
        return false;
    }
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('-') || text.starts_with('+')) {
            text.remove_prefix(1);
        }
        return take_digits(text) && text.empty();
    }
    return text.empty();
}

inline node_kind kind_of_plain(std::string_view text) {
    if (is_one_of(text, {"", "~", "null", "Null", "NULL"})) {
        return node_kind::null;
    }
    if (is_one_of(text, {"true", "True", "TRUE", "false", "False", "FALSE"})) {
        return node_kind::boolean;
    }
    return is_yaml_number(text) ? node_kind::number : node_kind::text;
}

// The tag is empty where the scalar has none.
inline node_kind kind_of_scalar(std::string_view text, std::string_view tag, bool is_plain) {
    constexpr std::string_view prefix = "tag:yaml.org,2002:";
    if (tag.empty()) {
        return is_plain ? kind_of_plain(text) : node_kind::text;
    }
    const std::string_view type = tag.starts_with(prefix) ? tag.substr(prefix.size()) : "";
    if (type == "str" || tag == "!") {
        return node_kind::text;
    }
    if (type == "int" || type == "float") {
        return node_kind::number;
    }
    if (type == "bool") {
        return node_kind::boolean;
    }
    return type == "null" ? node_kind::null : node_kind::tagged;
}

}  // namespace iotpkg_check
