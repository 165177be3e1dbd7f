// The table: one row a rule. Every limit of the library stands here and nowhere else.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/character_set.hpp>
#include <iotpkg/rule.hpp>
#include <iotpkg/subject.hpp>

namespace iotpkg {

// The day on which the table was last compared with its sources.
inline constexpr std::string_view rules_date = "2026-11-24";

// All of ASCII: the set of a row that is not about characters.
inline constexpr character_set any_character = character_set::ascii_without("");

// One row of the table.
struct rule_row {
    rule id;
    // The rule's name as text.
    std::string_view name;
    subject about;
    constraint kind;
    std::size_t limit;
    severity normally;
    provenance source;
    // Breaking it sends the request to another path, or a body that is not JSON.
    bool breaks_wire;
    // For people; {limit} and {actual} stand for the figures.
    std::string_view says;
    const character_set* allowed = &any_character;
    std::string_view date = rules_date;
};

// [a-zA-Z0-9-_.]
inline constexpr character_set name_characters{
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."};
// [^\p{C}]
inline constexpr character_set visible_characters =
    character_set::ascii_range(' ', '~', unicode::all_but(unicode::others));
// [a-zA-Z0-9:_-]
inline constexpr character_set attribute_name_characters{
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:_-"};
// [a-z0-9.-]
inline constexpr character_set bucket_name_characters{"abcdefghijklmnopqrstuvwxyz0123456789.-"};
// All but those on S3's list of characters to avoid, which ends with the bytes 128 to 255.
inline constexpr character_set safe_s3_key_characters = character_set::ascii_without("\\{}^%`][\"><~#|");
// [\p{L}\p{Z}\p{N}_.:/=+\-@]
inline constexpr character_set tag_characters{
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _.:/=+-@",
    unicode::letters | unicode::separators | unicode::numbers};
// Printable ASCII without space.
inline constexpr character_set token_characters = character_set::ascii_range('!', '~');

namespace detail {

constexpr std::array<rule_row, rule_count> make_rules() {
    using enum constraint;
    using enum provenance;
    using enum subject;
    constexpr auto error = severity::error;
    constexpr auto warning = severity::warning;
    // clang-format off
    return {{
#define IOTPKG_RULE(id) rule::id, #id
        {IOTPKG_RULE(package_name_required), package_name, required, 0, error, model, true, "is required"},
        {IOTPKG_RULE(package_name_min_length), package_name, min_length, 1, error, model, true, "is empty"},
        {IOTPKG_RULE(package_name_max_length), package_name, max_length, 128, error, model, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(package_name_characters), package_name, characters, 0, error, model, false, "has a character outside [a-zA-Z0-9-_.]", &name_characters},
        {IOTPKG_RULE(package_name_dot_segment), package_name, form, 0, error, wire, true, "is a dot segment, which HTTP stacks fold away"},
        {IOTPKG_RULE(version_name_required), version_name, required, 0, error, model, true, "is required"},
        {IOTPKG_RULE(version_name_min_length), version_name, min_length, 1, error, model, true, "is empty"},
        {IOTPKG_RULE(version_name_max_length), version_name, max_length, 64, error, model, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(version_name_characters), version_name, characters, 0, error, model, false, "has a character outside [a-zA-Z0-9-_.]", &name_characters},
        {IOTPKG_RULE(version_name_dot_segment), version_name, form, 0, error, wire, true, "is a dot segment, which HTTP stacks fold away"},

        {IOTPKG_RULE(description_min_length), description, min_length, 1, error, model, false, "is empty; leave it out instead"},
        {IOTPKG_RULE(description_max_length), description, max_length, 1024, error, model, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(description_bytes), description, max_bytes, 1024, warning, prose, false, "has {actual} bytes, the quota page allows {limit}"},
        {IOTPKG_RULE(description_utf16), description, max_utf16, 1024, warning, model, false, "has {actual} UTF-16 units, a service that counts those allows {limit}"},
        {IOTPKG_RULE(description_characters), description, characters, 0, error, model, false, "has a control, format, private or unassigned character", &visible_characters},
        {IOTPKG_RULE(description_recent_characters), description, recent_characters, 13, warning, model, false, "has a character newer than Unicode {limit}, which the service may not know"},

        {IOTPKG_RULE(attributes_size), attributes, max_size, 3072, error, prose, false, "have {actual} bytes in keys and values together, at most {limit} are allowed"},
        {IOTPKG_RULE(attributes_json_size), attributes, max_json_size, 3072, warning, prose, false, "have {actual} bytes as JSON; if the service counts those, at most {limit} are allowed"},
        {IOTPKG_RULE(attributes_near_size), attributes, near_size, 3000, warning, prose, false, "have {actual} bytes; the limit of 3 KB may mean {limit}"},
        {IOTPKG_RULE(attribute_key_min_length), attribute_key, min_length, 1, error, model, false, "is empty"},
        {IOTPKG_RULE(attribute_key_characters), attribute_key, characters, 0, error, model, false, "has a character outside [a-zA-Z0-9:_-]", &attribute_name_characters},
        {IOTPKG_RULE(attribute_key_duplicate), attribute_key, duplicate, 1, error, wire, true, "stands twice in the map"},
        {IOTPKG_RULE(attribute_value_min_length), attribute_value, min_length, 1, error, model, false, "is empty"},
        {IOTPKG_RULE(attribute_value_characters), attribute_value, characters, 0, error, model, false, "has a control, format, private or unassigned character", &visible_characters},
        {IOTPKG_RULE(attribute_value_recent_characters), attribute_value, recent_characters, 13, warning, model, false, "has a character newer than Unicode {limit}, which the service may not know"},

        {IOTPKG_RULE(artifact_empty), artifact, advised, 0, warning, prose, false, "has nothing inside; leave it out instead"},
        {IOTPKG_RULE(bucket_required), s3_bucket, required, 0, error, prose, false, "is required in an artifact"},
        {IOTPKG_RULE(bucket_min_length), s3_bucket, min_length, 3, error, s3, false, "has {actual} characters, at least {limit} are needed"},
        {IOTPKG_RULE(bucket_max_length), s3_bucket, max_length, 63, error, s3, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(bucket_characters), s3_bucket, characters, 0, error, s3, false, "has a character outside [a-z0-9.-]", &bucket_name_characters},
        {IOTPKG_RULE(bucket_ends), s3_bucket, form, 0, error, s3, false, "does not begin and end with a letter or digit"},
        {IOTPKG_RULE(bucket_adjacent_periods), s3_bucket, form, 0, error, s3, false, "has two periods side by side"},
        {IOTPKG_RULE(bucket_ipv4_form), s3_bucket, form, 0, error, s3, false, "has the form of an IPv4 address"},
        {IOTPKG_RULE(bucket_reserved_prefix), s3_bucket, form, 0, error, s3, false, "begins with a prefix that S3 reserves"},
        {IOTPKG_RULE(bucket_reserved_suffix), s3_bucket, form, 0, error, s3, false, "ends with a suffix that S3 reserves"},
        {IOTPKG_RULE(bucket_regional_suffix), s3_bucket, form, 0, warning, s3, false, "ends with -an, which S3 keeps for <prefix>-<account>-<region>-an"},
        {IOTPKG_RULE(s3_key_required), s3_key, required, 0, error, prose, false, "is required in an artifact"},
        {IOTPKG_RULE(s3_key_min_length), s3_key, min_length, 1, error, model, false, "is empty"},
        {IOTPKG_RULE(s3_key_max_bytes), s3_key, max_bytes, 1024, error, s3, false, "has {actual} bytes, at most {limit} are allowed"},
        {IOTPKG_RULE(s3_key_relative_segments), s3_key, form, 0, error, s3, false, "has .. segments that climb above the root"},
        {IOTPKG_RULE(s3_key_characters), s3_key, characters, 0, warning, s3, false, "has a character that S3 says to avoid", &safe_s3_key_characters},
        {IOTPKG_RULE(s3_version_missing), s3_version, advised, 0, warning, prose, false, "is missing or empty: a job may then find another object, or none"},
        {IOTPKG_RULE(s3_version_max_bytes), s3_version, max_bytes, 1024, error, s3, false, "has {actual} bytes, at most {limit} are allowed"},

        {IOTPKG_RULE(recipe_max_length), recipe, max_length, 3072, error, model, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(recipe_json), recipe, json, 0, warning, prose, false, "is not a JSON document"},
        {IOTPKG_RULE(recipe_placeholder_unterminated), recipe, placeholder, 0, warning, prose, false, "has a placeholder that is not terminated"},
        {IOTPKG_RULE(recipe_placeholder_form), recipe, placeholder, 0, warning, prose, false, "has a package placeholder of no form that the jobs service knows"},
        {IOTPKG_RULE(recipe_placeholder_artifact_location), recipe, placeholder, 0, warning, prose, false, "has a placeholder with artifact-location, which the service's samples and messages call artifact"},
        {IOTPKG_RULE(recipe_placeholder_pair), recipe, placeholder, 0, warning, prose, false, "has a placeholder with an empty package name or an empty version name, but not both"},
        {IOTPKG_RULE(recipe_placeholder_null_version), recipe, placeholder, 0, warning, prose, false, "has a placeholder for version $null, which a job document may not name"},
        {IOTPKG_RULE(recipe_placeholder_nested_artifact), recipe, placeholder, 0, warning, prose, false, "has an artifact placeholder inside another placeholder"},
        {IOTPKG_RULE(recipe_placeholder_second_layer), recipe, placeholder, 0, warning, prose, false, "has a placeholder inside another one that may not stand there"},
        {IOTPKG_RULE(recipe_placeholder_all_attributes), recipe, placeholder, 0, warning, prose, false, "has a placeholder for all attributes that is not a JSON value by itself"},
        {IOTPKG_RULE(recipe_placeholder_attribute), recipe, reference, 0, warning, prose, false, "has a placeholder for an attribute that this request does not have"},
        {IOTPKG_RULE(recipe_placeholder_artifact), recipe, reference, 0, warning, prose, false, "has a placeholder for an artifact that this request does not have"},

        {IOTPKG_RULE(tags_min_count), tags, min_count, 1, error, model, false, "has {actual} entries, at least {limit} is needed; leave tags out instead"},
        {IOTPKG_RULE(tags_max_count), tags, max_count, 50, error, model, false, "has {actual} entries, at most {limit} are allowed"},
        {IOTPKG_RULE(tag_key_min_length), tag_key, min_length, 1, error, model, false, "is empty"},
        {IOTPKG_RULE(tag_key_max_length), tag_key, max_length, 128, error, model, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(tag_key_guide_length), tag_key, guide_length, 127, warning, prose, false, "has {actual} characters, the tagging guide allows {limit}"},
        {IOTPKG_RULE(tag_key_characters), tag_key, characters, 0, error, model, false, "has a character outside letters, separators, numbers and _.:/=+-@", &tag_characters},
        {IOTPKG_RULE(tag_key_recent_characters), tag_key, recent_characters, 13, warning, model, false, "has a character newer than Unicode {limit}, which the service may not know"},
        {IOTPKG_RULE(tag_key_reserved_prefix), tag_key, form, 0, error, prose, false, "begins with aws:, which is reserved"},
        {IOTPKG_RULE(tag_key_duplicate), tag_key, duplicate, 1, error, wire, true, "stands twice in the map"},
        {IOTPKG_RULE(tag_value_max_length), tag_value, max_length, 256, error, model, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(tag_value_guide_length), tag_value, guide_length, 255, warning, prose, false, "has {actual} characters, the tagging guide allows {limit}"},
        {IOTPKG_RULE(tag_value_characters), tag_value, characters, 0, warning, prose, false, "has a character outside the tagging guide's set", &tag_characters},
        {IOTPKG_RULE(tag_value_reserved_prefix), tag_value, form, 0, error, prose, false, "begins with aws:, which is reserved"},

        {IOTPKG_RULE(client_token_min_length), client_token, min_length, 36, error, model, false, "has {actual} characters, at least {limit} are needed"},
        {IOTPKG_RULE(client_token_max_length), client_token, max_length, 64, error, model, false, "has {actual} characters, at most {limit} are allowed"},
        {IOTPKG_RULE(client_token_characters), client_token, characters, 0, error, model, false, "has a character that is not printable ASCII, or a space", &token_characters},

        {IOTPKG_RULE(document_json), document, syntax, 0, error, wire, true, "is not JSON here"},
        {IOTPKG_RULE(document_byte_order_mark), document, syntax, 0, error, wire, true, "begins with a byte-order mark"},
        {IOTPKG_RULE(document_surrogate), document, syntax, 0, error, wire, true, "has an escape of half a surrogate pair, which is no character"},
        {IOTPKG_RULE(document_trailing_text), document, syntax, 0, error, wire, true, "goes on after its end"},
        {IOTPKG_RULE(document_depth), document, max_depth, 64, error, wire, false, "is nested deeper than {limit} levels"},
        {IOTPKG_RULE(document_member_unknown), document, syntax, 0, error, model, false, "is no member of a CreatePackageVersion request"},
        {IOTPKG_RULE(document_member_duplicate), document, syntax, 0, error, wire, true, "stands twice"},
        {IOTPKG_RULE(document_null), document, syntax, 0, error, model, false, "is null; leave it out instead"},
        {IOTPKG_RULE(document_type), document, syntax, 0, error, model, true, "is not of the right type"},

        {IOTPKG_RULE(utf8), subject::any, encoding, 0, error, wire, true, "is not UTF-8"},
        {IOTPKG_RULE(null_text), subject::any, not_null, 0, error, wire, true, "is a null pointer, or an empty optional in a map"},
        {IOTPKG_RULE(unstable_range), subject::any, stable, 0, error, wire, true, "a range gave other entries when it was read again"},
#undef IOTPKG_RULE
    }};
    // clang-format on
}

}  // namespace detail

inline constexpr std::array<rule_row, rule_count> rules = detail::make_rules();

constexpr const rule_row& row_of(rule id) {
    return rules[static_cast<std::size_t>(id)];
}

// The rule's id as text.
constexpr std::string_view to_string_view(rule id) {
    return row_of(id).name;
}

namespace detail {

constexpr bool rows_stand_in_order() {
    for (std::size_t index = 0; index < rule_count; ++index) {
        if (static_cast<std::size_t>(rules[index].id) != index || rules[index].name.empty()) {
            return false;
        }
    }
    return true;
}
static_assert(rows_stand_in_order(), "iotpkg: each rule has its row, in the order of enum class rule");

}  // namespace detail
}  // namespace iotpkg
