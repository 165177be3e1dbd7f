// SPDX-License-Identifier: BSL-1.0
// A request and two answers to it, for the tests of transports that answer later.
#pragma once

#include <string>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/response.hpp>

inline iotpkg::request example() {
    return iotpkg::create_package_version().package_name("p").version_name("1").build();
}

inline iotpkg::http_response created() {
    return {.status = 200, .body = R"({"packageName":"p"})"};
}

inline iotpkg::http_response throttled() {
    return {.status = 400, .error_type = "ThrottlingException", .body = ""};
}

// All that has to be the same in each attempt.
inline std::string text_of(iotpkg::request_view out) {
    return std::string(out.target()) + ' ' + std::string(out.body()) + ' ' + std::string(out.client_token());
}
