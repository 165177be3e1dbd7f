// SPDX-License-Identifier: BSL-1.0
// The table: one row a rule. Every limit of the library stands in it and nowhere else.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/rule.hpp>
#include <iotpkg/rules/data.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/unicode.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// The day on which the table was last compared with its sources.
inline constexpr std::string_view rules_date = "2026-11-24";

// The version of Unicode by which characters are judged.
inline constexpr std::string_view unicode_version = detail::unicode::version;

// Whether breaking a rule sends the request to another path or a body that is read in more than one way, or
// leaves no request to send: a member without a value, a body that is not JSON.
enum class wire_effect : std::uint8_t { keeps_wire, breaks_wire, leaves_no_request };

namespace detail {

struct rule_words {
    std::string_view name;
    std::string_view message;
};

// Apart from the rows: a program that shows nobody a word does not carry them. With the sizes at hand: GCC
// counts the characters of a literal one by one otherwise, each time it compiles.
// clang-format off
inline constexpr std::array<rule_words, rule_count> words_of_rules{{
#define IOTPKG_RULE(id, about, kind, limit, weight, source, wire, data, message, refusal) \
    {view_of(#id, sizeof(#id) - 1), view_of(message, sizeof(message) - 1)},
#include <iotpkg/lists/rule_list.hpp>
}};
// clang-format on

}  // namespace detail

// One row of the table.
struct rule_row {
    rule id;
    iotpkg::subject subject;
    constraint kind;
    iotpkg::severity severity;
    iotpkg::provenance provenance;
    wire_effect wire;
    std::uint16_t limit;
    rule_data data;

    // The rule's id as text.
    [[nodiscard]] constexpr std::string_view name() const {
        return detail::words_of_rules[static_cast<std::size_t>(id)].name;
    }
    // For people; {limit} and {actual} stand for the figures, {pattern} for that of the set.
    [[nodiscard]] constexpr std::string_view message() const {
        return detail::words_of_rules[static_cast<std::size_t>(id)].message;
    }
};

// clang-format off
inline constexpr std::array<rule_row, rule_count> rules{{
#define IOTPKG_RULE(id, about, kind, limit, weight, source, wire, data, message, refusal) \
    {rule::id, subject::about, constraint::kind, severity::weight, provenance::source, wire_effect::wire, \
     limit, detail::data},
#include <iotpkg/lists/rule_list.hpp>
}};
// clang-format on

constexpr const rule_row& row_of(rule id) {
    return rules[static_cast<std::size_t>(id)];
}

// The rule's id as text.
constexpr std::string_view to_string_view(rule id) {
    return row_of(id).name();
}

// Buckets of before March 2018 have up to so many bytes (Amazon S3 user guide): no rule lets one pass, but a
// policy may turn the rule off.
inline constexpr std::size_t max_legacy_bucket_size = 255;

}  // namespace IOTPKG_NAMESPACE
