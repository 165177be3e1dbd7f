// SPDX-License-Identifier: BSL-1.0
// What tells at a glance that nothing is wrong with a text, as is nearly always so.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include <iotpkg/check/forms.hpp>
#include <iotpkg/check/rules_asked.hpp>
#include <iotpkg/check/text_facts.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/recipe/placeholder_faults.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/set_beyond_ascii.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// A run of the table: the rows of one subject, or those of a kind among them.
struct row_range {
    const rule_row* first = nullptr;
    const rule_row* last = nullptr;  // one past

    constexpr void add(const rule_row& row) {
        first = first == last ? &row : first;
        last = &row + 1;
    }

    [[nodiscard]] constexpr const rule_row* begin() const { return first; }
    [[nodiscard]] constexpr const rule_row* end() const { return last; }
};

using form_search = std::size_t(const rule_row&, std::string_view);
using facts_search = text_facts(std::string_view, const character_question&);
using placeholder_search = placeholder_faults(std::string_view);

// What is asked of the text of one subject: to be ASCII of its set, within all lengths, of no form to object
// to, without a placeholder. A program holds the functions of those subjects alone that it checks.
struct quick_check {
    row_range rows{};
    character_question characters{};
    // True when a text is ASCII of that set.
    bool (*is_all_allowed)(std::string_view) = nullptr;
    facts_search* find_facts = nullptr;
    std::size_t min_size = 0;
    std::size_t max_size = none;
    row_range forms{};
    form_search* find_form_fault = nullptr;
    row_range placeholders{};
    placeholder_search* find_placeholder_faults = nullptr;
};

constexpr void add_row(quick_check& quick, const rule_row& row) {
    quick.rows.add(row);
    switch (row.kind) {
        case constraint::min_length: quick.min_size = row.limit; break;
        case constraint::advised: quick.min_size = 1; break;
        case constraint::max_length:
        case constraint::max_bytes:
        case constraint::max_utf16:
        case constraint::guide_length:
            quick.max_size = row.limit < quick.max_size ? row.limit : quick.max_size;
            break;
        case constraint::characters:
            quick.characters.has_set = true;
            quick.characters.allowed = row.data.set;
            break;
        case constraint::recent_characters: quick.characters.has_recent = true; break;
        case constraint::placeholder: quick.placeholders.add(row); break;
        default:
            if (is_about_form(row.kind)) {
                quick.forms.add(row);
            }
            break;
    }
}

// All that the table says, without a function.
constexpr quick_check rows_as_check(subject about, rules_asked asked) {
    quick_check made;
    for (const rule_row& row : rules) {
        if (row.subject == about && is_asked(asked, row)) {
            add_row(made, row);
        }
    }
    made.characters.leads = known_leads(made.characters.has_set ? *made.characters.allowed : any_character,
                                        made.characters.has_recent);
    return made;
}

template <subject About, rules_asked Asked = rules_asked::all>
inline constexpr quick_check rows_for = rows_as_check(About, Asked);

// Each row of the subject is known to the compiler, and the one that is asked for only while the program
// runs.
template <subject About, rules_asked Asked, std::size_t First, std::size_t... Row>
constexpr std::size_t find_form_fault_of(const rule_row& asked, std::string_view text,
                                         std::index_sequence<Row...>) {
    std::size_t found = none;
    const auto look = [&]<std::size_t Index>() {
        if constexpr (is_about_form(rules[Index].kind) && is_asked(Asked, rules[Index])) {
            if (asked.id == rules[Index].id) {
                found = find_form_fault<Index>(text);
            }
        }
    };
    (look.template operator()<First + Row>(), ...);
    return found;
}
template <subject About, rules_asked Asked>
constexpr std::size_t find_form_fault_of(const rule_row& asked, std::string_view text) {
    constexpr row_range forms = rows_for<About, Asked>.forms;
    constexpr std::size_t first = static_cast<std::size_t>(forms.first - rules.data());
    return find_form_fault_of<About, Asked, first>(asked, text,
                                                   std::make_index_sequence<forms.last - forms.first>());
}

template <subject About, rules_asked Asked>
consteval quick_check make_quick_check() {
    constexpr const quick_check& rows = rows_for<About, Asked>;
    quick_check made = rows;
    made.is_all_allowed = holds_only<rows.characters.allowed->ascii()>;
    made.find_facts = facts_of<needs_tables(rows.characters)>;
    if constexpr (rows.forms.first != rows.forms.last) {
        made.find_form_fault = find_form_fault_of<About, Asked>;
    }
    if constexpr (rows.placeholders.first != rows.placeholders.last) {
        made.find_placeholder_faults = find_placeholder_faults;
    }
    return made;
}

template <subject About, rules_asked Asked = rules_asked::all>
inline constexpr quick_check quick_check_for = make_quick_check<About, Asked>();

constexpr bool is_any_on(const row_range& rows, const policy& severities) {
    for (const rule_row& row : rows) {
        if (severities.severity_of(row.id) != severity::off) {
            return true;
        }
    }
    return false;
}

// Nothing of a text needs a second look. A rule that is off is not looked at: to parse a recipe takes longer
// than all else.
constexpr bool is_plainly_fine(const quick_check& quick, std::string_view text, const policy& severities) {
    if (text.size() < quick.min_size || text.size() > quick.max_size || !quick.is_all_allowed(text)) {
        return false;
    }
    for (const rule_row& row : quick.forms) {
        if (severities.severity_of(row.id) != severity::off && quick.find_form_fault(row, text) != none) {
            return false;
        }
    }
    return !is_any_on(quick.placeholders, severities) || find_placeholder(text, 0) == std::string_view::npos;
}

}  // namespace IOTPKG_NAMESPACE::detail
