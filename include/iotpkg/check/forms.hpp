// SPDX-License-Identifier: BSL-1.0
// Rules about the form of a whole text: what it must not be, begin with, end with or hold.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/rules.hpp>
#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/json_syntax.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

inline constexpr std::size_t ipv4_groups = 4;
inline constexpr std::size_t ipv4_group_digits = 3;

// Four groups of one to three digits, as S3 describes "formatted as an IP address".
constexpr bool has_ipv4_form(std::string_view name) {
    for (std::size_t group = 1; group <= ipv4_groups; ++group) {
        const std::size_t digits = count_leading_digits(name);
        if (digits == 0 || digits > ipv4_group_digits) {
            return false;
        }
        name.remove_prefix(digits);
        if (group < ipv4_groups) {
            if (!name.starts_with('.')) {
                return false;
            }
            name.remove_prefix(1);
        }
    }
    return name.empty();
}

inline constexpr std::string_view regional_bucket_suffix = "-an";
inline constexpr std::size_t account_digits = 12;

// Where "-an" begins in a name that is not <prefix>-<12-digit account>-<region>-an.
constexpr std::size_t find_stray_regional_suffix(std::string_view name) {
    if (!ends_with(name, regional_bucket_suffix)) {
        return none;
    }
    const std::string_view before = piece_of(name, 0, name.size() - regional_bucket_suffix.size());
    for (std::size_t dash = 1; dash < before.size(); ++dash) {
        if (before[dash] != '-') {
            continue;
        }
        const std::string_view rest = rest_of(before, dash + 1);
        if (count_leading_digits(rest) == account_digits && rest.size() > account_digits + 1 &&
            rest[account_digits] == '-') {
            return none;
        }
    }
    return before.size();
}

// Where a ".." segment climbs above the root: read left to right, there must never be more of them than
// of other segments (Amazon S3 user guide, "Naming Amazon S3 objects"). Empty and "." segments lead nowhere.
constexpr std::size_t find_climbing_segment(std::string_view key) {
    if (key.find("..") == std::string_view::npos) {
        return none;
    }
    std::size_t depth = 0;
    std::size_t start = 0;
    while (start <= key.size()) {
        const std::size_t slash = key.find('/', start);
        const std::size_t end = slash == std::string_view::npos ? key.size() : slash;
        const std::string_view segment = piece_of(key, start, end - start);
        if (segment == "..") {
            if (depth == 0) {
                return start;
            }
            --depth;
        } else if (!segment.empty() && segment != ".") {
            ++depth;
        }
        start = end + 1;
    }
    return none;
}

constexpr bool is_one_of(const rule_row& row, std::string_view text) {
    for (const std::string_view one : row.data.texts) {
        if (text == one) {
            return true;
        }
    }
    return false;
}

// Of a prefix, the first character decides nearly always, and costs no call; of a suffix, the last.

constexpr std::size_t find_excluded_prefix(const rule_row& row, std::string_view text) {
    for (const std::string_view prefix : row.data.texts) {
        if (!text.empty() && text.front() == prefix.front() && begins_with(text, prefix)) {
            return 0;
        }
    }
    return none;
}

constexpr std::size_t find_excluded_suffix(const rule_row& row, std::string_view text) {
    for (const std::string_view suffix : row.data.texts) {
        if (!text.empty() && text.back() == suffix.back() && ends_with(text, suffix)) {
            return text.size() - suffix.size();
        }
    }
    return none;
}

constexpr std::size_t find_excluded_part(const rule_row& row, std::string_view text) {
    for (const std::string_view part : row.data.texts) {
        if (const std::size_t found = text.find(part); found != std::string_view::npos) {
            return found;
        }
    }
    return none;
}

// The offset of the first or last character that is not in the set.
constexpr std::size_t find_outer_fault(const character_set& allowed, std::string_view text) {
    if (text.empty() || (allowed.contains_ascii(text.front()) && allowed.contains_ascii(text.back()))) {
        return none;
    }
    return allowed.contains_ascii(text.front()) ? text.size() - 1 : 0;
}

// Constraints that find_form_fault knows.
constexpr bool is_about_form(constraint kind) {
    return kind >= constraint::outer_characters && kind <= constraint::json;
}

// The offset at which a text breaks a row about its form; none where it does not. The row is known to the
// compiler, so that a program holds what its own subjects need.
template <std::size_t Row>
constexpr std::size_t find_form_fault(std::string_view text) {
    constexpr const rule_row& row = rules[Row];
    if constexpr (row.kind == constraint::outer_characters) {
        return find_outer_fault(*row.data.set, text);
    } else if constexpr (row.kind == constraint::excluded_text) {
        return is_one_of(row, text) ? 0 : none;
    } else if constexpr (row.kind == constraint::excluded_part) {
        return find_excluded_part(row, text);
    } else if constexpr (row.kind == constraint::excluded_prefix) {
        return find_excluded_prefix(row, text);
    } else if constexpr (row.kind == constraint::excluded_suffix) {
        return find_excluded_suffix(row, text);
    } else if constexpr (row.kind == constraint::choice) {
        return is_one_of(row, text) ? none : 0;
    } else if constexpr (row.kind == constraint::json) {
        return find_json_fault(text);
    } else if constexpr (row.id == rule::bucket_ipv4_form) {
        return has_ipv4_form(text) ? 0 : none;
    } else if constexpr (row.id == rule::bucket_regional_suffix) {
        return find_stray_regional_suffix(text);
    } else {
        static_assert(row.id == rule::s3_key_relative_segments,
                      "iotpkg: a rule about a form without a check");
        return find_climbing_segment(text);
    }
}

}  // namespace IOTPKG_NAMESPACE::detail
