// SPDX-License-Identifier: BSL-1.0
// clang-format off
// The rules, one line each: all that there is to say of a rule. No include guard: whoever includes this file
// defines IOTPKG_RULE before. The enumerators (rule.hpp), the table (rules.hpp) and the refusals
// (check/refusals.hpp) are made of it.
//
// IOTPKG_RULE(id, subject, constraint, limit, severity, provenance, wire, data, message, refusal)
//     limit       in the unit of the constraint; 0 where it has none
//     wire        breaks_wire: breaking the rule sends the request to another path, or a body that is read in more than
//                 one way; leaves_no_request: it leaves no path or no body to send
//     data        the set of characters or the list of texts that the constraint speaks of (rules/data.hpp)
//     message     for people; {limit} and {actual} stand for the figures, {pattern} for that of the set
//     refusal     what the compiler says to a literal: words(...), or at_most(...), at_least(...), version(...), in
//                 which it shows the limit; no_literal() where no literal can break the rule
//
// The rows of one subject stand together, in the order of the subjects.
IOTPKG_RULE(package_name_required, package_name, required, 0, error, model, leaves_no_request, no_data, "is required", words(package_name_is_required))
IOTPKG_RULE(package_name_min_length, package_name, min_length, 1, error, model, breaks_wire, no_data, "is empty", words(package_name_is_empty))
IOTPKG_RULE(package_name_max_length, package_name, max_length, 128, error, model, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(package_name_has_too_many_characters))
IOTPKG_RULE(package_name_characters, package_name, characters, 0, error, model, keeps_wire, name_characters, "has a character outside {pattern}", words(package_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot))
IOTPKG_RULE(package_name_dot_segment, package_name, excluded_text, 0, error, wire, breaks_wire, dot_segments, "is a dot segment, which HTTP stacks remove", words(package_name_is_a_dot_segment_which_http_stacks_remove))

IOTPKG_RULE(version_name_required, version_name, required, 0, error, model, leaves_no_request, no_data, "is required", words(version_name_is_required))
IOTPKG_RULE(version_name_min_length, version_name, min_length, 1, error, model, breaks_wire, no_data, "is empty", words(version_name_is_empty))
IOTPKG_RULE(version_name_max_length, version_name, max_length, 64, error, model, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(version_name_has_too_many_characters))
IOTPKG_RULE(version_name_characters, version_name, characters, 0, error, model, keeps_wire, name_characters, "has a character outside {pattern}", words(version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot))
IOTPKG_RULE(version_name_dot_segment, version_name, excluded_text, 0, error, wire, breaks_wire, dot_segments, "is a dot segment, which HTTP stacks remove", words(version_name_is_a_dot_segment_which_http_stacks_remove))

IOTPKG_RULE(description_min_length, description, min_length, 1, error, model, keeps_wire, no_data, "is empty; omit it instead", words(description_is_empty_omit_it_instead))
IOTPKG_RULE(description_max_length, description, max_length, 1024, error, model, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(description_has_too_many_characters))
IOTPKG_RULE(description_bytes, description, max_bytes, 1024, warning, prose, keeps_wire, no_data, "has {actual} bytes, the quota page allows {limit}", at_most(description_has_more_bytes_than_the_quota_page_allows))
IOTPKG_RULE(description_utf16, description, max_utf16, 1024, warning, model, keeps_wire, no_data, "has {actual} UTF-16 code units; if the service counts those, at most {limit} are allowed", at_most(description_has_too_many_utf16_code_units))
IOTPKG_RULE(description_characters, description, characters, 0, error, model, keeps_wire, visible_characters, "has a control, format, private or unassigned character", words(description_has_a_control_format_private_or_unassigned_character))
IOTPKG_RULE(description_recent_characters, description, recent_characters, 13, warning, model, keeps_wire, no_data, "has a character newer than Unicode {limit}, which the service may not know", version(description_has_a_character_newer_than_unicode))

