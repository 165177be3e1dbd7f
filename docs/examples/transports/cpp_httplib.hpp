// SPDX-License-Identifier: BSL-1.0
// cpp-httplib, 0.11 or later. It does not sign: sigv4.hpp does.
#pragma once

#include <memory>
#include <utility>

#include <httplib.h>

#include <iotpkg/transport.hpp>

#include "destination.hpp"
#include "sigv4.hpp"

namespace transports {

using httplib_answer = iotpkg::result<iotpkg::http_response, httplib::Error>;

inline auto cpp_httplib(const destination& to) {
    auto client = std::make_unique<httplib::Client>(to.url());
    client->set_url_encode(false);  // the target is encoded, and signed as it is
    client->set_connection_timeout(to.timeout);
    client->set_read_timeout(to.timeout);
    client->set_write_timeout(to.timeout);
    client->set_keep_alive(true);
    client->set_tcp_nodelay(true);  // head and body are two writes
    return [&to, client = std::move(client)](iotpkg::request_view out) -> httplib_answer {
        httplib::Request request;
        request.method = out.method();
        request.path = out.target();
        request.body = out.body();
        for (const header& each : sign(out, to)) {
            request.headers.insert(each);
        }
        const httplib::Result received = client->send(request);
        if (!received) {
            return iotpkg::unexpected(received.error());
        }
        return iotpkg::http_response{.status = received->status,
                                     .error_type = received->get_header_value("X-Amzn-Errortype"),
                                     .body = received->body};
    };
}

}  // namespace transports
