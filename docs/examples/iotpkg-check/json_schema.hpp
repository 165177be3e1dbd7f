// SPDX-License-Identifier: BSL-1.0
// The table of rules as a JSON Schema (2020-12), for editors: what is an error under a policy is a
// constraint.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/document.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

#include "document_kind.hpp"
#include "schema_patterns.hpp"
#include "schema_words.hpp"
#include "sentence.hpp"

namespace iotpkg_check {

class schema_maker {
public:
    using json = nlohmann::ordered_json;

    schema_maker(const document_kind& kind, const iotpkg::policy& severities)
        : kind_(kind), name_(schema::name_of(severities)), severities_(severities) {}

    [[nodiscard]] json document() const {
        json made;
        made["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        made["$id"] = "urn:iotpkg:" + std::string(kind_.word) + ':' + std::string(name_);
        made["title"] = std::string(kind_.name) + " request of AWS IoT";
        made["description"] = "Rules of " + std::string(iotpkg::rules_date) + ", Unicode " +
                              std::string(iotpkg::unicode_version) + ", policy " + std::string(name_) + ".";
        made["type"] = "object";
        std::vector<iotpkg::subject> members;
        for (const iotpkg::member& one : kind_.members) {
            members.push_back(one.subject);
        }
        made.update(object_of(members));
        return made;
    }

private:
    [[nodiscard]] bool is_error(iotpkg::rule id) const {
        return severities_.severity_of(id) == iotpkg::severity::error;
    }

    static void describe(json& made, const std::string& description) {
        if (!description.empty()) {
            made["description"] = description;
        }
    }

    [[nodiscard]] json type_of(std::string_view name, bool may_be_null) const {
        return may_be_null ? json::array({name, "null"}) : json(name);
    }

    static void raise(json& made, const char* keyword, std::size_t limit) {
        made[keyword] = std::max(made.value(keyword, limit), limit);
    }
    static void lower(json& made, const char* keyword, std::size_t limit) {
        made[keyword] = std::min(made.value(keyword, limit), limit);
    }

    // VS Code shows the message instead of the pattern; for others it is a word without meaning.
    static void refuse(json& made, const iotpkg::rule_row& row, const json& what) {
        json refused = {{"type", "string"}};
        refused.update(what);
        made["allOf"].push_back(
            {{"$comment", row.name()}, {"not", refused}, {"errorMessage", sentence_of(row)}});
    }

    static void constrain(json& made, const iotpkg::rule_row& row) {
        switch (row.kind) {
            case iotpkg::constraint::min_length: raise(made, "minLength", row.limit); break;
            case iotpkg::constraint::advised: raise(made, "minLength", 1); break;
            case iotpkg::constraint::max_length:
            // Bytes and units are never fewer than code points.
            case iotpkg::constraint::max_bytes:
            case iotpkg::constraint::max_utf16: lower(made, "maxLength", row.limit); break;
            case iotpkg::constraint::guide_length:
                refuse(made, row, {{"minLength", row.limit + 1}, {"maxLength", row.limit + 1}});
                break;
            case iotpkg::constraint::characters:
                made["pattern"] = "^" + std::string(row.data.set->pattern()) + "*$";
                made["patternErrorMessage"] = sentence_of(row);
                break;
            case iotpkg::constraint::choice:
                for (const std::string_view text : row.data.texts) {
                    made["enum"].push_back(text);
                }
                if (made["type"].is_array()) {
                    made["enum"].push_back(nullptr);
                }
                break;
            case iotpkg::constraint::outer_characters:
            case iotpkg::constraint::excluded_text:
            case iotpkg::constraint::excluded_part:
            case iotpkg::constraint::excluded_prefix:
            case iotpkg::constraint::excluded_suffix:
            case iotpkg::constraint::form:
                refuse(made, row, {{"pattern", schema::pattern_refused_by(row)}});
                break;
            case iotpkg::constraint::min_count: raise(made, "minProperties", row.limit); break;
            case iotpkg::constraint::max_count: lower(made, "maxProperties", row.limit); break;
            default: break;
        }
    }

    void constrain(json& made, iotpkg::subject about) const {
        for (const iotpkg::rule_row& row : iotpkg::rules) {
            if (row.subject == about && is_error(row.id)) {
                constrain(made, row);
            }
        }
    }

    [[nodiscard]] json text_of(iotpkg::subject about, bool may_be_null) const {
        json made;
        made["type"] = type_of("string", may_be_null);
        describe(made, schema::description_of(severities_, about));
        constrain(made, about);
        return made;
    }

    [[nodiscard]] json map_of(iotpkg::subject about, bool may_be_null) const {
        const iotpkg::subject key = key_of(about);
        json made;
        made["type"] = type_of("object", may_be_null);
        const std::string of_keys = schema::description_of(severities_, key, "key ");
        const std::string of_map = schema::description_of(severities_, about);
        describe(made, of_map + (of_map.empty() || of_keys.empty() ? "" : "\n") + of_keys);
        constrain(made, about);
        made["propertyNames"] = {{"type", "string"}};
        constrain(made["propertyNames"], key);
        made["additionalProperties"] = text_of(value_of(about), false);
        return made;
    }

    // An object of members, given by their subjects.
    [[nodiscard]] json object_of(const std::vector<iotpkg::subject>& members) const {
        json made;
        json required = json::array();
        for (const iotpkg::subject about : members) {
            const std::string name(row_of(about).name());
            const bool is_required = must_be_there(about);
            made["properties"][name] =
                member_of(about, !is_required && !is_error(iotpkg::rule::document_null));
            if (is_required) {
                required.push_back(name);
            }
        }
        if (!required.empty()) {
            made["required"] = required;
        }
        if (is_error(iotpkg::rule::document_member_unknown)) {
            made["additionalProperties"] = false;
        }
        return made;
    }

    [[nodiscard]] json member_of(iotpkg::subject about, bool may_be_null) const {
        switch (shape_of(about)) {
            case iotpkg::shape::text:
            case iotpkg::shape::part: return text_of(about, may_be_null);
            case iotpkg::shape::map: return map_of(about, may_be_null);
            default: break;
        }
        json made;
        made["type"] = type_of("object", may_be_null);
        describe(made, schema::description_of(severities_, about));
        std::vector<iotpkg::subject> parts;
        for (std::size_t index = 0; index < iotpkg::subject_count; ++index) {
            const iotpkg::subject part = static_cast<iotpkg::subject>(index);
            if (row_of(part).parent == about) {
                parts.push_back(part);
            }
        }
        made.update(object_of(parts));
        return made;
    }

    [[nodiscard]] bool must_be_there(iotpkg::subject about) const {
        return std::any_of(iotpkg::rules.begin(), iotpkg::rules.end(), [&](const iotpkg::rule_row& row) {
            const bool asks =
                row.kind == iotpkg::constraint::required || row.kind == iotpkg::constraint::advised;
            // What the table says of an artifact is about what is inside: an s3Location.
            const iotpkg::subject asked =
                row.subject == iotpkg::subject::artifact ? iotpkg::subject::s3_location : row.subject;
            return asks && asked == about && is_error(row.id);
        });
    }

    const document_kind& kind_;
    std::string_view name_;
    iotpkg::policy severities_;
};

// Refuses what has an error under the policy, but for what schema_says() leaves to other checks.
inline nlohmann::ordered_json json_schema(const document_kind& kind, const iotpkg::policy& severities) {
    return schema_maker(kind, severities).document();
}

// The same without the keywords that only editors know: a strict validator refuses a schema that has some.
inline nlohmann::ordered_json strict_json_schema(const document_kind& kind,
                                                 const iotpkg::policy& severities) {
    using json = nlohmann::ordered_json;
    const auto is_known = [](int, json::parse_event_t event, json& parsed) {
        return event != json::parse_event_t::key ||
               (parsed != "errorMessage" && parsed != "patternErrorMessage");
    };
    return json::parse(json_schema(kind, severities).dump(), is_known);
}

}  // namespace iotpkg_check
