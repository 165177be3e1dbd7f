// SPDX-License-Identifier: BSL-1.0
// Boost.Beast, blocking: one connection for each request. Its blocking calls know no timeouts;
// beast_coroutine.hpp has them.
#pragma once

#include <string>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "beast_messages.hpp"

namespace transports {

template <class Stream>
beast_response exchange(Stream& stream, const beast_request& request) {
    boost::beast::flat_buffer buffer;
    beast_response response;
    boost::beast::http::write(stream, request);
    boost::beast::http::read(stream, buffer, response);
    return response;
}

inline auto beast_sync(const destination& to) {
    return [&to](iotpkg::request_view out) -> beast_answer {
        try {
            boost::asio::io_context io;
            tls_stream stream(io, tls_context());
            boost::asio::ip::tcp::resolver resolver(io);
            boost::beast::get_lowest_layer(stream).connect(resolver.resolve(to.name, to.port));
            const beast_request request = beast_request_of(out, to);
            if (to.scheme == "http") {
                return answer_of(exchange(stream.next_layer(), request));
            }
            expect_host(stream, to);
            stream.handshake(tls_stream::client);
            return answer_of(exchange(stream, request));
        } catch (const boost::system::system_error& failed) {
            return iotpkg::unexpected(failed.code());
        }
    };
}

}  // namespace transports
