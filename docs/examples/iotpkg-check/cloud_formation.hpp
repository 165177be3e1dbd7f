// SPDX-License-Identifier: BSL-1.0
// What a template of CloudFormation is made of: resources, functions, and the names of properties.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>

#include <iotpkg/subject.hpp>
#include <iotpkg/violation.hpp>

#include "text_form.hpp"
#include "tree.hpp"

namespace iotpkg_check {

inline bool is_template(const node& root) {
    const node* const resources = find_entry(root, "Resources");
    // A request with an unknown member of that name is a request.
    return resources != nullptr && resources->kind == node_kind::map &&
           find_entry(root, "packageName") == nullptr && find_entry(root, "versionName") == nullptr;
}

inline bool is_package_version(const node& resource) {
    bool found = false;
    if (resource.kind == node_kind::map) {
        each_entry(resource, [&](const node& key, const node& value) {
            found = found || (key.text == "Type" && value.kind == node_kind::text &&
                              value.text == package_version_type);
        });
    }
    return found;
}

// What CloudFormation works out when it makes the resource: `{"Ref": …}`, `!Sub …`. Its name, or nothing.
inline std::string_view function_of(const node& value) {
    if (value.kind == node_kind::tagged) {
        return value.text;
    }
    if (value.kind != node_kind::map || value.elements.size() != 2) {
        return {};
    }
    const std::string_view name = value.elements.front()->text;
    return name == "Ref" || name == "Condition" || name.starts_with("Fn::") ? name : std::string_view();
}

// What a note calls a function: by its name where that is a known one, since any word may stand there.
// `Fn::ForEach::Loop` is `Fn::ForEach`.
inline std::string_view shown_function(std::string_view name) {
    constexpr std::string_view known[] = {
        "And",    "Base64", "Cidr",   "Condition",   "Equals", "FindInMap",    "ForEach",
        "GetAtt", "GetAZs", "If",     "ImportValue", "Join",   "Length",       "Not",
        "Or",     "Ref",    "Select", "Split",       "Sub",    "ToJsonString", "Transform"};
    const std::size_t prefix = name.starts_with("Fn::") ? 4u : name.starts_with('!') ? 1u : 0u;
    std::string_view word = name.substr(prefix);
    word = word.substr(0, word.find(':'));
    return std::find(std::begin(known), std::end(known), word) == std::end(known)
               ? "a function"
               : name.substr(0, prefix + word.size());
}

// `packageName` → `PackageName`: its names are those of the API with a capital.
inline std::string property_name(std::string_view name) {
    std::string capital(name);
    capital.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(capital.front())));
    return capital;
}

// `/artifact/s3Location/bucket` → `/Artifact/S3Location/Bucket`. Behind a map stands a key, as it is.
inline std::string property_pointer(std::string_view pointer) {
    std::string out;
    while (!pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
        out += '/' + property_name(pointer.substr(1, end - 1));
        pointer.remove_prefix(end);
        if (out == "/Attributes" || out == "/Tags") {
            return out.append(pointer);
        }
    }
    return out;
}

// Its pointers as those of properties, whose text is added to what is kept.
inline void take_property_names(iotpkg::violation& found, std::deque<std::string>& kept) {
    found.pointer = kept.emplace_back(property_pointer(found.pointer));
    for (iotpkg::entry_size& large : found.largest) {
        large.pointer = kept.emplace_back(property_pointer(large.pointer));
    }
}

// What may be shown of a template beside the names of properties.
inline bool is_template_name(std::string_view name) {
    return name == "Resources" || name == "Type" || name == "Properties" || name == "Key" || name == "Value";
}

inline bool is_property_name(std::string_view name) {
    for (std::size_t index = 0; index < iotpkg::subject_count; ++index) {
        const iotpkg::subject about = static_cast<iotpkg::subject>(index);
        if (shape_of(about) != iotpkg::shape::whole && property_name(row_of(about).name()) == name) {
            return true;
        }
    }
    return false;
}

// May it be shown, whatever it is?
inline bool is_plain_name(std::string_view name) {
    constexpr std::size_t longest = 64;
    return name.size() <= longest && std::all_of(name.begin(), name.end(), [](char character) {
               return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == ':';
           });
}

}  // namespace iotpkg_check
