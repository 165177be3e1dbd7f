// SPDX-License-Identifier: BSL-1.0
// What the placeholders of a recipe name, looked up in the request that the recipe is part of.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/recipe/placeholder_faults.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

constexpr row_range find_reference_rows() {
    row_range rows;
    for (const rule_row& row : rules) {
        if (row.kind == constraint::reference) {
            rows.add(row);
        }
    }
    return rows;
}

inline constexpr row_range reference_rows = find_reference_rows();

// Such a rule needs more than one member, so no literal can be refused for it by itself.
constexpr bool has_reference_errors(const policy& severities) {
    for (const rule_row& row : reference_rows) {
        if (severities.severity_of(row.id) == severity::error) {
            return true;
        }
    }
    return false;
}

// Is it this package version of which the placeholder speaks? A quick job fills an empty pair with it.
template <class Fields>
constexpr bool is_about_itself(const Fields& of, const placeholder& found) {
    if (found.package.empty() || found.version.empty()) {
        return found.package.empty() && found.version.empty();
    }
    return found.package == get_field<subject::package_name>(of).view() &&
           found.version == get_field<subject::version_name>(of).view();
}

constexpr bool has_key(const map_view& entries, std::string_view sought) {
    if (!entries.present()) {
        return false;
    }
    bool found = false;
    (*entries).each([&](const text& key, const text&) {
        found = key.present() && key.view() == sought;
        return !found;
    });
    return found;
}

// Each look-up is a pass over the attributes. No recipe within its length holds as many placeholders as this,
// so only of one that is refused anyway is the rest not looked up, and time stays linear.
inline constexpr std::size_t looked_up_references =
    row_of(rule::recipe_max_length).limit /
        std::string_view("${aws:iot:package::version::attributes:k}").size() +
    1;

// Another version of this package is nearly always of a copy that nobody edited. $default and the like are no
// versions, <versionName> has a rule of its own.
template <class Fields>
constexpr bool is_about_another_version(const Fields& of, const placeholder& found) {
    const std::string_view version = get_field<subject::version_name>(of).view();
    return !found.package.empty() && !found.version.empty() && found.version.front() != '$' &&
           found.version.front() != '<' && !version.empty() && found.version != version &&
           found.package == get_field<subject::package_name>(of).view();
}

// Where each rule of constraint::reference is broken first.
struct reference_faults {
    std::size_t attribute = none;
    std::size_t artifact = none;
    std::size_t version = none;
    std::size_t looked_up = 0;

    template <class Fields>
    constexpr void note(const Fields& of, const placeholder& found) {
        if (version == none && is_about_another_version(of, found)) {
            version = found.offset;
        }
        if (found.kind == placeholder_kind::attribute && attribute == none &&
            looked_up < looked_up_references && is_about_itself(of, found)) {
            ++looked_up;
            attribute = has_key(get_field<subject::attributes>(of), found.key) ? none : found.offset;
        }
        const artifact_fields& given = get_field<subject::artifact>(of);
        if (found.wants_artifact() && artifact == none && !(given.is_present && given.has_location) &&
            is_about_itself(of, found)) {
            artifact = found.offset;
        }
    }

    [[nodiscard]] constexpr std::size_t offset_of(rule id) const {
        switch (id) {
            case rule::recipe_placeholder_attribute: return attribute;
            case rule::recipe_placeholder_artifact: return artifact;
            default: return version;
        }
    }
};

// Tells the sink of the first placeholder that breaks each rule of constraint::reference. One pass for all of
// them: the compiler counts its steps.
template <class Fields>
constexpr void check_references([[maybe_unused]] const Fields& of, const policy& severities,
                                violation_sink& sink) {
    if constexpr (Fields::template may_have<subject::recipe>) {
        if (!is_any_on(reference_rows, severities) || !get_field<subject::recipe>(of).present()) {
            return;
        }
        reference_faults faults;
        each_placeholder(get_field<subject::recipe>(of).view(), [&](const placeholder& found) {
            faults.note(of, found);
            return true;
        });
        for (const rule_row& row : reference_rows) {
            const fault found = at(faults.offset_of(row.id));
            if (found.is_found && severities.severity_of(row.id) != severity::off) {
                report_fault(row, place{subject::recipe}, found, severities, sink);
            }
        }
    }
}

}  // namespace IOTPKG_NAMESPACE::detail
