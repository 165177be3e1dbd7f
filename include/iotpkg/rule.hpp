// The names of the rules, and what there is to say of each: severity, provenance, kind of constraint.
#pragma once

#include <cstddef>
#include <cstdint>

namespace iotpkg {

// The name of a rule is its id: it stands in reports and is what a policy turns on and off.
enum class rule : std::uint8_t {
    package_name_required,
    package_name_min_length,
    package_name_max_length,
    package_name_characters,
    package_name_dot_segment,
    version_name_required,
    version_name_min_length,
    version_name_max_length,
    version_name_characters,
    version_name_dot_segment,
    description_min_length,
    description_max_length,
    description_bytes,
    description_utf16,
    description_characters,
    description_recent_characters,
    attributes_size,
    attributes_json_size,
    attributes_near_size,
    attribute_key_min_length,
    attribute_key_characters,
    attribute_key_duplicate,
    attribute_value_min_length,
    attribute_value_characters,
    attribute_value_recent_characters,
    artifact_empty,
    bucket_required,
    bucket_min_length,
    bucket_max_length,
    bucket_characters,
    bucket_ends,
    bucket_adjacent_periods,
    bucket_ipv4_form,
    bucket_reserved_prefix,
    bucket_reserved_suffix,
    bucket_regional_suffix,
    s3_key_required,
    s3_key_min_length,
    s3_key_max_bytes,
    s3_key_relative_segments,
    s3_key_characters,
    s3_version_missing,
    s3_version_max_bytes,
    recipe_max_length,
    recipe_json,
    recipe_placeholder_unterminated,
    recipe_placeholder_form,
    recipe_placeholder_artifact_location,
    recipe_placeholder_pair,
    recipe_placeholder_null_version,
    recipe_placeholder_nested_artifact,
    recipe_placeholder_second_layer,
    recipe_placeholder_all_attributes,
    recipe_placeholder_attribute,
    recipe_placeholder_artifact,
    tags_min_count,
    tags_max_count,
    tag_key_min_length,
    tag_key_max_length,
    tag_key_guide_length,
    tag_key_characters,
    tag_key_recent_characters,
    tag_key_reserved_prefix,
    tag_key_duplicate,
    tag_value_max_length,
    tag_value_guide_length,
    tag_value_characters,
    tag_value_reserved_prefix,
    client_token_min_length,
    client_token_max_length,
    client_token_characters,
    document_json,
    document_byte_order_mark,
    document_surrogate,
    document_trailing_text,
    document_depth,
    document_member_unknown,
    document_member_duplicate,
    document_null,
    document_type,
    utf8,
    null_text,
    unstable_range,
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
    characters,         // one outside the row's set
    recent_characters,  // one that Unicode 13 does not know
    form,               // a property of the whole text, see name_forms.hpp
    json,               // the text is a JSON document
    placeholder,        // the placeholders in a recipe, each by itself, see recipe.hpp
    reference,          // what those placeholders name is in the request
    duplicate,          // a key twice in a map
    min_count,          // entries of a map
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
};

}  // namespace iotpkg
