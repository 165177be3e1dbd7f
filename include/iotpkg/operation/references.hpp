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

template <class Fields>
constexpr std::size_t find_missing_attribute(const Fields& of) {
    std::size_t offset = none;
    std::size_t looked_up = 0;
    each_placeholder(get_field<subject::recipe>(of).view(), [&](const placeholder& found) {
        if (found.kind == placeholder_kind::attribute && is_about_itself(of, found)) {
            offset = has_key(get_field<subject::attributes>(of), found.key) ? none : found.offset;
            ++looked_up;
        }
        return offset == none && looked_up < looked_up_references;
    });
    return offset;
}

template <class Fields>
constexpr std::size_t find_missing_artifact(const Fields& of) {
    std::size_t offset = none;
    const artifact_fields& artifact = get_field<subject::artifact>(of);
    if (artifact.is_present && artifact.has_location) {
        return offset;
    }
    each_placeholder(get_field<subject::recipe>(of).view(), [&](const placeholder& found) {
        if (found.wants_artifact() && is_about_itself(of, found)) {
            offset = found.offset;
        }
        return offset == none;
    });
    return offset;
}

// Of a copy that nobody edited. $default and the like are no versions, <versionName> has a rule of its own.
template <class Fields>
constexpr std::size_t find_other_version(const Fields& of) {
    const std::string_view package = get_field<subject::package_name>(of).view();
    const std::string_view version = get_field<subject::version_name>(of).view();
    std::size_t offset = none;
    each_placeholder(get_field<subject::recipe>(of).view(), [&](const placeholder& found) {
        const bool names_one = !found.package.empty() && !found.version.empty() &&
                               found.version.front() != '$' && found.version.front() != '<';
        if (names_one && !version.empty() && found.package == package && found.version != version) {
            offset = found.offset;
        }
        return offset == none;
    });
    return offset;
}

template <class Fields>
constexpr std::size_t find_reference_fault(rule id, const Fields& of) {
    switch (id) {
        case rule::recipe_placeholder_attribute: return find_missing_attribute(of);
        case rule::recipe_placeholder_artifact: return find_missing_artifact(of);
        default: return find_other_version(of);
    }
}

// Tells the sink of the first placeholder that breaks each rule of constraint::reference.
template <class Fields>
constexpr void check_references([[maybe_unused]] const Fields& of, const policy& severities,
                                violation_sink& sink) {
    if constexpr (Fields::template may_have<subject::recipe>) {
        for (const rule_row& row : reference_rows) {
            if (severities.severity_of(row.id) == severity::off ||
                !get_field<subject::recipe>(of).present()) {
                continue;
            }
            const fault found = at(find_reference_fault(row.id, of));
            if (found.is_found) {
                report_fault(row, place{subject::recipe}, found, severities, sink);
            }
        }
    }
}

}  // namespace IOTPKG_NAMESPACE::detail
