// SPDX-License-Identifier: BSL-1.0
// The table of rules, for --list-rules.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>

#include "command_line.hpp"
#include "finding.hpp"
#include "hints.hpp"
#include "json_lines.hpp"
#include "options.hpp"
#include "sentence.hpp"

namespace iotpkg_check {

inline std::string subject_of(const iotpkg::rule_row& row) {
    const std::string_view pointer = pointer_of(row.subject);
    if (!pointer.empty()) {
        return std::string(pointer);
    }
    return row.subject == iotpkg::subject::document ? "document" : "any text";
}

// Columns as wide as their widest cell; the last one, the sentence, ends the line.
inline std::string rules_as_text(const iotpkg::policy& severities) {
    using cells = std::array<std::string, 7>;
    std::vector<cells> table = {{"RULE", "SEVERITY", "PROVENANCE", "DATE", "LIMIT", "ABOUT", "WHAT IT SAYS"}};
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        table.push_back({std::string(row.name()), std::string(to_string_view(severities.severity_of(row.id))),
                         std::string(to_string_view(row.provenance)), std::string(iotpkg::rules_date),
                         row.limit == 0 ? "" : std::to_string(row.limit), subject_of(row), sentence_of(row)});
    }
    std::array<std::size_t, 7> widths{};
    for (const cells& line : table) {
        for (std::size_t column = 0; column + 1 < line.size(); ++column) {
            widths[column] = std::max(widths[column], line[column].size() + 2);
        }
    }
    std::string out;
    for (const cells& line : table) {
        for (std::size_t column = 0; column + 1 < line.size(); ++column) {
            out += line[column] + std::string(widths[column] - line[column].size(), ' ');
        }
        out += line.back() + '\n';
    }
    return out;
}

inline std::string rules_as_json(const iotpkg::policy& severities) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        all.push_back(
            {{"rule", row.name()},
             {"severity", to_string_view(severities.severity_of(row.id))},
             {"default", to_string_view(row.severity)},
             {"provenance", to_string_view(row.provenance)},
             {"date", iotpkg::rules_date},
             {"limit", row.limit == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(row.limit)},
             {"about", subject_of(row)},
             {"says", sentence_of(row)},
             {"hint", hint_for(row.id)}});
    }
    return dumped(all, 2) + '\n';
}

}  // namespace iotpkg_check
