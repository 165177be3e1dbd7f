// SPDX-License-Identifier: BSL-1.0
// Each rule about a text once more, slow and obvious: written from docs/rules.md, with the limits of the
// table.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/text/json_levels.hpp>

#include "slow_json.hpp"
#include "slow_recipe.hpp"
#include "slow_text.hpp"

namespace slow {

struct fault {
    std::size_t actual = 0;
    std::size_t offset = 0;
};

using found_fault = std::optional<fault>;

inline found_fault when(bool is_broken, std::size_t actual = 0) {
    return is_broken ? found_fault(fault{actual, 0}) : std::nullopt;
}
inline found_fault at(std::size_t offset) {
    return offset == nowhere ? std::nullopt : found_fault(fault{0, offset});
}

inline bool are_digits(std::string_view given) {
    for (const char one : given) {
        if (!is_digit(byte_of(one))) {
            return false;
        }
    }
    return !given.empty();
}

inline std::size_t find_prefix(std::string_view given, std::initializer_list<std::string_view> listed) {
    for (const std::string_view one : listed) {
        if (given.starts_with(one)) {
            return 0;
        }
    }
    return nowhere;
}

inline std::size_t find_suffix(std::string_view given, std::initializer_list<std::string_view> listed) {
    for (const std::string_view one : listed) {
        if (given.ends_with(one)) {
            return given.size() - one.size();
        }
    }
    return nowhere;
}

inline std::size_t find_outer_fault(std::string_view given) {
    if (given.empty()) {
        return nowhere;
    }
    if (!is_alphanumeric(byte_of(given.front()))) {
        return 0;
    }
    return is_alphanumeric(byte_of(given.back())) ? nowhere : given.size() - 1;
}

inline std::size_t find_ipv4_form(std::string_view given) {
    const std::vector<std::string> groups = split(given, '.');
    for (const std::string& group : groups) {
        if (!are_digits(group) || group.size() > 3) {
            return nowhere;
        }
    }
    return groups.size() == 4 ? 0 : nowhere;
}

// <prefix>-<12 digits>-<region>-an: none of prefix and Region is empty.
inline std::size_t find_stray_region(std::string_view given) {
    if (!given.ends_with("-an")) {
        return nowhere;
    }
    const std::string_view before = given.substr(0, given.size() - 3);
    for (std::size_t dash = 1; dash + 14 < before.size(); ++dash) {
        if (before[dash] == '-' && are_digits(before.substr(dash + 1, 12)) && before[dash + 13] == '-') {
            return nowhere;
        }
    }
    return before.size();
}

// At no place may there have been more .. than other segments; those that lead nowhere do not count.
inline std::size_t find_climbing(std::string_view given) {
    std::size_t begin = 0;
    long depth = 0;
    for (const std::string& segment : split(given, '/')) {
        depth += segment == ".." ? -1 : segment.empty() || segment == "." ? 0 : 1;
        if (depth < 0) {
            return begin;
        }
        begin += segment.size() + 1;
    }
    return nowhere;
}

inline bool is_name_character(char32_t code) {
    return is_alphanumeric(code) || is_one_of(code, U"-_.");
}
inline bool is_tag_character(char32_t code) {
    return is_letter_separator_or_number(code) || is_one_of(code, U"_.:/=+-@");
}

// Which character a text may not have: the first one. Bytes that are no character lie outside every set,
// unless they are an error by themselves.
inline std::size_t find_outsider(iotpkg::rule id, const text& given, bool takes_ill_formed) {
    using iotpkg::rule;
    switch (id) {
        case rule::package_name_characters:
        case rule::version_name_characters:
            return given.find(takes_ill_formed, [](char32_t code) { return !is_name_character(code); });
        case rule::description_characters:
        case rule::attribute_value_characters: return given.find(takes_ill_formed, is_other);
        case rule::attribute_key_characters:
            return given.find(takes_ill_formed, [](char32_t code) {
                return !is_alphanumeric(code) && !is_one_of(code, U":_-");
            });
        case rule::bucket_characters:
            return given.find(takes_ill_formed, [](char32_t code) {
                return !is_lower(code) && !is_digit(code) && !is_one_of(code, U".-");
            });
        case rule::s3_key_characters:
            return given.find(takes_ill_formed, [](char32_t code) {
                return code > 0x7F || is_one_of(code, U"\\{}^%`][\"><~#|");
            });
        case rule::tag_key_characters:
        case rule::tag_value_characters:
            return given.find(takes_ill_formed, [](char32_t code) { return !is_tag_character(code); });
        case rule::client_token_characters:
            return given.find(takes_ill_formed, [](char32_t code) { return code < U'!' || code > U'~'; });
        default: return nowhere;
    }
}

// How a text that is there breaks a rule of its subject.
inline found_fault find_fault(iotpkg::rule id, const text& given, bool takes_ill_formed) {
    using iotpkg::rule;
    const std::size_t limit = iotpkg::row_of(id).limit;
    const std::size_t characters = given.characters.size();
    const std::size_t bytes = given.bytes.size();
    switch (id) {
        case rule::package_name_min_length:
        case rule::version_name_min_length:
        case rule::description_min_length:
        case rule::attribute_key_min_length:
        case rule::attribute_value_min_length:
        case rule::bucket_min_length:
        case rule::s3_key_min_length:
        case rule::tag_key_min_length:
        case rule::client_token_min_length: return when(characters < limit, characters);
        case rule::package_name_max_length:
        case rule::version_name_max_length:
        case rule::description_max_length:
        case rule::bucket_max_length:
        case rule::recipe_max_length:
        case rule::tag_key_max_length:
        case rule::tag_value_max_length:
        case rule::client_token_max_length: return when(characters > limit, characters);
        case rule::description_bytes:
        case rule::s3_key_max_bytes:
        case rule::s3_version_max_bytes: return when(bytes > limit, bytes);
        case rule::description_utf16: return when(given.utf16_units > limit, given.utf16_units);
        // One beyond what the guide says: the length at which the sources disagree.
        case rule::tag_key_guide_length:
        case rule::tag_value_guide_length: return when(characters == limit + 1, characters);
        case rule::s3_version_missing: return when(bytes == 0);
        case rule::package_name_dot_segment:
        case rule::version_name_dot_segment: return when(given.bytes == "." || given.bytes == "..");
        case rule::description_recent_characters:
        case rule::attribute_value_recent_characters: return at(given.find(false, is_recent));
        // One that the set does not have anyway is not also recent.
        case rule::tag_key_recent_characters:
            return at(
                given.find(false, [](char32_t code) { return is_tag_character(code) && is_recent(code); }));
        case rule::bucket_ends: return at(find_outer_fault(given.bytes));
        case rule::bucket_adjacent_periods: return at(given.bytes.find(".."));
        case rule::bucket_ipv4_form: return at(find_ipv4_form(given.bytes));
        case rule::bucket_reserved_prefix:
            return at(find_prefix(given.bytes, {"xn--", "sthree-", "amzn-s3-demo-"}));
        case rule::bucket_reserved_suffix:
            return at(find_suffix(given.bytes, {"-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"}));
        case rule::bucket_regional_suffix: return at(find_stray_region(given.bytes));
        case rule::s3_key_relative_segments: return at(find_climbing(given.bytes));
        case rule::action_unknown: return when(given.bytes != "PUBLISH" && given.bytes != "DEPRECATE");
        case rule::recipe_json: return at(find_json_fault(given.bytes, iotpkg::detail::json_max_depth));
        case rule::tag_key_reserved_prefix:
        case rule::tag_value_reserved_prefix: return at(find_prefix(given.bytes, {"aws:"}));
        default: return at(find_outsider(id, given, takes_ill_formed));
    }
}

// A text over its maximum is not also over what only advises, unless that is more severe.
inline bool is_advice_on_length(iotpkg::rule id) {
    using iotpkg::rule;
    return id == rule::description_bytes || id == rule::description_utf16 ||
           id == rule::tag_key_guide_length || id == rule::tag_value_guide_length;
}
inline bool is_maximum(iotpkg::rule id) {
    using iotpkg::rule;
    return id == rule::description_max_length || id == rule::tag_key_max_length ||
           id == rule::tag_value_max_length;
}

struct broken_rule {
    iotpkg::rule id{};
    fault what{};
};

// All rules that a text of the subject breaks, in the order of the table, with the encoding first.
inline std::vector<broken_rule> find_broken(iotpkg::subject about, std::string_view bytes,
                                            const iotpkg::policy& severities) {
    using iotpkg::rule;
    using iotpkg::severity;
    std::vector<broken_rule> broken;
    const text given(bytes);
    const severity encoding = severities.severity_of(rule::utf8);
    if (given.ill_formed != nowhere && encoding != severity::off) {
        broken.push_back({rule::utf8, {0, given.ill_formed}});
    }
    severity too_long = severity::off;
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        const severity weight = severities.severity_of(row.id);
        if (row.subject != about || weight == severity::off ||
            (is_advice_on_length(row.id) && weight <= too_long)) {
            continue;
        }
        if (const found_fault found = find_fault(row.id, given, encoding != severity::error)) {
            broken.push_back({row.id, *found});
            too_long = is_maximum(row.id) ? weight : too_long;
        }
    }
    if (about == iotpkg::subject::recipe) {
        const std::vector<placeholder> all = recipe_reader(bytes).read();
        for (const iotpkg::rule_row& row : iotpkg::rules) {
            const std::size_t offset = find_placeholder_fault(row.id, bytes, all);
            if (offset != nowhere && severities.severity_of(row.id) != severity::off) {
                broken.push_back({row.id, {0, offset}});
            }
        }
    }
    return broken;
}

}  // namespace slow
