// SPDX-License-Identifier: BSL-1.0
// What a model says of an operation that the table does not, a line each.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "known.hpp"
#include "model.hpp"

namespace drift {

class comparison {
public:
    comparison(operation model, operation table) : name_(model.name) {
        compare("", "method", model.method, table.method);
        compare("", "uri", model.uri, table.uri);
        spread_sensitivity(model.input);
        spread_sensitivity(table.input);
        compare_members("", model.input, table.input);
    }

    [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }
    // Those of known.hpp that were met.
    [[nodiscard]] const std::vector<std::string>& known() const { return known_; }

private:
    static std::string text_of(bool is_so) { return is_so ? "yes" : "no"; }
    static std::string text_of(const std::optional<std::size_t>& limit) {
        return limit ? std::to_string(*limit) : "none";
    }
    static std::string text_of(const std::string& text) { return text.empty() ? "none" : text; }
    static std::string text_of(const std::vector<std::string>& values) {
        std::string joined;
        for (const std::string& value : values) {
            joined += (joined.empty() ? "" : ", ") + value;
        }
        return text_of(joined);
    }

    // What a sensitive shape holds is as sensitive.
    static void spread_sensitivity(shape& from) {
        for (member& each : from.members) {
            each.of.is_sensitive = each.of.is_sensitive || from.is_sensitive;
            spread_sensitivity(each.of);
        }
    }

    void compare(const std::string& pointer, const std::string& what, const std::string& in_model,
                 const std::string& in_table) {
        const known_difference* const known = find_known(pointer, what);
        const std::string said =
            name_ + pointer_text(pointer) + ": " + what + " is " + in_model + " in the model";
        if (known != nullptr && in_model == known->in_model) {
            known_.push_back(said + ": " + std::string(known->why));
        } else if (known != nullptr) {
            lines_.push_back(said + ", " + std::string(known->in_model) + " was known");
        } else if (in_model != in_table) {
            lines_.push_back(said + ", " + in_table + " in the table");
        }
    }

    void compare_members(const std::string& pointer, const shape& model, const shape& table) {
        for (const member& each : table.members) {
            const std::string place = pointer + "/" + each.name;
            if (const member* const same = find(model, each.name)) {
                compare_member(place, *same, each);
            } else {
                lines_.push_back(name_ + pointer_text(place) + ": is missing from the model");
            }
        }
        for (const member& each : model.members) {
            if (find(table, each.name) == nullptr) {
                lines_.push_back(name_ + pointer_text(pointer + "/" + each.name) +
                                 ": is new in the model, a " + each.of.type);
            }
        }
    }

    void compare_member(const std::string& pointer, const member& model, const member& table) {
        compare(pointer, "place", model.place, table.place);
        compare(pointer, "required", text_of(model.is_required), text_of(table.is_required));
        compare(pointer, "idempotency token", text_of(model.is_token), text_of(table.is_token));
        compare(pointer, "type", model.of.type, table.of.type);
        compare(pointer, "min", std::to_string(model.of.min), std::to_string(table.of.min));
        compare(pointer, "max", text_of(model.of.max), text_of(table.of.max));
        compare(pointer, "pattern", text_of(model.of.characters), text_of(table.of.characters));
        compare(pointer, "values", text_of(model.of.values), text_of(table.of.values));
        compare(pointer, "sensitive", text_of(model.of.is_sensitive), text_of(table.of.is_sensitive));
        if (model.of.type == table.of.type) {
            compare_members(pointer, model.of, table.of);
        }
    }

    static const member* find(const shape& in, const std::string& name) {
        const auto found = std::find_if(in.members.begin(), in.members.end(),
                                        [&](const member& each) { return each.name == name; });
        return found == in.members.end() ? nullptr : &*found;
    }

    static std::string pointer_text(const std::string& pointer) {
        return pointer.empty() ? "" : " " + pointer;
    }

    std::string name_;
    std::vector<std::string> lines_{};
    std::vector<std::string> known_{};
};

}  // namespace drift
