// What the service answered, from what a transport received.
#pragma once

#include <iotpkg/response.hpp>
#include <iotpkg/response/response_reader.hpp>
#include <iotpkg/result.hpp>

namespace iotpkg {

// An answer, or an error, and never an exception but std::bad_alloc. The status decides between them, as in
// AWS's own clients; a success needs a body that is a JSON object, with members of the right types. Members
// that are not known are passed over, however deep or large they are.
template <class Response = create_package_version_response>
[[nodiscard]] result<Response, service_error> parse_response(const http_response_view& received) {
    detail::response_reader reader(received.body);
    const bool is_complete = detail::read_response(received.body, reader);
    return reader.finish<Response>(received.status, received.error_type, is_complete);
}

}  // namespace iotpkg
