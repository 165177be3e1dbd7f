// SPDX-License-Identifier: BSL-1.0
// Which rules of the table are asked of a request.
#pragma once

#include <cstdint>

#include <iotpkg/rules.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Errors of the table that a look at each byte can rule out.
constexpr bool is_demand(const rule_row& row) {
    switch (row.kind) {
        case constraint::required:
        case constraint::min_length:
        case constraint::max_length:
        case constraint::max_bytes:
        case constraint::max_utf16:
        case constraint::characters:
        case constraint::outer_characters:
        case constraint::excluded_text:
        case constraint::excluded_part:
        case constraint::excluded_prefix:
        case constraint::excluded_suffix:
        case constraint::choice:
        case constraint::form:
        case constraint::duplicate:
        case constraint::min_count:
        case constraint::max_count:
        case constraint::max_size:
        case constraint::encoding:
        case constraint::not_null: return row.severity == severity::error;
        default: return false;
    }
}

// All, or the demands alone: who tells of no warning has no use for the rest, such as the look into a recipe.
enum class rules_asked : std::uint8_t { all, demands };

constexpr bool is_asked(rules_asked asked, const rule_row& row) {
    return asked == rules_asked::all || is_demand(row);
}

}  // namespace IOTPKG_NAMESPACE::detail
