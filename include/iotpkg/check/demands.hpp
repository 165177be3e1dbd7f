// SPDX-License-Identifier: BSL-1.0
// What the errors of the table ask of a text, known to the compiler: for whoever looks at a text only once.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <iotpkg/check/forms.hpp>
#include <iotpkg/check/quick_check.hpp>
#include <iotpkg/check/rules_asked.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/put_text.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Of a document, of several of them or of one in another form, or of a range that is read more than once: no
// fields and one look at them break these.
constexpr bool is_no_rule_of_fields(const rule_row& row) {
    return row.kind == constraint::syntax || row.kind == constraint::max_depth ||
           row.kind == constraint::stable || row.kind == constraint::comparison ||
           row.kind == constraint::other_form;
}

// Whoever meets all demands breaks no error of the policy.
constexpr bool are_demands_enough(const policy& severities) {
    for (const rule_row& row : rules) {
        if (severities.severity_of(row.id) == severity::error && !is_demand(row) &&
            !is_no_rule_of_fields(row)) {
            return false;
        }
    }
    return true;
}

// Longer than any text in memory, and shorter than what an absent text says of its size.
inline constexpr std::size_t no_limit = static_cast<std::size_t>(-1) / 2;

// The limit of an error of that kind.
constexpr std::size_t limit_of(subject about, constraint kind, std::size_t otherwise) {
    for (const rule_row& row : rules) {
        if (row.subject == about && row.kind == kind && is_demand(row)) {
            return row.limit;
        }
    }
    return otherwise;
}

constexpr std::size_t smallest(std::size_t left, std::size_t right) {
    return left < right ? left : right;
}

// In bytes: a text has no more characters than bytes. At least one byte is at least one character; where a
// rule asks for more than one, the set of the text is ASCII.
constexpr std::size_t min_bytes(subject about) {
    return limit_of(about, constraint::min_length, 0);
}
constexpr std::size_t max_bytes(subject about) {
    return smallest(smallest(limit_of(about, constraint::max_length, no_limit),
                             limit_of(about, constraint::max_bytes, no_limit)),
                    limit_of(about, constraint::max_utf16, no_limit));
}

constexpr const character_set& demanded_set(subject about) {
    for (const rule_row& row : rules) {
        if (row.subject == about && row.kind == constraint::characters && is_demand(row)) {
            return *row.data.set;
        }
    }
    return any_character;
}

// A rule about the form of a text that nothing without a period breaks.
constexpr bool is_about_periods(const rule_row& row) {
    return row.id == rule::bucket_ipv4_form || row.id == rule::s3_key_relative_segments ||
           row.id == rule::bucket_adjacent_periods;
}

// Does a JSON document belong there? Then there are quotes to escape.
constexpr bool is_json(subject about) {
    for (const rule_row& row : rules) {
        if (row.subject == about && row.kind == constraint::json) {
            return true;
        }
    }
    return false;
}

// Does the text begin, or end, with the same two characters?
constexpr bool starts_like(std::string_view text, std::string_view prefix) {
    return text.size() > 1 && text[0] == prefix[0] && text[1] == prefix[1];
}
constexpr bool ends_like(std::string_view text, std::string_view suffix) {
    return text.size() > 1 && text[text.size() - 1] == suffix[suffix.size() - 1] &&
           text[text.size() - 2] == suffix[suffix.size() - 2];
}

// False where a glance tells that the text does not break the row.
template <std::size_t Row, std::size_t... Text>
constexpr bool may_break(std::string_view text, std::index_sequence<Text...>) {
    constexpr const rule_row& row = rules[Row];
    if constexpr (row.kind == constraint::excluded_text) {
        return (... || (text.size() == row.data.texts.begin()[Text].size()));
    } else if constexpr (row.kind == constraint::excluded_prefix) {
        return (... || starts_like(text, row.data.texts.begin()[Text]));
    } else if constexpr (row.kind == constraint::excluded_suffix) {
        return (... || ends_like(text, row.data.texts.begin()[Text]));
    } else if constexpr (row.kind == constraint::outer_characters) {
        return text.empty() || !row.data.set->contains_ascii(text.front()) ||
               !row.data.set->contains_ascii(text.back());
    } else {
        return true;
    }
}
template <std::size_t Row>
constexpr bool may_break(std::string_view text) {
    constexpr std::size_t text_count =
        static_cast<std::size_t>(rules[Row].data.texts.end() - rules[Row].data.texts.begin());
    return may_break<Row>(text, std::make_index_sequence<text_count>());
}

// Does the text break an error about its form? Each of its rows is known to the compiler.
template <subject About, bool AboutPeriods, std::size_t First, std::size_t... Row>
constexpr bool breaks_form(std::string_view text, std::index_sequence<Row...>) {
    const auto breaks = [text]<std::size_t Index>() {
        constexpr const rule_row& row = rules[Index];
        if constexpr (is_about_form(row.kind) && is_demand(row) && is_about_periods(row) == AboutPeriods) {
            return may_break<Index>(text) && find_form_fault<Index>(text) != none;
        } else {
            return false;
        }
    };
    return (breaks.template operator()<First + Row>() || ...);
}
template <subject About, bool AboutPeriods>
constexpr bool breaks_form(std::string_view text) {
    constexpr row_range rows = rows_for<About>.rows;
    constexpr std::size_t first = static_cast<std::size_t>(rows.first - rules.data());
    return breaks_form<About, AboutPeriods, first>(text, std::make_index_sequence<rows.last - rows.first>());
}

}  // namespace IOTPKG_NAMESPACE::detail
