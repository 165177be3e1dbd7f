// SPDX-License-Identifier: BSL-1.0
// A model in the form of botocore's service-2.json.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "model.hpp"
#include "pattern.hpp"

namespace drift::botocore {

using nlohmann::json;

inline bool is_form_of(const json& model) {
    return model.is_object() && model.contains("metadata") && model.contains("operations") &&
           model.contains("shapes");
}

inline shape shape_of(const json& model, const std::string& name, int depth = 0);

inline std::string place_of(const json& structure, const std::string& name, const json& described) {
    const std::string location =
        described.value("location", structure.value("payload", "") == name ? "payload" : "body");
    const std::string on_wire = described.value("locationName", name);
    return (location == "uri" ? "path" : location == "querystring" ? "query" : location) + " " + on_wire;
}

inline member member_of(const json& model, const json& structure, const std::string& name, int depth) {
    const json& described = structure.at("members").at(name);
    const json required = structure.value("required", json::array());
    return {name, shape_of(model, described.at("shape"), depth), place_of(structure, name, described),
            std::find(required.begin(), required.end(), name) != required.end(),
            described.value("idempotencyToken", false)};
}

inline shape shape_of(const json& model, const std::string& name, int depth) {
    const json& described = model.at("shapes").at(name);
    shape made;
    made.type = described.at("type");
    made.min = described.value("min", made.min);
    if (described.contains("max")) {
        made.max = described.at("max");
    }
    made.is_sensitive = described.value("sensitive", false);
    if (described.contains("enum")) {
        made.values = described.at("enum");
        std::sort(made.values.begin(), made.values.end());
    }
    if (described.contains("pattern")) {
        add_pattern(made, described.at("pattern"));
    }
    if (depth == max_depth) {
        return made;
    }
    if (made.type == "structure") {
        for (const auto& each : described.at("members").items()) {
            made.members.push_back(member_of(model, described, each.key(), depth + 1));
        }
    } else if (made.type == "map") {
        made.members = {{key_name, shape_of(model, described.at("key").at("shape"), depth + 1)},
                        {value_name, shape_of(model, described.at("value").at("shape"), depth + 1)}};
    }
    return made;
}

// Nothing where the model has no such operation.
inline std::optional<operation> operation_of(const json& model, const std::string& name) {
    if (!model.at("operations").contains(name)) {
        return std::nullopt;
    }
    const json& described = model.at("operations").at(name);
    const json& http = described.at("http");
    return operation{name, http.at("method"), http.at("requestUri"),
                     shape_of(model, described.at("input").at("shape"))};
}

}  // namespace drift::botocore
