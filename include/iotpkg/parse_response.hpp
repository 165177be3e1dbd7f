// SPDX-License-Identifier: BSL-1.0
// What the service answered, from what a transport received.
#pragma once

#include <iotpkg/response.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// An answer, or an error, and never an exception but std::bad_alloc. The status decides between them, as in
// AWS's own clients; a success needs a body that is a JSON object, with members of the right types. Members
// that are not known are passed over, however deep or large they are.
template <class Response = create_package_version_response>
[[nodiscard]] result<Response, service_error> parse_response(const http_response_view& received);

}  // namespace IOTPKG_NAMESPACE

#ifndef IOTPKG_COMPILED
#include <iotpkg/response/parse_response.hpp>
#endif
