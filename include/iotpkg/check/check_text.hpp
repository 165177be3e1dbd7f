// SPDX-License-Identifier: BSL-1.0
// One text against the rules of its subject.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/quick_check.hpp>
#include <iotpkg/check/text_facts.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/recipe/placeholder_faults.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

constexpr fault find_fault(const quick_check& quick, const rule_row& row, std::string_view text,
                           const text_facts& facts) {
    switch (row.kind) {
        case constraint::min_length: return {facts.scalars < row.limit, facts.scalars, 0};
        case constraint::max_length: return over(facts.scalars, row.limit);
        case constraint::max_bytes: return over(facts.bytes, row.limit);
        case constraint::max_utf16: return over(facts.utf16_units, row.limit);
        case constraint::guide_length: return {facts.scalars == std::size_t{row.limit} + 1, facts.scalars, 0};
        case constraint::advised: return {facts.bytes == 0, 0, 0};
        case constraint::characters: return at(facts.outside_set);
        case constraint::recent_characters: return at(facts.recent);
        default: return is_about_form(row.kind) ? at(quick.find_form_fault(row, text)) : fault{};
    }
}

// A length is reported once: a text over its maximum is not also over what quotas and guides advise. But no
// warning hides an error: what is refused may not depend on the warnings.
constexpr bool is_length(constraint kind) {
    return kind == constraint::max_length || kind == constraint::max_bytes || kind == constraint::max_utf16 ||
           kind == constraint::guide_length;
}

constexpr void check_rows(const quick_check& quick, std::string_view text, const text_facts& facts,
                          const place& where, const policy& severities, violation_sink& sink) {
    severity reported_length = severity::off;
    for (const rule_row& row : quick.rows) {
        const severity weight = severities.severity_of(row.id);
        if (weight == severity::off || (is_length(row.kind) && weight <= reported_length)) {
            continue;
        }
        const fault found = find_fault(quick, row, text, facts);
        if (found.is_found) {
            reported_length = row.kind == constraint::max_length ? weight : reported_length;
            report_fault(row, where, found, severities, sink);
        }
    }
}

// One pass for all of these rows.
constexpr void check_placeholders(const quick_check& quick, std::string_view text, const place& where,
                                  const policy& severities, violation_sink& sink) {
    if (!is_any_on(quick.placeholders, severities)) {
        return;
    }
    const placeholder_faults faults = quick.find_placeholder_faults(text);
    for (const rule_row& row : quick.placeholders) {
        const fault found = at(faults.offset_of(row.id));
        if (found.is_found && row.kind == constraint::placeholder) {
            report_fault(row, where, found, severities, sink);
        }
    }
}

// Looks at all rules of a text; tells the sink of each that is broken, in the order of the table.
constexpr void check_closely(std::string_view text, const place& where, const quick_check& quick,
                             const policy& severities, violation_sink& sink) {
    const text_facts facts =
        quick.is_all_allowed(text) ? ascii_facts(text) : quick.find_facts(text, quick.characters);
    if (facts.ill_formed != none) {
        report_fault(row_of(rule::utf8), where, at(facts.ill_formed), severities, sink);
    }
    check_rows(quick, text, facts, where, severities, sink);
    check_placeholders(quick, text, where, severities, sink);
}

// Checks a text that was given.
constexpr void check_view(const quick_check& quick, const place& where, std::string_view text,
                          const policy& severities, violation_sink& sink) {
    if (!is_plainly_fine(quick, text, severities)) {
        check_closely(text, where, quick, severities, sink);
    }
}

// The same for a text that may be absent or null.
constexpr void check_text(const quick_check& quick, const place& where, const text& given,
                          const policy& severities, violation_sink& sink) {
    if (given.present()) {
        check_view(quick, where, given.view(), severities, sink);
        return;
    }
    // Half of an entry is always there: absent text has no more meaning in it than a null pointer.
    const bool is_half = is_half_of_entry(where.about);
    const bool is_null = given.null() || is_half;
    if (is_null) {
        report_fault(row_of(rule::null_text), where, {}, severities, sink);
    }
    if (is_null && severities.severity_of(rule::null_text) == severity::error) {
        return;
    }
    // Where that is no error, it counts as nothing given, and in an entry as empty text.
    if (is_half) {
        check_closely({}, where, quick, severities, sink);
        return;
    }
    for (const rule_row& row : quick.rows) {
        if (row.kind == constraint::required || row.kind == constraint::advised) {
            report_fault(row, where, {}, severities, sink);
        }
    }
}

template <subject About, rules_asked Asked = rules_asked::all>
constexpr void check_text(const text& given, const policy& severities, violation_sink& sink) {
    check_text(quick_check_for<About, Asked>, place{About}, given, severities, sink);
}

}  // namespace IOTPKG_NAMESPACE::detail
