// What tells at a glance that nothing is wrong with a text, as is nearly always so.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include <iotpkg/check/forms.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/recipe/placeholder_faults.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/set_beyond_ascii.hpp>
#include <iotpkg/violation.hpp>

namespace iotpkg::detail {

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

inline constexpr character_set any_ascii_character{R"([^\P{ASCII}])"};

// ASCII of its set, within all lengths, no form to object to, no placeholder.
struct quick_check {
    row_range rows;
    bool has_set = false;
    const character_set* allowed = &any_ascii_character;
    // True when a text is ASCII of that set.
    bool (*is_all_allowed)(std::string_view) = holds_only<any_ascii_character.ascii()>;
    // Lead bytes behind which each well-formed character is of the set and known to the service.
    known_leads leads{};
    std::size_t min_size = 0;
    std::size_t max_size = none;
    // The version of Unicode that the service is sure to know.
    std::size_t known_unicode = none;
    row_range forms{};
    row_range placeholders{};
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
            quick.has_set = true;
            quick.allowed = row.data.set;
            break;
        case constraint::recent_characters: quick.known_unicode = row.limit; break;
        case constraint::placeholder: quick.placeholders.add(row); break;
        default:
            if (is_about_form(row.kind)) {
                quick.forms.add(row);
            }
            break;
    }
}

constexpr const character_set& set_of(subject about) {
    for (const rule_row& row : rules) {
        if (row.subject == about && row.kind == constraint::characters) {
            return *row.data.set;
        }
    }
    return any_ascii_character;
}

template <std::size_t... Subject>
constexpr std::array<quick_check, subject_count> make_quick_checks(std::index_sequence<Subject...>) {
    std::array<quick_check, subject_count> made{};
    for (const rule_row& row : rules) {
        add_row(made[static_cast<std::size_t>(row.subject)], row);
    }
    ((made[Subject].is_all_allowed = holds_only<set_of(static_cast<subject>(Subject)).ascii()>), ...);
    for (quick_check& quick : made) {
        quick.leads =
            known_leads(quick.has_set ? *quick.allowed : any_character, quick.known_unicode != none);
    }
    return made;
}

inline constexpr std::array<quick_check, subject_count> quick_checks =
    make_quick_checks(std::make_index_sequence<subject_count>());

constexpr bool are_rows_grouped_by_subject() {
    std::size_t counted = 0;
    for (const quick_check& quick : quick_checks) {
        for (const rule_row& row : quick.rows) {
            counted += row.subject == quick.rows.begin()->subject ? 1 : rule_count;
        }
    }
    return counted == rule_count;
}
static_assert(are_rows_grouped_by_subject(), "iotpkg: the rows of a subject stand side by side");

constexpr bool are_unicode_versions_known() {
    for (const quick_check& quick : quick_checks) {
        if (quick.known_unicode < unicode::oldest_version) {
            return false;
        }
    }
    return true;
}
static_assert(are_unicode_versions_known(), "iotpkg: the Unicode tables do not tell older versions apart");

constexpr const quick_check& quick_check_of(subject about) {
    return quick_checks[static_cast<std::size_t>(about)];
}

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
        if (severities.severity_of(row.id) != severity::off && find_form_fault(row, text) != none) {
            return false;
        }
    }
    return !is_any_on(quick.placeholders, severities) ||
           text.find(placeholder_start) == std::string_view::npos;
}

}  // namespace iotpkg::detail
