// One text against the rules of its subject.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/check/entry_pointer.hpp>
#include <iotpkg/check/quick_check.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/recipe/placeholder_faults.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/text/unicode.hpp>
#include <iotpkg/violation.hpp>

namespace iotpkg::detail {

// What one pass over a text finds. Offsets in bytes, `none` where there is no such place.
struct text_facts {
    std::size_t bytes = 0;
    std::size_t scalars = 0;  // an ill-formed sequence counts as one
    std::size_t utf16_units = 0;
    std::size_t ill_formed = none;
    std::size_t outside_set = none;
    std::size_t recent = none;
};

constexpr text_facts facts_of(std::string_view text, const quick_check& quick) {
    text_facts facts{.bytes = text.size()};
    const auto note = [](std::size_t& first, std::size_t offset) { first = first == none ? offset : first; };
    std::size_t offset = 0;
    while (offset < text.size()) {
        ++facts.scalars;
        ++facts.utf16_units;
        // What the set holds of ASCII needs no second look: most of any text.
        if (quick.allowed->contains_ascii(text[offset])) {
            ++offset;
            continue;
        }
        const unicode::decoded next = unicode::decode(text, offset);
        if (!next.valid) {
            note(facts.ill_formed, offset);
        } else {
            facts.utf16_units += next.code_point > 0xFFFF ? 1 : 0;
            if (quick.has_set && !quick.allowed->contains(next.code_point)) {
                note(facts.outside_set, offset);
            } else if (unicode::newer_than_13(next.code_point)) {
                note(facts.recent, offset);
            }
        }
        offset += next.size;
    }
    return facts;
}

constexpr text_facts ascii_facts(std::string_view text) {
    return {.bytes = text.size(), .scalars = text.size(), .utf16_units = text.size()};
}

// How a text breaks a row.
struct fault {
    bool found = false;
    std::size_t actual = 0;
    std::size_t offset = 0;
};

constexpr fault over(std::size_t actual, std::size_t limit) {
    return {actual > limit, actual, 0};
}

constexpr fault at(std::size_t offset) {
    return offset == none ? fault{} : fault{true, 0, offset};
}

constexpr fault find_fault(const rule_row& row, std::string_view text, const text_facts& facts) {
    switch (row.kind) {
        case constraint::min_length: return {facts.scalars < row.limit, facts.scalars, 0};
        case constraint::max_length: return over(facts.scalars, row.limit);
        case constraint::max_bytes: return over(facts.bytes, row.limit);
        case constraint::max_utf16: return over(facts.utf16_units, row.limit);
        case constraint::guide_length: return {facts.scalars == row.limit + 1, facts.scalars, 0};
        case constraint::advised: return {facts.bytes == 0, 0, 0};
        case constraint::characters: return at(facts.outside_set);
        case constraint::recent_characters: return at(facts.recent);
        case constraint::form:
        case constraint::json: return at(find_offset_of_fault(row, text));
        default: return {};
    }
}

// Where a text stands in the request.
struct place {
    subject about{};
    std::size_t entry = none;
    bool in_key = false;
    // The key of the entry; empty where it must not be shown.
    std::string_view shown_key{};
};

// Gives a violation to the sink unless the policy has the rule off.
template <class Sink>
constexpr void report_fault(const rule_row& row, const place& where, const fault& how,
                            const policy& severities, Sink& sink) {
    const severity weight = severities.severity_of(row.id);
    if (weight == severity::off) {
        return;
    }
    const entry_pointer pointer(where.about, where.shown_key);
    violation found{.rule = row.id, .severity = weight, .provenance = row.source, .pointer = pointer.view()};
    found.entry = where.entry;
    found.in_key = where.in_key;
    found.limit = row.limit;
    found.actual = how.actual;
    found.offset = how.offset;
    sink(found);
}

// A length is said once: a text over its maximum is not also over what quotas and guides advise. But no
// warning hides an error: what is refused may not depend on the warnings.
constexpr bool is_length(constraint kind) {
    return kind == constraint::max_length || kind == constraint::max_bytes || kind == constraint::max_utf16 ||
           kind == constraint::guide_length;
}

template <class Sink>
constexpr void check_rows(const row_range& rows, std::string_view text, const text_facts& facts,
                          const place& where, const policy& severities, Sink& sink) {
    severity said_too_long = severity::off;
    for (const rule_row& row : rows) {
        const severity weight = severities.severity_of(row.id);
        if (weight == severity::off || (is_length(row.kind) && weight <= said_too_long)) {
            continue;
        }
        const fault how = find_fault(row, text, facts);
        if (!how.found) {
            continue;
        }
        said_too_long = row.kind == constraint::max_length ? weight : said_too_long;
        report_fault(row, where, how, severities, sink);
    }
}

// One pass for all of these rows.
template <class Sink>
constexpr void check_placeholders(const row_range& rows, std::string_view text, const place& where,
                                  const policy& severities, Sink& sink) {
    if (!is_any_on(rows, severities)) {
        return;
    }
    const placeholder_faults faults = find_placeholder_faults(text);
    for (const rule_row& row : rows) {
        const fault how = at(faults.offset_of(row.id));
        if (how.found && row.kind == constraint::placeholder) {
            report_fault(row, where, how, severities, sink);
        }
    }
}

// Looks at all rules of a text; gives each violation to sink, in the order of the table.
template <class Sink>
constexpr void check_closely(std::string_view text, const place& where, const quick_check& quick,
                             const policy& severities, Sink& sink) {
    text_facts facts = quick.allowed->holds_only(text) ? ascii_facts(text) : facts_of(text, quick);
    if (facts.ill_formed != none) {
        report_fault(row_of(rule::utf8), where, at(facts.ill_formed), severities, sink);
        // Where that is no error, the bytes still lie outside every set.
        if (quick.has_set && severities.severity_of(rule::utf8) != severity::error) {
            facts.outside_set = facts.ill_formed < facts.outside_set ? facts.ill_formed : facts.outside_set;
        }
    }
    check_rows(quick.rows, text, facts, where, severities, sink);
    check_placeholders(quick.placeholders, text, where, severities, sink);
}

// Checks a text that was given.
template <class Sink>
constexpr void check_view(subject about, std::string_view text, const policy& severities, Sink& sink) {
    const quick_check& quick = quick_check_of(about);
    if (!is_plainly_fine(quick, text, severities)) {
        check_closely(text, place{about}, quick, severities, sink);
    }
}

// The same for a text that may be absent or null.
template <class Sink>
constexpr void check_text(subject about, const text& given, const policy& severities, Sink& sink) {
    if (given.null()) {
        report_fault(row_of(rule::null_text), place{about}, {}, severities, sink);
    }
    if (given.present()) {
        check_view(about, given.view(), severities, sink);
    } else if (given.absent() || severities.severity_of(rule::null_text) != severity::error) {
        // A null pointer that is no error counts as nothing given.
        for (const rule_row& row : quick_check_of(about).rows) {
            if (row.kind == constraint::required || row.kind == constraint::advised) {
                report_fault(row, place{about}, {}, severities, sink);
            }
        }
    }
}

// Keeps the first error that it is given: what refuses a literal.
struct first_error {
    bool found = false;
    rule id{};

    constexpr void operator()(const violation& broken) {
        if (!found && broken.severity == severity::error) {
            found = true;
            id = broken.rule;
        }
    }
};

}  // namespace iotpkg::detail
