// SPDX-License-Identifier: BSL-1.0
// `import iotpkg;` brings the public names, all but those of iotpkg/json.hpp. docs/install.md shows how to
// compile it. Macros do not come with an import.
module;

#include <iotpkg/awaitable_transport.hpp>
#include <iotpkg/callback_transport.hpp>
#include <iotpkg/checked_document.hpp>
#include <iotpkg/client_token.hpp>
#include <iotpkg/constant.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/document_text.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/endpoint_error.hpp>
#include <iotpkg/nearest.hpp>
#include <iotpkg/operation.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/retry.hpp>
#include <iotpkg/rule.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/s3_uri.hpp>
#include <iotpkg/s3_uri_error.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/update_package_version.hpp>
#include <iotpkg/validation_message.hpp>
#include <iotpkg/values.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

export module iotpkg;

export namespace iotpkg {

using iotpkg::attribute;
using iotpkg::attribute_key;
using iotpkg::attribute_value;
using iotpkg::awaitable_transport;
using iotpkg::basic_s3_location;
using iotpkg::callback_transport;
using iotpkg::check_document;
using iotpkg::check_documents;
using iotpkg::checked_document;
using iotpkg::checked_text;
using iotpkg::client_token;
using iotpkg::constant;
using iotpkg::constant_request;
using iotpkg::constraint;
using iotpkg::create_package_version;
using iotpkg::create_package_version_operation;
using iotpkg::create_package_version_response;
using iotpkg::description;
using iotpkg::endpoint;
using iotpkg::endpoint_error;
using iotpkg::endpoint_options;
using iotpkg::entry_size;
using iotpkg::from_content;
using iotpkg::from_content_t;
using iotpkg::http_method;
using iotpkg::http_response;
using iotpkg::http_response_view;
using iotpkg::is_half_of_entry;
using iotpkg::is_sensitive;
using iotpkg::key_of;
using iotpkg::largest_shown;
using iotpkg::literal_entry;
using iotpkg::literal_s3_location;
using iotpkg::literal_s3_uri;
using iotpkg::literal_text;
using iotpkg::max_legacy_bucket_size;
using iotpkg::max_region_size;
using iotpkg::member;
using iotpkg::member_place;
using iotpkg::mixed_entry;
using iotpkg::mixed_text;
using iotpkg::nearest;
using iotpkg::nearest_max_size;
using iotpkg::none;
using iotpkg::operation;
using iotpkg::outcome;
using iotpkg::outcome_of;
using iotpkg::outcome_task;
using iotpkg::package_name;
using iotpkg::package_version_action;
using iotpkg::package_version_path;
using iotpkg::package_version_status;
using iotpkg::parse_response;
using iotpkg::parse_s3_uri;
using iotpkg::pointer_of;
using iotpkg::policy;
using iotpkg::provenance;
using iotpkg::recipe;
using iotpkg::report;
using iotpkg::request;
using iotpkg::request_view;
using iotpkg::result;
using iotpkg::retry;
using iotpkg::row_of;
using iotpkg::rule;
using iotpkg::rule_count;
using iotpkg::rule_row;
using iotpkg::rules;
using iotpkg::rules_date;
using iotpkg::s3_bucket;
using iotpkg::s3_key;
using iotpkg::s3_location;
using iotpkg::s3_uri;
using iotpkg::s3_uri_error;
using iotpkg::s3_version;
using iotpkg::send;
using iotpkg::send_error;
using iotpkg::service_error;
using iotpkg::service_error_kind;
using iotpkg::severity;
using iotpkg::shape;
using iotpkg::shape_of;
using iotpkg::subject;
using iotpkg::subject_count;
using iotpkg::subject_row;
using iotpkg::system_random;
using iotpkg::tag;
using iotpkg::tag_key;
using iotpkg::tag_value;
using iotpkg::task_traits;
using iotpkg::text_range;
using iotpkg::to_document;
using iotpkg::to_string;
using iotpkg::to_string_view;
using iotpkg::token_source;
using iotpkg::transport;
using iotpkg::transport_answer;
using iotpkg::unexpected;
using iotpkg::unicode_version;
using iotpkg::update_package_version;
using iotpkg::update_package_version_operation;
using iotpkg::update_package_version_response;
using iotpkg::value_of;
using iotpkg::version;
using iotpkg::version_name;
using iotpkg::violation;
using iotpkg::wire_effect;
using iotpkg::write_error;

}  // namespace iotpkg

export namespace iotpkg::aws {

using iotpkg::aws::validation_exception;
using iotpkg::aws::validation_message;

}  // namespace iotpkg::aws
