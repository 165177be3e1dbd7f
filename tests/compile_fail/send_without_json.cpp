// Who sends has to have a parser of the answers.
#include <iotpkg/transport.hpp>

// expect 1: include <iotpkg/json.hpp>

#if CASE == 0
namespace iotpkg {
outcome parse_response(const http_response_view& received);
}
#endif

iotpkg::http_response put(iotpkg::request_view out);

bool call(const iotpkg::request& request) {
#if CASE == 0
    return iotpkg::send(request, put).has_value();
#elif CASE == 1
    return iotpkg::send(request, put).has_value();
#endif
}
