// SPDX-License-Identifier: BSL-1.0
// What both programs over Boost.Beast share: the request as Beast takes it, its answer, and TLS.
#pragma once

#include <string>

#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <iotpkg/transport.hpp>

#include "destination.hpp"
#include "sigv4.hpp"

namespace transports {

using beast_request = boost::beast::http::request<boost::beast::http::span_body<const char>>;
using beast_response = boost::beast::http::response<boost::beast::http::string_body>;
using beast_answer = iotpkg::result<iotpkg::http_response, boost::system::error_code>;
using tls_stream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

// Borrows the body of `out`.
inline beast_request beast_request_of(iotpkg::request_view out, const destination& to) {
    beast_request request;
    request.method_string({out.method().data(), out.method().size()});
    const std::string_view target = out.target();
    request.target({target.data(), target.size()});
    for (const auto& [name, value] : sign(out, to)) {
        request.set(name, value);
    }
    request.body() = {out.body().data(), out.body().size()};
    request.prepare_payload();  // Content-Length
    return request;
}

inline iotpkg::http_response answer_of(beast_response&& received) {
    return {.status = static_cast<int>(received.result_int()),
            .error_type = std::string(received["X-Amzn-Errortype"]),
            .body = std::move(received.body())};
}

// The certificates that this machine trusts.
inline boost::asio::ssl::context& tls_context() {
    static boost::asio::ssl::context context = [] {
        boost::asio::ssl::context fresh(boost::asio::ssl::context::tls_client);
        fresh.set_default_verify_paths();
        fresh.set_verify_mode(boost::asio::ssl::verify_peer);
        return fresh;
    }();
    return context;
}

// Before the handshake: the name that is asked for, and that the certificate has to have.
inline void expect_host(tls_stream& stream, const destination& to) {
    SSL_set_tlsext_host_name(stream.native_handle(), to.name.c_str());
    stream.set_verify_callback(boost::asio::ssl::host_name_verification(to.name));
}

}  // namespace transports
