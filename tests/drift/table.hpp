// SPDX-License-Identifier: BSL-1.0
// What the library says of its operations: lists of members and subjects, and the rules of the service's
// model.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include <iotpkg/operation.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

#include "model.hpp"

namespace drift::table {

inline void add_rule(shape& made, const iotpkg::rule_row& row) {
    switch (row.kind) {
        case iotpkg::constraint::min_length:
        case iotpkg::constraint::min_count: made.min = row.limit; break;
        case iotpkg::constraint::max_length:
        case iotpkg::constraint::max_count: made.max = row.limit; break;
        case iotpkg::constraint::characters: made.characters = row.data.set->pattern(); break;
        case iotpkg::constraint::choice:
            made.values.assign(row.data.texts.begin(), row.data.texts.end());
            std::sort(made.values.begin(), made.values.end());
            break;
        default: break;
    }
}

inline std::string type_of(iotpkg::subject about) {
    switch (shape_of(about)) {
        case iotpkg::shape::map: return "map";
        case iotpkg::shape::artifact:
        case iotpkg::shape::location: return "structure";
        default: return "string";
    }
}

inline shape described(iotpkg::subject about);

inline member part_of(iotpkg::subject about) {
    switch (shape_of(about)) {
        case iotpkg::shape::key: return {key_name, described(about)};
        case iotpkg::shape::value: return {value_name, described(about)};
        default: break;
    }
    const std::string name(row_of(about).name());
    return {name, described(about), "body " + name};
}

inline shape described(iotpkg::subject about) {
    shape made;
    made.type = type_of(about);
    made.is_sensitive = is_sensitive(about);
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        if (row.subject == about && row.provenance == iotpkg::provenance::model) {
            add_rule(made, row);
        }
    }
    for (std::size_t index = 0; index < iotpkg::subject_count; ++index) {
        const iotpkg::subject part = static_cast<iotpkg::subject>(index);
        if (iotpkg::row_of(part).parent == about && part != about) {
            made.members.push_back(part_of(part));
        }
    }
    return made;
}

template <iotpkg::operation Operation>
operation operation_of() {
    operation made;
    made.name = Operation::name;
    made.method = to_string_view(Operation::method);
    made.input.type = "structure";
    for (const iotpkg::member& each : Operation::members) {
        const std::string name(row_of(each.subject).name());
        const bool in_path = each.place == iotpkg::member_place::path;
        const bool in_query = each.place == iotpkg::member_place::query;
        if (in_path) {
            made.uri += std::string(each.segment) + "{" + name + "}";
        }
        made.input.members.push_back({name, described(each.subject),
                                      (in_path    ? "path "
                                       : in_query ? "query "
                                                  : "body ") +
                                          name,
                                      each.is_required, each.subject == iotpkg::subject::client_token});
    }
    return made;
}

}  // namespace drift::table
