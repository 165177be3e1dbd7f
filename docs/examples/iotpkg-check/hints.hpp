// SPDX-License-Identifier: BSL-1.0
// What to do about a broken rule: one row a rule.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/rules.hpp>

namespace iotpkg_check {

struct hint {
    iotpkg::rule about;
    std::string_view says;
};

namespace detail {

constexpr std::array<hint, iotpkg::rule_count> make_hints() {
    using enum iotpkg::rule;
    // clang-format off
    return {{
        {package_name_required, "add \"packageName\" with the name of the package"},
        {package_name_min_length, "give the package a name"},
        {package_name_max_length, "shorten the name of the package"},
        {package_name_characters, "use letters, digits, - _ . only; a dash often stands in for a space"},
        {package_name_dot_segment, "choose a name that is more than dots"},
        {version_name_required, "add \"versionName\" with the name of the version"},
        {version_name_min_length, "give the version a name, such as 1.0.0"},
        {version_name_max_length, "shorten the name of the version"},
        {version_name_characters, "use letters, digits, - _ . only; write build metadata as 1.0.0-5, not 1.0.0+5"},
        {version_name_dot_segment, "choose a name that is more than dots"},

        {description_min_length, "remove \"description\" or write one"},
        {description_max_length, "shorten the description"},
        {description_bytes, "shorten the description, or use fewer characters outside ASCII"},
        {description_utf16, "shorten the description, or use fewer characters above U+FFFF, such as emoji"},
        {description_characters, "remove line breaks, tabs, zero-width and other invisible characters"},
        {description_recent_characters, "use a character of an older Unicode version, or send a test request with this one"},

        {attributes_size, "shorten or remove attributes; a long text belongs in a file in S3"},
        {attributes_json_size, "shorten or remove attributes until their JSON is within the limit, too"},
        {attributes_near_size, "shorten or remove attributes until their size is below this figure"},
        {attribute_key_min_length, "give the attribute a name"},
        {attribute_key_characters, "name the attribute with letters, digits, : _ - only"},
        {attribute_key_duplicate, "remove one of the two: JSON parsers differ in which one they keep"},
        {attribute_value_min_length, "remove the attribute or give it a value"},
        {attribute_value_characters, "remove line breaks, tabs, zero-width and other invisible characters"},
        {attribute_value_recent_characters, "use a character of an older Unicode version, or send a test request with this one"},

        {artifact_empty, "remove \"artifact\", or add \"s3Location\" with bucket, key and version"},
        {bucket_required, "add \"bucket\" with the name of the S3 bucket"},
        {bucket_min_length, "write the whole name of the bucket"},
        {bucket_max_length, "write the name of the bucket alone, without path or host"},
        {bucket_characters, "use the bucket's own name: lower-case letters, digits, . - and no s3:// in front"},
        {bucket_ends, "begin and end the name of the bucket with a lower-case letter or a digit"},
        {bucket_adjacent_periods, "replace adjacent periods with a single one"},
        {bucket_ipv4_form, "write the name of the bucket, not an address"},
        {bucket_reserved_prefix, "use a bucket of your own: S3 reserves this prefix"},
        {bucket_reserved_suffix, "use the name of the bucket itself: this suffix marks aliases, such as those of access points"},
        {bucket_regional_suffix, "check the name; only account-regional buckets end with -an"},
        {s3_key_required, "add \"key\" with the path of the object in its bucket"},
        {s3_key_min_length, "write the path of the object in its bucket"},
        {s3_key_max_bytes, "move the object to a shorter key"},
        {s3_key_relative_segments, "write the key as it is in S3, without .. segments"},
        {s3_key_characters, "move the object to a key of letters, digits and ! - _ . * ' ( ) /"},
        {s3_version_missing, "add \"version\" with the object's version ID, so that it stays this object"},
        {s3_version_max_bytes, "copy the version ID alone, as S3 shows it"},

        {action_unknown, "write PUBLISH or DEPRECATE, in capital letters"},

        {recipe_max_length, "shorten the job document; put long parts into a file that it names"},
        {recipe_json, "write the recipe as JSON text in a string, with its quotes escaped"},
        {recipe_placeholder_unterminated, "close the placeholder with }"},
        {recipe_placeholder_form, "write ${aws:iot:package:NAME:version:VERSION:attributes:KEY} or …:artifact:s3-presigned-url}"},
        {recipe_placeholder_artifact_location, "replace artifact-location with artifact"},
        {recipe_placeholder_pair, "name both package and version in the placeholder, or neither"},
        {recipe_placeholder_null_version, "name the version in the placeholder"},
        {recipe_placeholder_nested_artifact, "move the artifact placeholder out of the enclosing one"},
        {recipe_placeholder_second_layer, "move the inner placeholder out of the enclosing one"},
        {recipe_placeholder_all_attributes, "make the placeholder an entire string, or name one attribute"},
        {recipe_placeholder_misspelled, "write ${aws:iot:package:… if the service is to fill it in"},
        {recipe_placeholder_left_over, "replace the words in < and > with your own"},
        {recipe_placeholder_local, "use it in the key of ${aws:iot:s3-presigned-url-upload:…} only"},
        {recipe_placeholder_undefined, "use thingName, jobId or executionNumber"},
        {recipe_placeholder_repeated, "use each local placeholder no more than twice in a URL"},
        {recipe_placeholder_in_bucket, "name the bucket, and use placeholders in the key"},
        {recipe_placeholder_attribute, "add the attribute to \"attributes\", or correct its name in the placeholder"},
        {recipe_placeholder_artifact, "add \"artifact\", or remove the placeholder"},
        {recipe_placeholder_version, "name this version, or leave package and version empty"},

        {tags_min_count, "remove \"tags\" or add one"},
        {tags_max_count, "remove tags until the limit is met"},
        {tag_key_min_length, "give the tag a key"},
        {tag_key_max_length, "shorten the key of the tag"},
        {tag_key_guide_length, "shorten the key of the tag by one character"},
        {tag_key_characters, "use letters, digits, spaces and _ . : / = + - @ only"},
        {tag_key_recent_characters, "use a character of an older Unicode version, or send a test request with this one"},
        {tag_key_reserved_prefix, "remove the prefix aws: from the key"},
        {tag_key_duplicate, "remove one of the two: JSON parsers differ in which one they keep"},
        {tag_value_max_length, "shorten the value of the tag"},
        {tag_value_guide_length, "shorten the value of the tag by one character"},
        {tag_value_characters, "use letters, digits, spaces and _ . : / = + - @ only"},
        {tag_value_reserved_prefix, "remove the prefix aws: from the value"},
        {tag_value_template, "give the tag a value; only the API takes an empty one"},

        {client_token_min_length, "use a UUID, or remove \"clientToken\": one is generated then"},
        {client_token_max_length, "use a UUID, or remove \"clientToken\": one is generated then"},
        {client_token_characters, "use a UUID, or remove \"clientToken\": one is generated then"},
        {client_token_reused, "use a token of its own for each request, or remove \"clientToken\""},

        {document_json, "correct the JSON here; there may be more faults after it"},
        {document_yaml,
         "correct the syntax; tags such as !Ref and keys that are no text are not read, and a merge key takes maps, once"},
        {document_byte_order_mark, "save the file as UTF-8 without a byte-order mark"},
        {document_surrogate, "write the character itself, or both halves of the pair"},
        {document_trailing_text, "write one object or an array of objects; for one object per line, name the file .jsonl"},
        {document_depth, "remove the levels that a request does not have"},
        {document_member_unknown, "correct the name or remove the member"},
        {document_member_duplicate, "keep one of the two; the first one was checked"},
        {document_null, "remove the member, or give it a value"},
        {document_type,
         "write a value of the type that is expected; a request in YAML needs quotes around 2.10 and 2026-11-24"},
        {document_contradiction, "give one of them another version: a version is created once"},
        {document_repetition, "remove one of them: a version is created once"},

        {utf8, "save the file as UTF-8"},
        {null_text, "give it a value, or leave it out"},
        {unstable_range, "do not change the range while the request is built"},
    }};
    // clang-format on
}

}  // namespace detail

inline constexpr std::array<hint, iotpkg::rule_count> hints = detail::make_hints();

constexpr std::string_view hint_for(iotpkg::rule id) {
    return hints[static_cast<std::size_t>(id)].says;
}

namespace detail {

constexpr bool every_rule_has_its_hint() {
    for (std::size_t index = 0; index < hints.size(); ++index) {
        if (static_cast<std::size_t>(hints[index].about) != index || hints[index].says.empty()) {
            return false;
        }
    }
    return true;
}
static_assert(every_rule_has_its_hint(),
              "hints.hpp: each rule has its hint, in the order of enum class rule");

}  // namespace detail
}  // namespace iotpkg_check
