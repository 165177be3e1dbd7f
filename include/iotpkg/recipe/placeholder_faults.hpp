// SPDX-License-Identifier: BSL-1.0
// The recipe: is it JSON, and would the jobs service take its placeholders?
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/recipe/placeholder.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/text/json_syntax.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Each bracket of a recipe takes a character, so none within its length is refused for its depth.
static_assert(json_max_depth >= row_of(rule::recipe_max_length).limit,
              "iotpkg: json_max_depth has to cover the longest recipe");

// Is it between the quotes of a JSON string that is no name of a member?
constexpr bool is_json_value_by_itself(std::string_view text, const placeholder& found) {
    std::size_t start = found.offset;
    std::size_t end = found.offset + found.text.size();
    if (start == 0 || text[start - 1] != '"' || end == text.size() || text[end] != '"') {
        return false;
    }
    // After an odd number of backslashes, the quote belongs to the string.
    --start;
    bool is_escaped = false;
    while (start > 0 && text[start - 1] == '\\') {
        is_escaped = !is_escaped;
        --start;
    }
    ++end;
    while (end < text.size() && is_json_space(text[end])) {
        ++end;
    }
    return !is_escaped && (end == text.size() || text[end] != ':');
}

// May not stand inside another one, and has no rule of its own that says so.
constexpr bool is_stray_second_layer(const placeholder& found) {
    if (found.layer == placeholder_layer::first) {
        return false;
    }
    switch (found.kind) {
        case placeholder_kind::attribute: return found.layer == placeholder_layer::deeper;
        case placeholder_kind::enclosing_package:
        case placeholder_kind::presigned_url:
        case placeholder_kind::upload:
        case placeholder_kind::foreign: return true;
        default: return false;
    }
}

// `<packageName>` where a name belongs.
constexpr bool has_word_of_documentation(std::string_view whole) {
    const std::size_t begin = whole.find('<');
    return begin != std::string_view::npos && whole.find('>', begin) != std::string_view::npos;
}

constexpr bool breaks_placeholder_rule(rule id, std::string_view text, const placeholder& found) {
    const bool is_nested = found.layer != placeholder_layer::first;
    const bool is_in_upload = found.layer == placeholder_layer::in_upload;
    switch (id) {
        case rule::recipe_placeholder_unterminated: return found.kind == placeholder_kind::unterminated;
        case rule::recipe_placeholder_form: return found.kind == placeholder_kind::malformed;
        case rule::recipe_placeholder_artifact_location:
            return found.kind == placeholder_kind::artifact_location;
        case rule::recipe_placeholder_pair: return found.package.empty() != found.version.empty();
        case rule::recipe_placeholder_null_version: return found.version == "$null";
        case rule::recipe_placeholder_nested_artifact: return is_nested && found.wants_artifact();
        case rule::recipe_placeholder_second_layer: return is_stray_second_layer(found);
        case rule::recipe_placeholder_all_attributes:
            // Inside another one there is no quote, so a nested one is never by itself.
            return found.kind == placeholder_kind::all_attributes && !is_json_value_by_itself(text, found);
        case rule::recipe_placeholder_misspelled: return found.kind == placeholder_kind::misspelled;
        case rule::recipe_placeholder_left_over: return has_word_of_documentation(found.whole);
        case rule::recipe_placeholder_local: return found.kind == placeholder_kind::local && !is_in_upload;
        case rule::recipe_placeholder_undefined:
            return found.kind == placeholder_kind::unknown && is_in_upload;
        case rule::recipe_placeholder_repeated: return is_in_upload && found.repetitions >= row_of(id).limit;
        case rule::recipe_placeholder_in_bucket: return found.is_in_bucket;
        default: return false;
    }
}

inline constexpr std::size_t first_placeholder_rule =
    static_cast<std::size_t>(rule::recipe_placeholder_unterminated);
inline constexpr std::size_t placeholder_rule_count =
    static_cast<std::size_t>(rule::recipe_placeholder_in_bucket) - first_placeholder_rule + 1;

constexpr bool placeholder_rules_stand_together() {
    for (const rule_row& row : rules) {
        if (row.kind == constraint::placeholder &&
            static_cast<std::size_t>(row.id) - first_placeholder_rule >= placeholder_rule_count) {
            return false;
        }
    }
    return true;
}
static_assert(placeholder_rules_stand_together(), "iotpkg: the rows of placeholders stand side by side");

// Where each rule of constraint::placeholder is broken first.
class placeholder_faults {
public:
    constexpr placeholder_faults() {
        for (std::size_t& offset : offsets_) {
            offset = none;
        }
    }

    constexpr void note(std::string_view text, const placeholder& found) {
        for (std::size_t index = 0; index < placeholder_rule_count; ++index) {
            const rule id = static_cast<rule>(first_placeholder_rule + index);
            if (offsets_[index] == none && breaks_placeholder_rule(id, text, found)) {
                offsets_[index] = found.offset;
            }
        }
    }

    // `none` where there is no such place.
    [[nodiscard]] constexpr std::size_t offset_of(rule id) const {
        const std::size_t index = static_cast<std::size_t>(id) - first_placeholder_rule;
        return index < placeholder_rule_count ? offsets_[index] : none;
    }

private:
    std::size_t offsets_[placeholder_rule_count] = {};
};

// All of them in one pass.
constexpr placeholder_faults find_placeholder_faults(std::string_view text) {
    placeholder_faults faults;
    each_placeholder(text, [&](const placeholder& found) {
        faults.note(text, found);
        return true;
    });
    return faults;
}

}  // namespace IOTPKG_NAMESPACE::detail
