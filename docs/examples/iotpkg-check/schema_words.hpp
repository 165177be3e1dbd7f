// SPDX-License-Identifier: BSL-1.0
// What a schema says to people: the words of the table, rule by rule.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

#include "schema_says.hpp"
#include "sentence.hpp"

namespace iotpkg_check::schema {

inline std::string_view name_of(const iotpkg::policy& severities) {
    return severities == iotpkg::policy::recommended ? "recommended"
           : severities == iotpkg::policy::service   ? "service"
           : severities == iotpkg::policy::wire_safe ? "wire-safe"
           : severities == iotpkg::policy::strict    ? "strict"
                                                     : "custom";
}

// A line for each rule that counts, as in a report, and whether the schema leaves it to other checks.
inline std::string description_of(const iotpkg::policy& severities, iotpkg::subject about,
                                  std::string_view whose = {}) {
    std::string made;
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        const iotpkg::severity weight = severities.severity_of(row.id);
        if (row.subject != about || weight == iotpkg::severity::off) {
            continue;
        }
        made += made.empty() ? "" : "\n";
        made += weight == iotpkg::severity::error ? "error: " : "warning: ";
        made += std::string(whose) + sentence_of(row) + " [" + std::string(row.name()) + "]";
        if (weight == iotpkg::severity::error && schema_says(row.id) != coverage::wholly) {
            made += schema_says(row.id) == coverage::in_part ? ", which a schema says in part"
                                                             : ", which a schema cannot say";
        }
    }
    return made;
}

}  // namespace iotpkg_check::schema
