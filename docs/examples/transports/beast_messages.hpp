// SPDX-License-Identifier: BSL-1.0
// What both adapters to Boost.Beast share: the request as Beast takes it, its answer, its deadlines, and TLS.
//
// Needs: Boost 1.74 or later, headers alone (CMake: Boost::headers); OpenSSL, -lssl -lcrypto (CMake:
// OpenSSL::SSL); answer.hpp, destination.hpp, sigv4.hpp.
//
// Limits: no redirects, no proxies; an answer of 8 MiB, which is Beast's own limit; certificates have to be
// signed by whom this machine trusts, for the host by its name. The system's look-up of a name cannot be cut
// short, so that it may take longer than the timeouts. iotpkg::send does not send again where a certificate
// is refused.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>

#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include <iotpkg/transport.hpp>

#include "answer.hpp"
#include "destination.hpp"
#include "sigv4.hpp"

namespace transports {

using beast_request = boost::beast::http::request<boost::beast::http::span_body<const char>>;
using beast_response = boost::beast::http::response<boost::beast::http::string_body>;
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

inline no_answer why(const boost::system::system_error& failed, bool may_have_arrived) {
    const boost::system::error_code code = failed.code();
    return {.reason = code.message(),
            .timed_out = code == boost::beast::error::timeout,
            .may_have_arrived = may_have_arrived,
            .refused_certificate =
                code.category() == boost::asio::error::get_ssl_category() &&
                ERR_GET_REASON(static_cast<unsigned long>(code.value())) == SSL_R_CERTIFICATE_VERIFY_FAILED};
}

// When an attempt that begins now has to have a connection, and when an answer.
struct beast_deadlines {
    explicit beast_deadlines(const destination& to)
        : answered(std::chrono::steady_clock::now() + to.timeout),
          connected(answered - to.timeout + std::min(to.connect_timeout, to.timeout)) {}

    std::chrono::steady_clock::time_point answered;
    std::chrono::steady_clock::time_point connected;
};

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
