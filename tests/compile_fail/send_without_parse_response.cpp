// SPDX-License-Identifier: BSL-1.0
// Who sends has to have a parser of the answers.
#include <iotpkg/transport.hpp>

// expect 1: include <iotpkg/parse_response.hpp>

iotpkg::http_response put(iotpkg::request_view out);

#if CASE == 0
namespace iotpkg {
template <class Response>
result<Response, service_error> parse_response(const http_response_view& received);
}
bool call(const iotpkg::request& request) {
    return iotpkg::send(request, put).has_value();
}
#elif CASE == 1
bool call(const iotpkg::request& request) {
    return iotpkg::send(request, put).has_value();
}
#endif
