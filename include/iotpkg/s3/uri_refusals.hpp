// SPDX-License-Identifier: BSL-1.0
// The words in which a compiler refuses a literal that is not the location of an S3 object; see
// check/refusals.hpp.
#pragma once

#include <iotpkg/s3_uri_error.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::refused {

#define IOTPKG_S3_URI_ERROR(code, message, refusal) void refusal();
#include <iotpkg/lists/s3_uri_error_list.hpp>
void s3_url_is_not_in_plain_form_use_s3_location_parse_instead();

}  // namespace IOTPKG_NAMESPACE::refused

namespace IOTPKG_NAMESPACE::detail {

// Ends a constant expression with the words of an error.
constexpr void refuse(s3_uri_error::code broken) {
#define IOTPKG_S3_URI_ERROR(id, words, refusal)                                                              \
    if (broken == s3_uri_error::code::id) {                                                                  \
        refused::refusal();                                                                                  \
    }
#include <iotpkg/lists/s3_uri_error_list.hpp>
}

}  // namespace IOTPKG_NAMESPACE::detail
