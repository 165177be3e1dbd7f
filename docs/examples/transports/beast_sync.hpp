// SPDX-License-Identifier: BSL-1.0
// Boost.Beast, one request at a time on a connection of its own. It does not sign: sigv4.hpp does.
//
// Needs: what beast_messages.hpp needs, and a library of threads (CMake: Threads::Threads); answer.hpp,
// beast_messages.hpp, destination.hpp.
//
// Limits: those of beast_messages.hpp; any number of threads.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_future.hpp>

#include "answer.hpp"
#include "beast_messages.hpp"
#include "destination.hpp"

namespace transports {

// Beast's deadlines hold for what is asynchronous alone: each step is begun so, and waited for.
template <class Step>
auto wait_for(boost::asio::io_context& io, Step step) {
    io.restart();
    io.run();
    return step.get();
}

template <class Stream>
beast_response exchange(boost::asio::io_context& io, Stream& stream, const beast_request& request) {
    boost::beast::flat_buffer buffer;
    beast_response response;
    wait_for(io, boost::beast::http::async_write(stream, request, boost::asio::use_future));
    wait_for(io, boost::beast::http::async_read(stream, buffer, response, boost::asio::use_future));
    return response;
}

// The transport.
inline auto beast_sync(const destination& to) {
    return [&to](iotpkg::request_view out) -> answer {
        bool is_connected = false;
        try {
            const beast_deadlines until(to);
            const beast_request request = beast_request_of(out, to);
            boost::asio::io_context io;
            tls_stream stream(io, tls_context());
            auto& connection = boost::beast::get_lowest_layer(stream);
            connection.expires_at(until.connected);
            const auto found = boost::asio::ip::tcp::resolver(io).resolve(to.name, to.port);
            wait_for(io, connection.async_connect(found, boost::asio::use_future));
            if (to.scheme == "https") {
                expect_host(stream, to);
                wait_for(io, stream.async_handshake(tls_stream::client, boost::asio::use_future));
            }
            is_connected = true;
            connection.expires_at(until.answered);
            return answer_of(to.scheme == "https" ? exchange(io, stream, request)
                                                  : exchange(io, connection, request));
        } catch (const boost::system::system_error& failed) {
            return iotpkg::unexpected(why(failed, is_connected));
        }
    };
}

}  // namespace transports
