// SPDX-License-Identifier: BSL-1.0
// What is behind the function of parse_response.hpp.
#pragma once

#include <iotpkg/parse_response.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/response/response_reader.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

template <class Response>
result<Response, service_error> parse_response(const http_response_view& received) {
    detail::response_reader reader(received.body);
    const bool is_complete = detail::read_response(received.body, reader);
    return reader.finish<Response>(received.status, received.error_type, is_complete);
}

}  // namespace IOTPKG_NAMESPACE
