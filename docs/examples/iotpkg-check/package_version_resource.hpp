// SPDX-License-Identifier: BSL-1.0
// A package version of a template as the request that it makes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/operation.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

#include "allowance.hpp"
#include "cloud_formation.hpp"
#include "document_kind.hpp"
#include "options.hpp"
#include "resource_findings.hpp"
#include "translation.hpp"
#include "tree.hpp"

namespace iotpkg_check {

class package_version_resource {
public:
    package_version_resource(const node& resource, const options& wanted, allowance& left)
        : kind_(*wanted.kind), left_(left), made_(left, true), said_(wanted) {
        const node* const properties = find_entry(resource, "Properties");
        if (properties == nullptr) {
            made_.begin_map(resource.at);
            made_.end_map();
        } else if (said_.pass_over(*properties, "/Properties")) {
            is_passed_over_ = true;
        } else {
            put_parts(iotpkg::subject::document, *properties);
        }
    }

    // All of it is what CloudFormation works out.
    [[nodiscard]] bool is_passed_over() const { return is_passed_over_; }
    [[nodiscard]] const std::string& text() const { return made_.text(); }
    [[nodiscard]] resource_findings& said() { return said_; }

    // Adds what is said here to what is found in the text; gives where all of it comes from.
    [[nodiscard]] origin add_to(iotpkg::report& found) {
        origin from = made_.take_origin();
        said_.add_to(found, from, made_.text().size());
        return from;
    }

private:
    // Stands for what CloudFormation works out, where something has to: valid as a name, a part of a location
    // and a value.
    static constexpr std::string_view any = "any";

    [[nodiscard]] std::vector<iotpkg::subject> parts_of(iotpkg::subject whole) const {
        std::vector<iotpkg::subject> parts;
        if (whole == iotpkg::subject::document) {
            for (const iotpkg::member& member : kind_.members) {
                if (member.place != iotpkg::member_place::query) {
                    parts.push_back(member.subject);
                }
            }
            return parts;
        }
        for (std::size_t index = 0; index < iotpkg::subject_count; ++index) {
            const iotpkg::subject about = static_cast<iotpkg::subject>(index);
            if (row_of(about).parent == whole && about != whole) {
                parts.push_back(about);
            }
        }
        return parts;
    }

    // An object of known parts.
    void put_parts(iotpkg::subject whole, const node& value) {
        if (value.kind != node_kind::map) {
            made_.put(value);
            return;
        }
        left_.spend(value.elements.size());
        const std::vector<iotpkg::subject> parts = parts_of(whole);
        std::vector<std::string> names;
        for (const iotpkg::subject part : parts) {
            names.push_back(property_name(row_of(part).name()));
        }
        const node* const function = function_beside(value);
        demand_all(whole, value);
        made_.begin_map(value.at);
        // In the order of the request, so that the package name is what a comparison shows.
        for (std::size_t index = 0; index < parts.size(); ++index) {
            each_entry(value, [&](const node& key, const node& entry) {
                if (key.text == names[index]) {
                    put_part(parts[index], key, entry);
                }
            });
            if (function != nullptr && find_entry(value, names[index]) == nullptr) {
                const iotpkg::text_range at{function->at.begin, function->at.begin};
                put_unknown(parts[index], at, at);
            }
        }
        made_.end_map();
        each_entry(value, [&](const node& key, const node&) {
            if (std::find(names.begin(), names.end(), key.text) == names.end()) {
                said_.refuse_name(key, whole, names);
            }
        });
    }

    // What may bring entries that are not written here, such as `Fn::Transform`.
    static const node* function_beside(const node& map) {
        const node* found = nullptr;
        each_entry(
            map, [&](const node& key, const node&) { found = key.text.starts_with("Fn::") ? &key : found; });
        return found;
    }

    // CloudFormation requires a location, and all of its parts, where the API may take less.
    void demand_all(iotpkg::subject whole, const node& value) {
        if (whole == iotpkg::subject::artifact && find_entry(value, "S3Location") == nullptr) {
            if (value.elements.empty()) {
                said_.make_error(iotpkg::rule::artifact_empty);
            } else {
                // It is not empty, only wrong.
                said_.turn_off(iotpkg::rule::artifact_empty);
            }
        }
        if (whole == iotpkg::subject::s3_location && find_entry(value, "Version") == nullptr) {
            said_.make_error(iotpkg::rule::s3_version_missing);
        }
    }

    void put_part(iotpkg::subject about, const node& key, const node& value) {
        const iotpkg::subject_row& row = row_of(about);
        // An attribute may be called that.
        const bool is_attribute =
            about == iotpkg::subject::attributes && find_entry(value, "Condition") != nullptr;
        if (!is_attribute && said_.pass_over(value, property_pointer(row.pointer))) {
            put_unknown(about, key.at, value.at);
            return;
        }
        const node* const location = find_entry(value, "S3Location");
        if (row.shape == iotpkg::shape::artifact && location != nullptr &&
            said_.pass_over(*location, property_pointer(pointer_of(iotpkg::subject::s3_location)))) {
            forgive(about);
        } else if (about == iotpkg::subject::tags) {
            put_tags(key, value);
        } else {
            made_.put_key(row.name(), key.at);
            put_value(about, value);
        }
    }

