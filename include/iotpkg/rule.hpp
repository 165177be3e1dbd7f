// SPDX-License-Identifier: BSL-1.0
// The names of the rules, and what there is to say of each: severity, provenance, kind of constraint.
#pragma once

#include <cstddef>
#include <cstdint>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// The name of a rule is its id: it stands in reports and is what a policy turns on and off.
// lists/rule_list.hpp has the list.
enum class rule : std::uint8_t {
#define IOTPKG_RULE(id, about, kind, limit, weight, source, wire, data, message, refusal) id,
#include <iotpkg/lists/rule_list.hpp>
};

inline constexpr std::size_t rule_count = static_cast<std::size_t>(rule::unstable_range) + 1;

enum class severity : std::uint8_t { off, warning, error };

// Where a rule comes from: the service's model, its documentation, Amazon S3's documentation, or what
// HTTP and JSON need.
enum class provenance : std::uint8_t { model, prose, s3, wire };

// How a rule is checked. Lengths count Unicode scalar values, bytes are bytes of UTF-8.
enum class constraint : std::uint8_t {
    required,  // the member has to be there
    min_length,
    max_length,
    max_bytes,
    max_utf16,          // UTF-16 code units
    guide_length,       // just one over the limit: the model allows it, the guide does not
    characters,         // all in the row's set
    recent_characters,  // none that the Unicode version of the limit does not have
    // Of the form of a whole text, from here on; check/forms.hpp looks at them.
    outer_characters,  // the first and the last in the row's set
    excluded_text,     // none of the row's texts
    excluded_part,     // none of the row's texts anywhere in it
    excluded_prefix,   // none of the row's texts in front
    excluded_suffix,   // none of the row's texts at the end
    choice,            // one of the row's texts
    form,              // another property
    json,              // a JSON document; the last of them
    placeholder,       // the placeholders of a recipe, each by itself, see recipe/placeholder_faults.hpp
    reference,         // what those placeholders name is in the request
    duplicate,         // a key twice in a map
    min_count,         // entries of a map
    max_count,
    max_size,       // bytes of all keys and values of a map together
    max_json_size,  // bytes of the map as compact JSON
    near_size,      // either size from the limit on, while max_size still holds
    advised,        // the member should be there, and not be empty
    syntax,         // of a JSON document that holds a request
    max_depth,      // of such a document, in levels
    encoding,       // well-formed UTF-8
    not_null,       // no null pointer where text belongs
    stable,         // a range gives the same entries each time that it is read
    comparison,     // with the other requests of a run: iotpkg-check alone has them
    other_form,     // of a document (YAML, CloudFormation): iotpkg-check alone reads them
};

}  // namespace IOTPKG_NAMESPACE
