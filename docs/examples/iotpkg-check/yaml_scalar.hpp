// SPDX-License-Identifier: BSL-1.0
// What a scalar of YAML stands for, as the AWS CLI reads it (ruamel.yaml, YAML 1.2): the core schema, and
// beside that dates, binary numbers, and `_` between digits. So `2.10` and `2026-11-24` are no texts, and
// `yes` is one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "tree.hpp"

namespace iotpkg_check {

inline bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

// Takes the characters of that kind at the front away; how many there were.
inline std::size_t take_all_of(std::string_view& text, std::string_view kind) {
    const std::size_t count = std::min(text.find_first_not_of(kind), text.size());
    text.remove_prefix(count);
    return count;
}

// Takes one of these away; false where there is none.
inline bool take_one_of(std::string_view& text, std::string_view kind) {
    const bool is_there = !text.empty() && kind.find(text.front()) != kind.npos;
    text.remove_prefix(is_there ? 1 : 0);
    return is_there;
}

inline bool is_yaml_number(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::string_view spaced_digits = "0123456789_";
    if (is_one_of(text, {".nan", ".NaN", ".NAN"})) {
        return true;
    }
    const bool has_sign = take_one_of(text, "+-");
    if (is_one_of(text, {".inf", ".Inf", ".INF"})) {
        return true;
    }
    for (const std::string_view based : {"0b01_", "0o01234567_", "0x0123456789ABCDEFabcdef_"}) {
        if (text.starts_with(based.substr(0, 2))) {
            text.remove_prefix(2);
            return take_all_of(text, based.substr(2)) != 0 && text.empty();
        }
    }
    if (text.starts_with('_')) {
        return has_sign && take_all_of(text, spaced_digits) != 0 && text.empty();
    }
    const bool has_whole = take_all_of(text, spaced_digits) != 0;
    const bool has_fraction = take_one_of(text, ".") && take_all_of(text, spaced_digits) != 0;
    if (!has_whole && !has_fraction) {
        return false;
    }
    if (take_one_of(text, "eE")) {
        const bool has_power_sign = take_one_of(text, "+-");
        return (has_whole || has_power_sign) && take_all_of(text, digits) != 0 && text.empty();
    }
    return text.empty();
}

// Takes so many digits away; false where there are fewer, or more.
inline bool take_digits(std::string_view& text, std::size_t least, std::size_t most) {
    const std::size_t count = take_all_of(text, "0123456789");
    return count >= least && count <= most;
}

// `2026-11-24`, `2026-11-24T09:30:00Z` or `2026-11-24 9:30:00.5 +01:00`.
inline bool is_yaml_date(std::string_view text) {
    constexpr std::size_t size_of_day = 10;
    const bool is_day = text.size() == size_of_day;
    const std::size_t least = is_day ? 2 : 1;
    if (!take_digits(text, 4, 4) || !take_one_of(text, "-") || !take_digits(text, least, 2) ||
        !take_one_of(text, "-") || !take_digits(text, least, 2)) {
        return false;
    }
    if (is_day) {
        return text.empty();
    }
    if (!take_one_of(text, "Tt") && take_all_of(text, " \t") == 0) {
        return false;
    }
    if (!take_digits(text, 1, 2) || !take_one_of(text, ":") || !take_digits(text, 2, 2) ||
        !take_one_of(text, ":") || !take_digits(text, 2, 2)) {
        return false;
    }
    if (take_one_of(text, ".")) {
        take_all_of(text, "0123456789");
    }
    if (text.empty()) {
        return true;
    }
    take_all_of(text, " \t");
    if (take_one_of(text, "Z")) {
        return text.empty();
    }
    return take_one_of(text, "+-") && take_digits(text, 1, 2) &&
           (text.empty() || (take_one_of(text, ":") && take_digits(text, 2, 2) && text.empty()));
}

inline node_kind kind_of_plain(std::string_view text) {
    if (is_one_of(text, {"", "~", "null", "Null", "NULL"})) {
        return node_kind::null;
    }
    if (is_one_of(text, {"true", "True", "TRUE", "false", "False", "FALSE"})) {
        return node_kind::boolean;
    }
    return is_yaml_number(text) || is_yaml_date(text) ? node_kind::number : node_kind::text;
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
