// SPDX-License-Identifier: BSL-1.0
// One answer.
#include <iotpkg/parse_response.hpp>

bool is_created(std::string_view body) {
    return iotpkg::parse_response({.status = 200, .body = body}).has_value();
}
