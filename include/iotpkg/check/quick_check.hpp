// What tells at a glance that nothing is wrong with a text, as is nearly always so.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/check/forms.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/recipe/placeholder_faults.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/violation.hpp>

namespace iotpkg::detail {

// A run of the table: the rows of one subject, or those of a kind among them.
struct row_range {
    std::size_t first = 0;
    std::size_t last = 0;  // one past

    constexpr void add(std::size_t index) {
        first = last == 0 ? index : first;
        last = index + 1;
    }

    [[nodiscard]] constexpr const rule_row* begin() const { return rules.data() + first; }
    [[nodiscard]] constexpr const rule_row* end() const { return rules.data() + last; }
};

// ASCII of its set, within all lengths, no form to object to, no placeholder.
struct quick_check {
    row_range rows;
    bool has_set = false;
    const character_set* allowed = &any_character;
    std::size_t min_size = 0;
    std::size_t max_size = none;
    row_range forms{};
    row_range placeholders{};
};

constexpr quick_check make_quick_check(subject about) {
    quick_check quick;
    for (const rule_row& row : rules) {
        if (row.about != about) {
            continue;
        }
        const std::size_t index = static_cast<std::size_t>(row.id);
        quick.rows.add(index);
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
                quick.allowed = row.allowed;
                break;
            case constraint::form:
            case constraint::json: quick.forms.add(index); break;
            case constraint::placeholder: quick.placeholders.add(index); break;
            default: break;
        }
    }
    return quick;
}

inline constexpr std::array<quick_check, subject_count> quick_checks = [] {
    std::array<quick_check, subject_count> made{};
    for (std::size_t index = 0; index < subject_count; ++index) {
        made[index] = make_quick_check(static_cast<subject>(index));
    }
    return made;
}();

constexpr bool rows_of_a_subject_stand_together() {
    std::size_t counted = 0;
    for (const quick_check& quick : quick_checks) {
        for (const rule_row& row : quick.rows) {
            counted += row.about == quick.rows.begin()->about ? 1 : rule_count;
        }
    }
    return counted == rule_count;
}
static_assert(rows_of_a_subject_stand_together(), "iotpkg: the rows of a subject stand side by side");

constexpr const quick_check& quick_check_of(subject about) {
    return quick_checks[static_cast<std::size_t>(about)];
}

// Where the text breaks a row about its form.
constexpr std::size_t find_offset_of_fault(const rule_row& row, std::string_view text) {
    return row.kind == constraint::json ? find_json_fault(text) : find_form_fault(row.id, text);
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
    if (text.size() < quick.min_size || text.size() > quick.max_size || !quick.allowed->holds_only(text)) {
        return false;
    }
    for (const rule_row& row : quick.forms) {
        if (severities.severity_of(row.id) != severity::off && find_offset_of_fault(row, text) != none) {
            return false;
        }
    }
    return !is_any_on(quick.placeholders, severities) ||
           text.find(placeholder_start) == std::string_view::npos;
}

}  // namespace iotpkg::detail
