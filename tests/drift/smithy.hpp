// SPDX-License-Identifier: BSL-1.0
// A model in the form of Smithy's JSON AST.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "model.hpp"
#include "pattern.hpp"

namespace drift::smithy {

using nlohmann::json;

inline bool is_form_of(const json& model) {
    return model.is_object() && model.contains("smithy") && model.contains("shapes");
}

inline json traits_of(const json& described) {
    return described.value("traits", json::object());
}

inline std::string trait(const std::string& name) {
    return "smithy.api#" + name;
}

inline shape shape_of(const json& model, const json& reference, int depth = 0);

inline std::string place_of(const std::string& name, const json& traits) {
    if (traits.contains(trait("httpLabel"))) {
        return "path " + name;
    }
    if (traits.contains(trait("httpQuery"))) {
        return "query " + traits.at(trait("httpQuery")).get<std::string>();
    }
    if (traits.contains(trait("httpHeader"))) {
        return "header " + traits.at(trait("httpHeader")).get<std::string>();
    }
    if (traits.contains(trait("httpPayload"))) {
        return "payload " + name;
    }
    return "body " + traits.value(trait("jsonName"), name);
}

inline member member_of(const json& model, const std::string& name, const json& described, int depth) {
    const json traits = traits_of(described);
    return {name, shape_of(model, described, depth), place_of(name, traits),
            traits.contains(trait("required")), traits.contains(trait("idempotencyToken"))};
}

inline std::vector<std::string> values_of(const json& members) {
    std::vector<std::string> values;
    for (const auto& each : members.items()) {
        values.push_back(traits_of(each.value()).value(trait("enumValue"), each.key()));
    }
    std::sort(values.begin(), values.end());
    return values;
}

inline void add_traits(shape& made, const json& traits) {
    const json length = traits.value(trait("length"), json::object());
    made.min = length.value("min", made.min);
    if (length.contains("max")) {
        made.max = length.at("max");
    }
    made.is_sensitive = traits.contains(trait("sensitive"));
    if (traits.contains(trait("pattern"))) {
        add_pattern(made, traits.at(trait("pattern")));
    }
}

// What a reference points to; its own traits go before those of the shape.
inline shape shape_of(const json& model, const json& reference, int depth) {
    const std::string id = reference.at("target");
    if (id == "smithy.api#String") {
        shape made;
        made.type = "string";
        add_traits(made, traits_of(reference));
        return made;
    }
    const json& described = model.at("shapes").at(id);
    shape made;
    made.type = described.at("type");
    json traits = traits_of(described);
    traits.update(traits_of(reference));
    add_traits(made, traits);
    if (made.type == "enum") {
        made.type = "string";
        made.values = values_of(described.at("members"));
    }
    if (depth == max_depth) {
        return made;
    }
    if (made.type == "structure") {
        for (const auto& each : described.at("members").items()) {
            made.members.push_back(member_of(model, each.key(), each.value(), depth + 1));
        }
    } else if (made.type == "map") {
        made.members = {{key_name, shape_of(model, described.at("key"), depth + 1)},
                        {value_name, shape_of(model, described.at("value"), depth + 1)}};
    }
    return made;
}

// Nothing where the model has no such operation, in whichever namespace.
inline std::optional<operation> operation_of(const json& model, const std::string& name) {
    for (const auto& each : model.at("shapes").items()) {
        if (each.value().at("type") == "operation" && each.key().ends_with("#" + name)) {
            const json http = traits_of(each.value()).at(trait("http"));
            return operation{name, http.at("method"), http.at("uri"),
                             shape_of(model, each.value().at("input"))};
        }
    }
    return std::nullopt;
}

}  // namespace drift::smithy
