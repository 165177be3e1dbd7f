// SPDX-License-Identifier: BSL-1.0
// No HTTP library at all: prints a request as it would go over the wire.
//
// Needs: destination.hpp.
//
// Limits: sends nothing and signs nothing. The answer is made up: every request succeeds.
#pragma once

#include <cstdio>
#include <string>

#include <iotpkg/transport.hpp>

#include "destination.hpp"

namespace transports {

inline auto print(const destination& to) {
    return [&to](iotpkg::request_view out) -> iotpkg::http_response {
        std::string text = std::string(out.method()) + ' ' + std::string(out.target()) + " HTTP/1.1\r\n";
        text += "Host: " + to.host() + "\r\n";
        text += "Content-Type: " + std::string(out.content_type()) + "\r\n";
        text += "Content-Length: " + std::to_string(out.body().size()) + "\r\n\r\n";
        text += out.body();
        std::fwrite((text + '\n').data(), 1, text.size() + 1, stdout);
        return {.status = 200, .body = "{}"};  // made up
    };
}

}  // namespace transports
