// SPDX-License-Identifier: BSL-1.0
// The service's own wording of what a report holds: for mocks, and for filters of logs.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/report.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/append_json_string.hpp>
#include <iotpkg/version.hpp>

// What has no wording of the service's is left out: warnings, and every rule that its model does not have
// (documentation in prose, names of Amazon S3, the wire, faults of a document). No value is shown, since a
// report holds none; the service leaves those of sensitive members out in the same way.
namespace IOTPKG_NAMESPACE::aws {

namespace detail {

// The constraints for which the service has words.
enum class wording : unsigned char { none, not_null, max_length, min_length, pattern, choice };

inline constexpr std::size_t wording_count = 6;

constexpr wording wording_of(const rule_row& row) {
    if (row.provenance != provenance::model) {
        return wording::none;
    }
    // The model lets a description have no characters, and its pattern does not.
    if (row.id == rule::description_min_length) {
        return wording::pattern;
    }
    switch (row.kind) {
        case constraint::required: return wording::not_null;
        case constraint::min_length:
        case constraint::min_count: return wording::min_length;
        case constraint::max_length:
        case constraint::max_utf16:
        case constraint::max_count: return wording::max_length;
        case constraint::characters:
        case constraint::recent_characters: return wording::pattern;
        case constraint::choice: return wording::choice;
        default: return wording::none;
    }
}

// The lengths of a member in the model, those of the table. A maximum has always a minimum beside it there,
// which is no rule where it is 0.
struct length_limits {
    bool has_min = false;
    bool has_max = false;
    std::size_t min = 0;
    std::size_t max = 0;
};

constexpr length_limits limits_of(subject about) {
    length_limits limits;
    for (const rule_row& row : rules) {
        if (row.subject == about && wording_of(row) == wording::min_length) {
            limits.has_min = true;
            limits.min = row.limit;
        } else if (row.subject == about && wording_of(row) == wording::max_length) {
            limits.has_min = true;
            limits.has_max = true;
            limits.max = row.limit;
        }
    }
    return limits;
}

// The set of a member as the table has it; null where it has none.
constexpr const iotpkg::detail::character_set* set_of(subject about) {
    for (const rule_row& row : rules) {
        if (row.subject == about && row.kind == constraint::characters &&
            wording_of(row) == wording::pattern) {
            return row.data.set;
        }
    }
    return nullptr;
}

// The regular expressions of the model. The table's set for tokens is stricter than \S.
inline std::string pattern_of(subject about) {
    const std::string set(set_of(about)->pattern());
    const length_limits limits = limits_of(about);
    switch (about) {
        case subject::tag_key: return "^(" + set + "*)$";
        case subject::client_token:
            return "^\\S{" + std::to_string(limits.min) + ',' + std::to_string(limits.max) + "}$";
        default: return '^' + set + "+$";
    }
}

// "[PUBLISH, DEPRECATE]", in the order of the API reference.
inline std::string choices_of(subject about) {
    std::string out;
    for (const rule_row& row : rules) {
        if (row.subject == about && row.kind == constraint::choice) {
            for (const std::string_view text : row.data.texts) {
                out += out.empty() ? "[" : ", ";
                out += text;
            }
        }
    }
    return out + ']';
}

inline std::string requirement(wording what, subject about) {
    const length_limits limits = limits_of(about);
    switch (what) {
        case wording::not_null: return "Member must not be null";
        case wording::max_length:
            return "Member must have length less than or equal to " + std::to_string(limits.max);
        case wording::min_length:
            return "Member must have length greater than or equal to " + std::to_string(limits.min);
        case wording::pattern: return "Member must satisfy regular expression pattern: " + pattern_of(about);
        case wording::choice: return "Member must satisfy enum value set: " + choices_of(about);
        default: return {};
    }
}

// "artifact.s3Location.key"; keys and values of a map have the map's.
inline std::string dotted_path(subject about) {
    std::string path(pointer_of(about).substr(1));
    for (char& character : path) {
        character = character == '/' ? '.' : character;
    }
    return path;
}

// "Map keys must satisfy constraint: [...]", with all constraints of the keys, whichever is broken.
inline std::string map_requirement(subject half) {
    const bool is_key = shape_of(half) == shape::key;
    std::string out = is_key ? "Map keys must satisfy constraint: [" : "Map value must satisfy constraint: [";
    const length_limits limits = limits_of(half);
    std::string_view lead;
    for (const auto& [what, there] :
         {std::pair(wording::max_length, limits.has_max), std::pair(wording::min_length, limits.has_min),
          std::pair(wording::pattern, set_of(half) != nullptr)}) {
        if (there) {
            out += lead;
            out += requirement(what, half);
            lead = ", ";
        }
    }
    return out + ']';
}

inline std::string count_sentence(std::size_t errors) {
    return std::to_string(errors) +
           (errors == 1 ? " validation error detected" : " validation errors detected");
}

// `call(violation, row, wording)` for each error that the service has words for.
template <class Call>
void for_each_worded(const report& all, Call call) {
    for (const violation& found : all) {
        const rule_row& row = row_of(found.rule);
        const wording what = wording_of(row);
        if (found.severity == severity::error && what != wording::none) {
            call(found, row, what);
        }
    }
}

// One error in the form of Smithy's servers. Lengths are said together where the model has both.
inline std::string smithy_message(const violation& found, subject about, wording what,
                                  std::string_view path) {
    const length_limits limits = limits_of(about);
    const bool is_length = what == wording::max_length || what == wording::min_length;
    std::string out = "Value ";
    if (is_length) {
        out += "with length " + std::to_string(found.actual) + ' ';
    }
    out += "at '";
    out += path;
    out += "' failed to satisfy constraint: ";
    if (is_length && limits.has_max) {
        return out + "Member must have length between " + std::to_string(limits.min) + " and " +
               std::to_string(limits.max) + ", inclusive";
    }
    return out + requirement(what, about);
}

}  // namespace detail

// What the service says of the errors in a report, in the form of its own servers:
// "1 validation error detected: Value at 'packageName' failed to satisfy constraint: Member must have length
// less than or equal to 128". Empty where there is no error that it has words for.
inline std::string validation_message(const report& all) {
    using detail::wording;
    std::string errors;
    std::size_t count = 0;
    // Each constraint once for each member, as the service does; a map is shown as a whole.
    std::array<std::array<bool, detail::wording_count>, subject_count> said{};
    detail::for_each_worded(all, [&](const violation&, const rule_row& row, wording what) {
        const bool in_map = is_half_of_entry(row.subject);
        bool& is_said =
            said[static_cast<std::size_t>(row.subject)][in_map ? 0 : static_cast<std::size_t>(what)];
        if (std::exchange(is_said, true)) {
            return;
        }
        errors += count++ == 0 ? ": " : "; ";
        errors += what == wording::not_null ? "Value null at '" : "Value at '";
        errors += detail::dotted_path(row.subject) + "' failed to satisfy constraint: ";
        errors += in_map ? detail::map_requirement(row.subject) : detail::requirement(what, row.subject);
    });
    return count == 0 ? errors : detail::count_sentence(count) + errors;
}

// The same as a response, in the form of Smithy's servers: status 400, with a message and a list of fields.
// Both are empty where there is no error that the service has words for.
inline http_response validation_exception(const report& all) {
    using detail::wording;
    std::string messages;
    std::string fields;
    std::string last;
    std::size_t last_entry = none;
    std::size_t count = 0;
    detail::for_each_worded(all, [&](const violation& found, const rule_row& row, wording what) {
        const bool is_value = shape_of(row.subject) == shape::value;
        const std::string_view path = is_value ? found.pointer : pointer_of(row.subject);
        std::string message = detail::smithy_message(found, row.subject, what, path);
        // Two rules of one pattern are one constraint.
        if (count != 0 && message == last && found.entry == last_entry) {
            return;
        }
        messages += count++ == 0 ? ". " : "; ";
        messages += message;
        fields += fields.empty() ? "{\"message\":" : ",{\"message\":";
        iotpkg::detail::append_json_string(fields, message);
        fields += ",\"path\":";
        iotpkg::detail::append_json_string(fields, path);
        fields += '}';
        last = std::move(message);
        last_entry = found.entry;
    });
    http_response made{.status = 400, .error_type = "ValidationException", .body = "{\"message\":"};
    iotpkg::detail::append_json_string(made.body,
                                       count == 0 ? messages : detail::count_sentence(count) + messages);
    made.body += ",\"fieldList\":[" + fields + "]}";
    return made;
}

}  // namespace IOTPKG_NAMESPACE::aws