IOTPKG_RULE(attributes_size, attributes, max_size, 3072, error, prose, keeps_wire, no_data, "has {actual} bytes in keys and values together, at most {limit} are allowed", at_most(attributes_have_too_many_bytes_in_keys_and_values_together))
IOTPKG_RULE(attributes_json_size, attributes, max_json_size, 3072, warning, prose, keeps_wire, no_data, "has {actual} bytes as JSON; if the service counts those, at most {limit} are allowed", at_most(attributes_have_too_many_bytes_as_json))
IOTPKG_RULE(attributes_near_size, attributes, near_size, 3000, warning, prose, keeps_wire, no_data, "has {actual} bytes; the service may count 3 KB as {limit} bytes", at_most(attributes_reach_the_quota_if_the_service_counts_3_KB_as))
IOTPKG_RULE(attribute_key_min_length, attribute_key, min_length, 1, error, model, keeps_wire, no_data, "is empty", words(attribute_key_is_empty))
IOTPKG_RULE(attribute_key_characters, attribute_key, characters, 0, error, model, keeps_wire, attribute_name_characters, "has a character outside {pattern}", words(attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash))
IOTPKG_RULE(attribute_key_duplicate, attribute_key, duplicate, 1, error, wire, breaks_wire, no_data, "is a duplicate", words(attribute_key_is_a_duplicate))
IOTPKG_RULE(attribute_value_min_length, attribute_value, min_length, 1, error, model, keeps_wire, no_data, "is empty", words(attribute_value_is_empty))
IOTPKG_RULE(attribute_value_characters, attribute_value, characters, 0, error, model, keeps_wire, visible_characters, "has a control, format, private or unassigned character", words(attribute_value_has_a_control_format_private_or_unassigned_character))
IOTPKG_RULE(attribute_value_recent_characters, attribute_value, recent_characters, 13, warning, model, keeps_wire, no_data, "has a character newer than Unicode {limit}, which the service may not know", version(attribute_value_has_a_character_newer_than_unicode))

IOTPKG_RULE(artifact_empty, artifact, advised, 0, warning, prose, keeps_wire, no_data, "is empty; omit it instead", words(artifact_is_empty_omit_it_instead))
IOTPKG_RULE(bucket_required, s3_bucket, required, 0, error, prose, keeps_wire, no_data, "is required in an artifact", words(artifact_needs_a_bucket))
IOTPKG_RULE(bucket_min_length, s3_bucket, min_length, 3, error, s3, keeps_wire, no_data, "has {actual} characters, at least {limit} are required", at_least(bucket_has_too_few_characters))
IOTPKG_RULE(bucket_max_length, s3_bucket, max_length, 63, error, s3, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(bucket_has_too_many_characters))
IOTPKG_RULE(bucket_characters, s3_bucket, characters, 0, error, s3, keeps_wire, bucket_name_characters, "has a character outside {pattern}", words(bucket_has_a_character_outside_a_z_0_9_dot_dash))
IOTPKG_RULE(bucket_ends, s3_bucket, outer_characters, 0, error, s3, keeps_wire, letters_and_digits, "does not begin and end with a letter or digit", words(bucket_does_not_begin_and_end_with_a_letter_or_digit))
IOTPKG_RULE(bucket_adjacent_periods, s3_bucket, excluded_part, 0, error, s3, keeps_wire, adjacent_periods, "has two adjacent periods", words(bucket_has_two_adjacent_periods))
IOTPKG_RULE(bucket_ipv4_form, s3_bucket, form, 0, error, s3, keeps_wire, no_data, "has the form of an IPv4 address", words(bucket_has_the_form_of_an_ipv4_address))
IOTPKG_RULE(bucket_reserved_prefix, s3_bucket, excluded_prefix, 0, error, s3, keeps_wire, reserved_bucket_prefixes, "begins with a prefix that S3 reserves", words(bucket_begins_with_a_prefix_that_s3_reserves))
IOTPKG_RULE(bucket_reserved_suffix, s3_bucket, excluded_suffix, 0, error, s3, keeps_wire, reserved_bucket_suffixes, "ends with a suffix that S3 reserves", words(bucket_ends_with_a_suffix_that_s3_reserves))
IOTPKG_RULE(bucket_regional_suffix, s3_bucket, form, 0, warning, s3, keeps_wire, no_data, "ends with -an, which S3 reserves for <prefix>-<account>-<region>-an", words(bucket_ends_with_dash_an_which_s3_reserves_for_account_regional_names))
IOTPKG_RULE(s3_key_required, s3_key, required, 0, error, prose, keeps_wire, no_data, "is required in an artifact", words(artifact_needs_a_key))
IOTPKG_RULE(s3_key_min_length, s3_key, min_length, 1, error, model, keeps_wire, no_data, "is empty", words(s3_key_is_empty))
IOTPKG_RULE(s3_key_max_bytes, s3_key, max_bytes, 1024, error, s3, keeps_wire, no_data, "has {actual} bytes, at most {limit} are allowed", at_most(s3_key_has_too_many_bytes))
IOTPKG_RULE(s3_key_relative_segments, s3_key, form, 0, error, s3, keeps_wire, no_data, "has .. segments that climb above the root", words(s3_key_has_dot_dot_segments_that_climb_above_the_root))
IOTPKG_RULE(s3_key_characters, s3_key, characters, 0, warning, s3, keeps_wire, safe_s3_key_characters, "has a character that S3 says to avoid", words(s3_key_has_a_character_that_s3_says_to_avoid))
IOTPKG_RULE(s3_version_missing, s3_version, advised, 0, warning, prose, keeps_wire, no_data, "is missing or empty: a job may download another version of the object, or none", words(artifact_has_no_version))
IOTPKG_RULE(s3_version_max_bytes, s3_version, max_bytes, 1024, error, s3, keeps_wire, no_data, "has {actual} bytes, at most {limit} are allowed", at_most(s3_version_has_too_many_bytes))