    void put_unknown(iotpkg::subject about, const iotpkg::text_range& key, const iotpkg::text_range& at) {
        forgive(about);
        const iotpkg::subject_row& row = row_of(about);
        if (row.shape == iotpkg::shape::part || about == iotpkg::subject::package_name ||
            about == iotpkg::subject::version_name) {
            made_.put_key(row.name(), key);
            made_.put_text(any, at);
        }
    }

    void put_value(iotpkg::subject about, const node& value) {
        switch (shape_of(about)) {
            case iotpkg::shape::artifact:
            case iotpkg::shape::location: put_parts(about, value); break;
            case iotpkg::shape::map: put_map(about, value); break;
            default: put_scalar(value);
        }
    }

    void put_map(iotpkg::subject about, const node& value) {
        if (value.kind != node_kind::map) {
            made_.put(value);
            return;
        }
        made_.begin_map(value.at);
        each_entry(value, [&](const node& key, const node& entry) {
            made_.put_key(key.text, key.at);
            put_entry(entry, property_pointer(pointer_of(about)));
        });
        made_.end_map();
    }

    void put_entry(const node& value, std::string_view pointer) {
        if (said_.pass_over(value, pointer)) {
            made_.put_text(any, value.at);
        } else {
            put_scalar(value);
        }
    }

    // CloudFormation takes a number or a boolean for its text.
    void put_scalar(const node& value) {
        if (value.kind == node_kind::number || value.kind == node_kind::boolean) {
            made_.put_text(value.text, value.at);
        } else {
            made_.put(value);
        }
    }

    // What the recipe says of this version is not held against what is not known.
    void forgive(iotpkg::subject about) {
        switch (about) {
            case iotpkg::subject::package_name:
            case iotpkg::subject::version_name:
                said_.turn_off(iotpkg::rule::recipe_placeholder_version);
                break;
            case iotpkg::subject::attributes:
                said_.turn_off(iotpkg::rule::recipe_placeholder_attribute);
                break;
            case iotpkg::subject::artifact: said_.turn_off(iotpkg::rule::recipe_placeholder_artifact); break;
            default: break;
        }
    }

    // A list of keys and values, which the API has as a map.
    void put_tags(const node& name, const node& value) {
        const std::string_view pointer = pointer_of(iotpkg::subject::tags);
        if (value.kind != node_kind::list) {
            said_.add_fault(value.kind == node_kind::null ? iotpkg::rule::document_null
                                                          : iotpkg::rule::document_type,
                            value.at, pointer, "an array of Key and Value");
            return;
        }
        if (!value.elements.empty()) {
            // Whatever becomes of them, there are some.
            said_.turn_off(iotpkg::rule::tags_min_count);
        }
        made_.put_key(row_of(iotpkg::subject::tags).name(), name.at);
        made_.begin_map(value.at);
        left_.spend(value.elements.size());
        for (const node* const tag : value.elements) {
            if (!said_.pass_over(*tag, property_pointer(pointer))) {
                put_tag(*tag);
            }
        }
        made_.end_map();
    }

    static bool is_nested(const node& value) {
        return value.kind == node_kind::list || value.kind == node_kind::map;
    }

    void put_tag(const node& tag) {
        const std::string_view pointer = pointer_of(iotpkg::subject::tags);
        left_.spend(tag.elements.size());
        if (tag.kind != node_kind::map) {
            said_.add_fault(iotpkg::rule::document_type, tag.at, pointer, "an object of Key and Value");
            return;
        }
        const node* key = nullptr;
        const node* value = nullptr;
        each_entry(tag, [&](const node& name, const node& entry) {
            if (name.text != "Key" && name.text != "Value") {
                said_.refuse_name(name, iotpkg::subject::tags, {"Key", "Value"});
                return;
            }
            const node*& found = name.text == "Key" ? key : value;
            if (found != nullptr) {
                said_.add_fault(iotpkg::rule::document_member_duplicate, name.at, pointer);
            } else {
                found = &entry;
            }
        });
        if (key != nullptr && said_.pass_over(*key, property_pointer(pointer))) {
            return;
        }
        const bool is_text = key == nullptr || (!is_nested(*key) && key->kind != node_kind::null);
        if (!is_text) {
            said_.add_fault(iotpkg::rule::document_type, key->at, pointer, "a string");
        } else if (key == nullptr) {
            said_.add_fault(iotpkg::rule::tag_key_min_length, tag.at, pointer);
        }
        const iotpkg::text_range& at = value == nullptr ? tag.at : value->at;
        const bool is_empty = value == nullptr || (value->kind == node_kind::text && value->text.empty());
        if (is_empty) {
            said_.add_fault(iotpkg::rule::tag_value_template, at, pointer);
        }
        if (value != nullptr && (key == nullptr || !is_text) && is_nested(*value)) {
            said_.add_fault(iotpkg::rule::document_type, at, pointer, "a string");
        }
        if (key != nullptr && is_text) {
            made_.put_key(key->text, key->at);
            if (is_empty) {
                made_.put_text("", at);
            } else {
                put_entry(*value, property_pointer(pointer));
            }
        }
    }

    const document_kind& kind_;
    allowance& left_;
    translation made_;
    resource_findings said_;
    bool is_passed_over_ = false;
};

}  // namespace iotpkg_check
