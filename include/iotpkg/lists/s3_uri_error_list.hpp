// SPDX-License-Identifier: BSL-1.0
// clang-format off
// What can be wrong with the location of an S3 object, one line each. No include guard: whoever includes this
// file defines IOTPKG_S3_URI_ERROR before. The codes and messages (s3_uri_error.hpp), the refusals
// (s3/uri_refusals.hpp) and the names in JSON follow.
//
// IOTPKG_S3_URI_ERROR(code, message, what the compiler says to a literal)
IOTPKG_S3_URI_ERROR(not_a_location, "an S3 location begins with s3://, arn:, https:// or http://", s3_location_begins_with_none_of_s3_arn_https_http)
IOTPKG_S3_URI_ERROR(missing_bucket, "the bucket is missing", s3_location_has_no_bucket)
IOTPKG_S3_URI_ERROR(missing_key, "the key is missing", s3_location_has_no_key)
IOTPKG_S3_URI_ERROR(bucket_too_long, "the bucket is longer than S3 allows", s3_location_has_a_bucket_that_is_too_long)
IOTPKG_S3_URI_ERROR(key_too_long, "the key is longer than S3 allows", s3_location_has_a_key_that_is_too_long)
IOTPKG_S3_URI_ERROR(version_too_long, "the version is longer than S3 allows", s3_location_has_a_version_that_is_too_long)
IOTPKG_S3_URI_ERROR(incomplete_arn, "the ARN of an object has the form arn:partition:s3:::bucket/key", s3_arn_does_not_have_the_form_arn_partition_s3_bucket_key)
IOTPKG_S3_URI_ERROR(unknown_partition, "the ARN names a partition that AWS does not have", s3_arn_names_a_partition_that_aws_does_not_have)
IOTPKG_S3_URI_ERROR(not_an_s3_arn, "the ARN is not that of an S3 object", arn_is_not_that_of_an_s3_object)
IOTPKG_S3_URI_ERROR(region_or_account, "the ARN of an object has no Region and no account", s3_arn_of_an_object_has_no_region_and_no_account)
IOTPKG_S3_URI_ERROR(access_point, "an access point is given where a bucket belongs", s3_location_is_an_access_point_not_a_bucket)
IOTPKG_S3_URI_ERROR(not_an_s3_host, "the host is not one under which S3 serves objects", s3_url_has_a_host_that_does_not_serve_objects)
IOTPKG_S3_URI_ERROR(userinfo, "the URL has a user name or password", s3_url_has_a_user_name_or_password)
IOTPKG_S3_URI_ERROR(port, "the URL has a port", s3_url_has_a_port)
IOTPKG_S3_URI_ERROR(fragment, "the URL has a fragment; a # in a key is written %23", s3_url_has_a_fragment)
IOTPKG_S3_URI_ERROR(presigned, "the URL is presigned; give it without its signature", s3_url_is_presigned_give_it_without_its_signature)
IOTPKG_S3_URI_ERROR(unknown_parameter, "the URL has a query parameter other than versionId", s3_url_has_a_parameter_other_than_versionId)
IOTPKG_S3_URI_ERROR(repeated_version, "the URL has more than one versionId", s3_url_has_more_than_one_versionId)
IOTPKG_S3_URI_ERROR(invalid_escape, "a percent sign is not followed by two hexadecimal digits", s3_url_has_a_percent_sign_without_two_hexadecimal_digits)
#undef IOTPKG_S3_URI_ERROR
