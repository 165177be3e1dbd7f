// The words in which a compiler refuses a literal: a call of a function that no constant expression may call,
// and whose name says what is wrong.
#pragma once

#include <cstddef>

#include <iotpkg/rules.hpp>
#include <iotpkg/s3_uri_error.hpp>

namespace iotpkg {

// Declared, never defined: only their names matter. The figure comes from the table.
namespace refused {

void package_name_is_required();
void package_name_is_empty();
template <std::size_t at_most>
void package_name_has_too_many_characters();
void package_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot();
void package_name_is_a_dot_segment_which_http_stacks_fold_away();
void version_name_is_required();
void version_name_is_empty();
template <std::size_t at_most>
void version_name_has_too_many_characters();
void version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot();
void version_name_is_a_dot_segment_which_http_stacks_fold_away();
void description_is_empty_leave_it_out_instead();
template <std::size_t at_most>
void description_has_too_many_characters();
template <std::size_t at_most>
void description_has_more_bytes_than_the_quota_page_allows();
template <std::size_t at_most>
void description_has_too_many_utf16_units();
void description_has_a_control_format_private_or_unassigned_character();
template <std::size_t version>
void description_has_a_character_newer_than_unicode();
template <std::size_t at_most>
void attributes_have_too_many_bytes_in_keys_and_values_together();
template <std::size_t at_most>
void attributes_have_too_many_bytes_as_json();
template <std::size_t at_most>
void attributes_are_near_their_limit_which_may_mean_fewer_bytes();
void attribute_key_is_empty();
void attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash();
void attribute_key_stands_twice();
void attribute_value_is_empty();
void attribute_value_has_a_control_format_private_or_unassigned_character();
template <std::size_t version>
void attribute_value_has_a_character_newer_than_unicode();
void artifact_has_nothing_inside();
void artifact_needs_a_bucket();
template <std::size_t at_least>
void bucket_has_too_few_characters();
template <std::size_t at_most>
void bucket_has_too_many_characters();
void bucket_has_a_character_outside_a_z_0_9_dot_dash();
void bucket_does_not_begin_and_end_with_a_letter_or_digit();
void bucket_has_two_periods_side_by_side();
void bucket_has_the_form_of_an_ipv4_address();
void bucket_begins_with_a_prefix_that_s3_reserves();
void bucket_ends_with_a_suffix_that_s3_reserves();
void bucket_ends_with_dash_an_which_s3_keeps_for_account_regional_names();
void artifact_needs_a_key();
void s3_key_is_empty();
template <std::size_t at_most>
void s3_key_has_too_many_bytes();
void s3_key_has_dot_dot_segments_that_climb_above_the_root();
void s3_key_has_a_character_that_s3_says_to_avoid();
void artifact_has_no_version();
template <std::size_t at_most>
void s3_version_has_too_many_bytes();
template <std::size_t at_most>
void recipe_has_too_many_characters();
void recipe_is_not_a_json_document();
void recipe_has_a_placeholder_that_is_not_terminated();
void recipe_has_a_package_placeholder_of_no_known_form();
void recipe_has_a_placeholder_with_artifact_location_instead_of_artifact();
void recipe_has_a_placeholder_with_an_empty_package_or_version_name_but_not_both();
void recipe_has_a_placeholder_for_version_null();
void recipe_has_an_artifact_placeholder_inside_another_placeholder();
void recipe_has_a_placeholder_inside_another_one_that_may_not_stand_there();
void recipe_has_a_placeholder_for_all_attributes_that_is_not_a_json_value_by_itself();
void recipe_has_a_placeholder_for_an_attribute_that_this_request_does_not_have();
void recipe_has_a_placeholder_for_an_artifact_that_this_request_does_not_have();
void tags_are_empty_leave_them_out_instead();
template <std::size_t at_most>
void tags_are_too_many();
void tag_key_is_empty();
template <std::size_t at_most>
void tag_key_has_too_many_characters();
template <std::size_t at_most>
void tag_key_has_more_characters_than_the_tagging_guide_allows();
void tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs();
template <std::size_t version>
void tag_key_has_a_character_newer_than_unicode();
void tag_key_begins_with_aws_colon_which_is_reserved();
void tag_key_stands_twice();
template <std::size_t at_most>
void tag_value_has_too_many_characters();
template <std::size_t at_most>
void tag_value_has_more_characters_than_the_tagging_guide_allows();
void tag_value_has_a_character_outside_the_tagging_guides_set();
void tag_value_begins_with_aws_colon_which_is_reserved();
template <std::size_t at_least>
void client_token_has_too_few_characters();
template <std::size_t at_most>
void client_token_has_too_many_characters();
void client_token_has_a_space_or_a_character_outside_printable_ascii();
// No literal is a document.
void document_is_no_valid_request_document();
void text_is_not_utf8();
void text_is_a_null_pointer();
void range_gave_other_entries_when_it_was_read_again();

// Faults of a literal that no rule of the table is about.
template <std::size_t at_most>
void braces_hold_too_many_entries_pass_a_range_instead();
// Of the location of an S3 object.
void s3_location_begins_with_none_of_s3_arn_https_http();
void s3_location_has_no_bucket();
void s3_location_has_no_key();
void s3_location_has_a_bucket_that_is_too_long();
void s3_location_has_a_key_that_is_too_long();
void s3_location_has_a_version_that_is_too_long();
void s3_arn_is_not_of_the_form_arn_partition_s3_bucket_key();
void s3_arn_names_a_partition_that_aws_does_not_have();
void arn_is_not_one_of_s3();
void s3_arn_of_an_object_has_no_region_and_no_account();
void s3_location_is_an_access_point_not_a_bucket();
void s3_url_has_a_host_that_does_not_serve_objects();
void s3_url_has_a_user_name_or_password();
void s3_url_has_a_port();
void s3_url_has_a_fragment();
void s3_url_is_presigned_give_it_without_its_signature();
void s3_url_has_a_parameter_other_than_versionId();
void s3_url_has_more_than_one_versionId();
void s3_url_has_a_percent_sign_without_two_hexadecimal_digits();
void s3_url_is_not_in_plain_form_use_s3_location_parse_instead();

}  // namespace refused

namespace detail {

template <rule Id>
inline constexpr std::size_t limit_of = row_of(Id).limit;

// Ends a constant expression with the words of a rule.
constexpr void refuse(rule broken) {
    using namespace refused;
    // clang-format off
    switch (broken) {
        case rule::package_name_required: package_name_is_required(); break;
        case rule::package_name_min_length: package_name_is_empty(); break;
        case rule::package_name_max_length: package_name_has_too_many_characters<limit_of<rule::package_name_max_length>>(); break;
        case rule::package_name_characters: package_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot(); break;
        case rule::package_name_dot_segment: package_name_is_a_dot_segment_which_http_stacks_fold_away(); break;
        case rule::version_name_required: version_name_is_required(); break;
        case rule::version_name_min_length: version_name_is_empty(); break;
        case rule::version_name_max_length: version_name_has_too_many_characters<limit_of<rule::version_name_max_length>>(); break;
        case rule::version_name_characters: version_name_has_a_character_outside_a_z_A_Z_0_9_dash_underscore_dot(); break;
        case rule::version_name_dot_segment: version_name_is_a_dot_segment_which_http_stacks_fold_away(); break;
        case rule::description_min_length: description_is_empty_leave_it_out_instead(); break;
        case rule::description_max_length: description_has_too_many_characters<limit_of<rule::description_max_length>>(); break;
        case rule::description_bytes: description_has_more_bytes_than_the_quota_page_allows<limit_of<rule::description_bytes>>(); break;
        case rule::description_utf16: description_has_too_many_utf16_units<limit_of<rule::description_utf16>>(); break;
        case rule::description_characters: description_has_a_control_format_private_or_unassigned_character(); break;
        case rule::description_recent_characters: description_has_a_character_newer_than_unicode<limit_of<rule::description_recent_characters>>(); break;
        case rule::attributes_size: attributes_have_too_many_bytes_in_keys_and_values_together<limit_of<rule::attributes_size>>(); break;
        case rule::attributes_json_size: attributes_have_too_many_bytes_as_json<limit_of<rule::attributes_json_size>>(); break;
        case rule::attributes_near_size: attributes_are_near_their_limit_which_may_mean_fewer_bytes<limit_of<rule::attributes_near_size>>(); break;
        case rule::attribute_key_min_length: attribute_key_is_empty(); break;
        case rule::attribute_key_characters: attribute_key_has_a_character_outside_a_z_A_Z_0_9_colon_underscore_dash(); break;
        case rule::attribute_key_duplicate: attribute_key_stands_twice(); break;
        case rule::attribute_value_min_length: attribute_value_is_empty(); break;
        case rule::attribute_value_characters: attribute_value_has_a_control_format_private_or_unassigned_character(); break;
        case rule::attribute_value_recent_characters: attribute_value_has_a_character_newer_than_unicode<limit_of<rule::attribute_value_recent_characters>>(); break;
        case rule::artifact_empty: artifact_has_nothing_inside(); break;
        case rule::bucket_required: artifact_needs_a_bucket(); break;
        case rule::bucket_min_length: bucket_has_too_few_characters<limit_of<rule::bucket_min_length>>(); break;
        case rule::bucket_max_length: bucket_has_too_many_characters<limit_of<rule::bucket_max_length>>(); break;
        case rule::bucket_characters: bucket_has_a_character_outside_a_z_0_9_dot_dash(); break;
        case rule::bucket_ends: bucket_does_not_begin_and_end_with_a_letter_or_digit(); break;
        case rule::bucket_adjacent_periods: bucket_has_two_periods_side_by_side(); break;
        case rule::bucket_ipv4_form: bucket_has_the_form_of_an_ipv4_address(); break;
        case rule::bucket_reserved_prefix: bucket_begins_with_a_prefix_that_s3_reserves(); break;
        case rule::bucket_reserved_suffix: bucket_ends_with_a_suffix_that_s3_reserves(); break;
        case rule::bucket_regional_suffix: bucket_ends_with_dash_an_which_s3_keeps_for_account_regional_names(); break;
        case rule::s3_key_required: artifact_needs_a_key(); break;
        case rule::s3_key_min_length: s3_key_is_empty(); break;
        case rule::s3_key_max_bytes: s3_key_has_too_many_bytes<limit_of<rule::s3_key_max_bytes>>(); break;
        case rule::s3_key_relative_segments: s3_key_has_dot_dot_segments_that_climb_above_the_root(); break;
        case rule::s3_key_characters: s3_key_has_a_character_that_s3_says_to_avoid(); break;
        case rule::s3_version_missing: artifact_has_no_version(); break;
        case rule::s3_version_max_bytes: s3_version_has_too_many_bytes<limit_of<rule::s3_version_max_bytes>>(); break;
        case rule::recipe_max_length: recipe_has_too_many_characters<limit_of<rule::recipe_max_length>>(); break;
        case rule::recipe_json: recipe_is_not_a_json_document(); break;
        case rule::recipe_placeholder_unterminated: recipe_has_a_placeholder_that_is_not_terminated(); break;
        case rule::recipe_placeholder_form: recipe_has_a_package_placeholder_of_no_known_form(); break;
        case rule::recipe_placeholder_artifact_location: recipe_has_a_placeholder_with_artifact_location_instead_of_artifact(); break;
        case rule::recipe_placeholder_pair: recipe_has_a_placeholder_with_an_empty_package_or_version_name_but_not_both(); break;
        case rule::recipe_placeholder_null_version: recipe_has_a_placeholder_for_version_null(); break;
        case rule::recipe_placeholder_nested_artifact: recipe_has_an_artifact_placeholder_inside_another_placeholder(); break;
        case rule::recipe_placeholder_second_layer: recipe_has_a_placeholder_inside_another_one_that_may_not_stand_there(); break;
        case rule::recipe_placeholder_all_attributes: recipe_has_a_placeholder_for_all_attributes_that_is_not_a_json_value_by_itself(); break;
        case rule::recipe_placeholder_attribute: recipe_has_a_placeholder_for_an_attribute_that_this_request_does_not_have(); break;
        case rule::recipe_placeholder_artifact: recipe_has_a_placeholder_for_an_artifact_that_this_request_does_not_have(); break;
        case rule::tags_min_count: tags_are_empty_leave_them_out_instead(); break;
        case rule::tags_max_count: tags_are_too_many<limit_of<rule::tags_max_count>>(); break;
        case rule::tag_key_min_length: tag_key_is_empty(); break;
        case rule::tag_key_max_length: tag_key_has_too_many_characters<limit_of<rule::tag_key_max_length>>(); break;
        case rule::tag_key_guide_length: tag_key_has_more_characters_than_the_tagging_guide_allows<limit_of<rule::tag_key_guide_length>>(); break;
        case rule::tag_key_characters: tag_key_has_a_character_outside_letters_separators_numbers_and_a_few_signs(); break;
        case rule::tag_key_recent_characters: tag_key_has_a_character_newer_than_unicode<limit_of<rule::tag_key_recent_characters>>(); break;
        case rule::tag_key_reserved_prefix: tag_key_begins_with_aws_colon_which_is_reserved(); break;
        case rule::tag_key_duplicate: tag_key_stands_twice(); break;
        case rule::tag_value_max_length: tag_value_has_too_many_characters<limit_of<rule::tag_value_max_length>>(); break;
        case rule::tag_value_guide_length: tag_value_has_more_characters_than_the_tagging_guide_allows<limit_of<rule::tag_value_guide_length>>(); break;
        case rule::tag_value_characters: tag_value_has_a_character_outside_the_tagging_guides_set(); break;
        case rule::tag_value_reserved_prefix: tag_value_begins_with_aws_colon_which_is_reserved(); break;
        case rule::client_token_min_length: client_token_has_too_few_characters<limit_of<rule::client_token_min_length>>(); break;
        case rule::client_token_max_length: client_token_has_too_many_characters<limit_of<rule::client_token_max_length>>(); break;
        case rule::client_token_characters: client_token_has_a_space_or_a_character_outside_printable_ascii(); break;
        case rule::document_json:
        case rule::document_byte_order_mark:
        case rule::document_surrogate:
        case rule::document_trailing_text:
        case rule::document_depth:
        case rule::document_member_unknown:
        case rule::document_member_duplicate:
        case rule::document_null:
        case rule::document_type: document_is_no_valid_request_document(); break;
        case rule::utf8: text_is_not_utf8(); break;
        case rule::null_text: text_is_a_null_pointer(); break;
        case rule::unstable_range: range_gave_other_entries_when_it_was_read_again(); break;
    }
    // clang-format on
}

// The same for the form of an S3 location.
constexpr void refuse(s3_uri_error::code broken) {
    using namespace refused;
    using enum s3_uri_error::code;
    // clang-format off
    switch (broken) {
        case not_a_location: s3_location_begins_with_none_of_s3_arn_https_http(); break;
        case missing_bucket: s3_location_has_no_bucket(); break;
        case missing_key: s3_location_has_no_key(); break;
        case bucket_too_long: s3_location_has_a_bucket_that_is_too_long(); break;
        case key_too_long: s3_location_has_a_key_that_is_too_long(); break;
        case version_too_long: s3_location_has_a_version_that_is_too_long(); break;
        case incomplete_arn: s3_arn_is_not_of_the_form_arn_partition_s3_bucket_key(); break;
        case unknown_partition: s3_arn_names_a_partition_that_aws_does_not_have(); break;
        case not_an_s3_arn: arn_is_not_one_of_s3(); break;
        case region_or_account: s3_arn_of_an_object_has_no_region_and_no_account(); break;
        case access_point: s3_location_is_an_access_point_not_a_bucket(); break;
        case not_an_s3_host: s3_url_has_a_host_that_does_not_serve_objects(); break;
        case userinfo: s3_url_has_a_user_name_or_password(); break;
        case port: s3_url_has_a_port(); break;
        case fragment: s3_url_has_a_fragment(); break;
        case presigned: s3_url_is_presigned_give_it_without_its_signature(); break;
        case unknown_parameter: s3_url_has_a_parameter_other_than_versionId(); break;
        case repeated_version: s3_url_has_more_than_one_versionId(); break;
        case invalid_escape: s3_url_has_a_percent_sign_without_two_hexadecimal_digits(); break;
    }
    // clang-format on
}

}  // namespace detail
}  // namespace iotpkg
