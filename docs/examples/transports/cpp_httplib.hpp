// SPDX-License-Identifier: BSL-1.0
// cpp-httplib, one request at a time on a connection that is kept. It does not sign: sigv4.hpp does.
//
// Needs: cpp-httplib 0.11 or later with OpenSSL (CMake: httplib::httplib, OpenSSL::Crypto) and a library of
// threads (Threads::Threads); a program that ignores SIGPIPE, which ends it where a connection breaks while
// it is written to; answer.hpp, destination.hpp, httplib_deadline.hpp, sigv4.hpp.
//
// Limits: no redirects, no proxies; certificates as cpp-httplib checks them; an answer of any size that comes
// in time; a transport for each thread. The look-up of the name, and a handshake that comes byte by byte, may
// take longer than the timeouts. iotpkg::send does not send again where a certificate is refused.
#pragma once

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include <httplib.h>

#include <iotpkg/transport.hpp>

#include "answer.hpp"
#include "destination.hpp"
#include "httplib_deadline.hpp"
#include "sigv4.hpp"

namespace transports {

// Whether it is an error from before there was a connection.
inline bool is_before_connected(httplib::Error error) {
    switch (error) {
        case httplib::Error::Connection:
        case httplib::Error::ConnectionTimeout:
        case httplib::Error::BindIPAddress:
        case httplib::Error::SSLConnection:
        case httplib::Error::SSLLoadingCerts:
        case httplib::Error::SSLServerVerification: return true;
        default: return false;
    }
}

// The transport.
inline auto cpp_httplib(const destination& to) {
    // One half to connect, one for the handshake: cpp-httplib gives each of them the whole.
    const auto half = std::min(to.connect_timeout, to.timeout) / 2;
    auto client = std::make_unique<httplib::Client>(to.url());
    client->set_url_encode(false);  // the target is encoded, and signed as it is
    client->set_connection_timeout(half);
    client->set_read_timeout(to.timeout);
    client->set_write_timeout(to.timeout);
    client->set_keep_alive(true);
    client->set_tcp_nodelay(true);  // head and body are two writes
    return [&to, half, client = std::move(client)](iotpkg::request_view out) -> answer {
        httplib::Request request;
        request.method = out.method();
        request.path = out.target();
        request.body = out.body();
        for (const header& each : sign(out, to)) {
            request.headers.insert(each);
        }
        const auto begin = std::chrono::steady_clock::now();
        const httplib::Result received = [&] {
            const httplib_deadline deadline(*client, begin + to.timeout);
            return client->send(request);
        }();
        if (!received) {
            // That a time was over, cpp-httplib does not say.
            const auto took = std::chrono::steady_clock::now() - begin;
            const bool was_connected = !is_before_connected(received.error());
            return iotpkg::unexpected(
                no_answer{.reason = to_string(received.error()),
                          .timed_out = took >= (was_connected ? to.timeout : half),
                          .may_have_arrived = was_connected,
                          .refused_certificate = received.error() == httplib::Error::SSLServerVerification});
        }
        return iotpkg::http_response{.status = received->status,
                                     .error_type = received->get_header_value("X-Amzn-Errortype"),
                                     .body = received->body};
    };
}

}  // namespace transports