IOTPKG_RULE(action_unknown, action, choice, 0, error, model, keeps_wire, package_version_actions, "is neither PUBLISH nor DEPRECATE", words(action_is_neither_PUBLISH_nor_DEPRECATE))

IOTPKG_RULE(recipe_max_length, recipe, max_length, 3072, error, model, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(recipe_has_too_many_characters))
IOTPKG_RULE(recipe_json, recipe, json, 0, warning, prose, keeps_wire, no_data, "is not a JSON document", words(recipe_is_not_a_json_document))
IOTPKG_RULE(recipe_placeholder_unterminated, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has an unterminated placeholder", words(recipe_has_an_unterminated_placeholder))
IOTPKG_RULE(recipe_placeholder_form, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a package placeholder of a form that the jobs service does not know", words(recipe_has_a_package_placeholder_of_no_known_form))
IOTPKG_RULE(recipe_placeholder_artifact_location, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder with artifact-location, which the service's samples and messages call artifact", words(recipe_has_a_placeholder_with_artifact_location_instead_of_artifact))
IOTPKG_RULE(recipe_placeholder_pair, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder with an empty package name or an empty version name, but not both", words(recipe_has_a_placeholder_with_an_empty_package_or_version_name_but_not_both))
IOTPKG_RULE(recipe_placeholder_null_version, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder for version $null, which a job document may not name", words(recipe_has_a_placeholder_for_version_null))
IOTPKG_RULE(recipe_placeholder_nested_artifact, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has an artifact placeholder nested in another placeholder", words(recipe_has_an_artifact_placeholder_nested_in_another_placeholder))
IOTPKG_RULE(recipe_placeholder_second_layer, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder nested in another one that may not hold it", words(recipe_has_a_placeholder_nested_in_another_one_that_may_not_hold_it))
IOTPKG_RULE(recipe_placeholder_all_attributes, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder for all attributes that is not a JSON value by itself", words(recipe_has_a_placeholder_for_all_attributes_that_is_not_a_json_value_by_itself))
IOTPKG_RULE(recipe_placeholder_misspelled, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder that is one letter away from aws:iot:package", words(recipe_has_a_placeholder_that_is_one_letter_away_from_aws_iot_package))
IOTPKG_RULE(recipe_placeholder_left_over, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder with words in < and >, as the documentation writes what is to be replaced", words(recipe_has_a_placeholder_with_words_in_angle_brackets_that_are_to_be_replaced))
IOTPKG_RULE(recipe_placeholder_local, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a local placeholder (thingName, jobId, executionNumber) outside of an upload URL", words(recipe_has_a_local_placeholder_outside_of_an_upload_url))
IOTPKG_RULE(recipe_placeholder_undefined, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder in an upload URL that is none of thingName, jobId, executionNumber", words(recipe_has_an_undefined_placeholder_in_an_upload_url))
IOTPKG_RULE(recipe_placeholder_repeated, recipe, placeholder, 2, warning, prose, keeps_wire, no_data, "has the same local placeholder more than {limit} times in an upload URL", at_most(recipe_has_the_same_local_placeholder_too_often_in_an_upload_url))
IOTPKG_RULE(recipe_placeholder_in_bucket, recipe, placeholder, 0, warning, prose, keeps_wire, no_data, "has a placeholder in the bucket of an upload URL", words(recipe_has_a_placeholder_in_the_bucket_of_an_upload_url))
IOTPKG_RULE(recipe_placeholder_attribute, recipe, reference, 0, warning, prose, keeps_wire, no_data, "has a placeholder for an attribute that this request does not have", words(recipe_has_a_placeholder_for_an_attribute_that_this_request_does_not_have))
IOTPKG_RULE(recipe_placeholder_artifact, recipe, reference, 0, warning, prose, keeps_wire, no_data, "has a placeholder for an artifact that this request does not have", words(recipe_has_a_placeholder_for_an_artifact_that_this_request_does_not_have))
IOTPKG_RULE(recipe_placeholder_version, recipe, reference, 0, warning, prose, keeps_wire, no_data, "has a placeholder for another version of this package", words(recipe_has_a_placeholder_for_another_version_of_this_package))

IOTPKG_RULE(tags_min_count, tags, min_count, 1, error, model, keeps_wire, no_data, "has {actual} entries, at least {limit} is required; omit tags instead", words(tags_are_empty_omit_them_instead))
IOTPKG_RULE(tags_max_count, tags, max_count, 50, error, model, keeps_wire, no_data, "has {actual} entries, at most {limit} are allowed", at_most(tags_are_too_many))
IOTPKG_RULE(tag_key_min_length, tag_key, min_length, 1, error, model, keeps_wire, no_data, "is empty", words(tag_key_is_empty))
IOTPKG_RULE(tag_key_max_length, tag_key, max_length, 128, error, model, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(tag_key_has_too_many_characters))
IOTPKG_RULE(tag_key_guide_length, tag_key, guide_length, 127, warning, prose, keeps_wire, no_data, "has {actual} characters, the tagging guide allows {limit}", at_most(tag_key_has_more_characters_than_the_tagging_guide_allows))
IOTPKG_RULE(tag_key_characters, tag_key, characters, 0, error, model, keeps_wire, tag_characters, "has a character outside {pattern}", words(tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs))
IOTPKG_RULE(tag_key_recent_characters, tag_key, recent_characters, 13, warning, model, keeps_wire, no_data, "has a character newer than Unicode {limit}, which the service may not know", version(tag_key_has_a_character_newer_than_unicode))
IOTPKG_RULE(tag_key_reserved_prefix, tag_key, excluded_prefix, 0, error, prose, keeps_wire, reserved_tag_prefix, "begins with aws:, which is reserved", words(tag_key_begins_with_aws_colon_which_is_reserved))
IOTPKG_RULE(tag_key_duplicate, tag_key, duplicate, 1, error, wire, breaks_wire, no_data, "is a duplicate", words(tag_key_is_a_duplicate))
IOTPKG_RULE(tag_value_max_length, tag_value, max_length, 256, error, model, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(tag_value_has_too_many_characters))
IOTPKG_RULE(tag_value_guide_length, tag_value, guide_length, 255, warning, prose, keeps_wire, no_data, "has {actual} characters, the tagging guide allows {limit}", at_most(tag_value_has_more_characters_than_the_tagging_guide_allows))
IOTPKG_RULE(tag_value_characters, tag_value, characters, 0, warning, prose, keeps_wire, tag_characters, "has a character outside the tagging guide's set", words(tag_value_has_a_character_outside_the_tagging_guides_set))
IOTPKG_RULE(tag_value_reserved_prefix, tag_value, excluded_prefix, 0, error, prose, keeps_wire, reserved_tag_prefix, "begins with aws:, which is reserved", words(tag_value_begins_with_aws_colon_which_is_reserved))
IOTPKG_RULE(tag_value_template, tag_value, other_form, 0, error, prose, keeps_wire, no_data, "is missing or empty, which CloudFormation refuses", no_literal())

IOTPKG_RULE(client_token_min_length, client_token, min_length, 36, error, model, keeps_wire, no_data, "has {actual} characters, at least {limit} are required", at_least(client_token_has_too_few_characters))
IOTPKG_RULE(client_token_max_length, client_token, max_length, 64, error, model, keeps_wire, no_data, "has {actual} characters, at most {limit} are allowed", at_most(client_token_has_too_many_characters))
IOTPKG_RULE(client_token_characters, client_token, characters, 0, error, model, keeps_wire, token_characters, "has a space, or a character outside printable ASCII", words(client_token_has_a_space_or_a_character_outside_printable_ascii))
IOTPKG_RULE(client_token_reused, client_token, comparison, 0, error, prose, keeps_wire, no_data, "is the client token of another request before it", no_literal())

IOTPKG_RULE(document_json, document, syntax, 0, error, wire, leaves_no_request, no_data, "is not valid JSON here", no_literal())
IOTPKG_RULE(document_yaml, document, other_form, 0, error, wire, leaves_no_request, no_data, "is not YAML that stands for JSON here", no_literal())
IOTPKG_RULE(document_byte_order_mark, document, syntax, 0, error, wire, breaks_wire, no_data, "begins with a byte-order mark", no_literal())
IOTPKG_RULE(document_surrogate, document, syntax, 0, error, wire, leaves_no_request, no_data, "has an escape of an unpaired surrogate, which is not a character", no_literal())
IOTPKG_RULE(document_trailing_text, document, syntax, 0, error, wire, breaks_wire, no_data, "has text after the end of the JSON value", no_literal())
IOTPKG_RULE(document_depth, document, max_depth, 64, error, wire, keeps_wire, no_data, "is nested deeper than {limit} levels", no_literal())
IOTPKG_RULE(document_member_unknown, document, syntax, 0, error, model, keeps_wire, no_data, "is not a member of this request", no_literal())
IOTPKG_RULE(document_member_duplicate, document, syntax, 0, error, wire, breaks_wire, no_data, "is a duplicate", no_literal())
IOTPKG_RULE(document_null, document, syntax, 0, error, model, keeps_wire, no_data, "is null; omit it instead", no_literal())
IOTPKG_RULE(document_type, document, syntax, 0, error, model, leaves_no_request, no_data, "has the wrong type", no_literal())
IOTPKG_RULE(document_contradiction, document, comparison, 0, error, prose, keeps_wire, no_data, "has other content for a version that a request before it creates", no_literal())
IOTPKG_RULE(document_repetition, document, comparison, 0, warning, prose, keeps_wire, no_data, "is the same request as one before it", no_literal())

IOTPKG_RULE(utf8, any, encoding, 0, error, wire, leaves_no_request, no_data, "is not valid UTF-8", words(text_is_not_valid_utf8))
IOTPKG_RULE(null_text, any, not_null, 0, error, wire, breaks_wire, no_data, "is a null pointer, or an empty optional in a map", words(text_is_a_null_pointer))
IOTPKG_RULE(unstable_range, any, stable, 0, error, wire, leaves_no_request, no_data, "yields different entries when its range is read again", words(range_yields_different_entries_when_it_is_read_again))
#undef IOTPKG_RULE
