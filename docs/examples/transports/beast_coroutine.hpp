// SPDX-License-Identifier: BSL-1.0
// Boost.Beast with C++20 coroutines: many requests at once in one thread, one connection for each. It does
// not sign: sigv4.hpp does.
//
// Needs: what beast_messages.hpp needs, with GCC Boost 1.74 or later, with Clang 1.81 or later, and a library
// of threads (CMake: Threads::Threads); answer.hpp, beast_messages.hpp, destination.hpp.
//
// Limits: those of beast_messages.hpp; as many connections as there are requests, and one thread for each
// io_context.
#pragma once

#include <chrono>
#include <utility>  // Boost 1.74 forgets it

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <iotpkg/awaitable_transport.hpp>

#include "answer.hpp"
#include "beast_messages.hpp"
#include "destination.hpp"

namespace transports {

template <class Stream>
boost::asio::awaitable<beast_response> exchange_async(Stream& stream, const beast_request& request) {
    boost::beast::flat_buffer buffer;
    beast_response response;
    co_await boost::beast::http::async_write(stream, request, boost::asio::use_awaitable);
    co_await boost::beast::http::async_read(stream, buffer, response, boost::asio::use_awaitable);
    co_return response;
}

// The destination is borrowed: it has to be there as long as anything is on its way.
inline boost::asio::awaitable<answer> put_async(iotpkg::request_view out, const destination& to) {
    bool is_connected = false;
    try {
        const beast_deadlines until(to);
        const beast_request request = beast_request_of(out, to);
        const auto executor = co_await boost::asio::this_coro::executor;
        boost::asio::ip::tcp::resolver resolver(executor);
        tls_stream stream(executor, tls_context());
        auto& connection = boost::beast::get_lowest_layer(stream);
        connection.expires_at(until.connected);
        const auto found = co_await resolver.async_resolve(to.name, to.port, boost::asio::use_awaitable);
        co_await connection.async_connect(found, boost::asio::use_awaitable);
        if (to.scheme == "https") {
            expect_host(stream, to);
            co_await stream.async_handshake(tls_stream::client, boost::asio::use_awaitable);
        }
        is_connected = true;
        connection.expires_at(until.answered);
        if (to.scheme == "https") {
            co_return answer_of(co_await exchange_async(stream, request));
        }
        co_return answer_of(co_await exchange_async(connection, request));
    } catch (const boost::system::system_error& failed) {
        co_return iotpkg::unexpected(why(failed, is_connected));
    }
}

// The transport, and its waits.
inline auto beast_coroutine(const destination& to) {
    return [&to](iotpkg::request_view out) { return put_async(out, to); };
}

inline boost::asio::awaitable<void> pause(std::chrono::milliseconds delay) {
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, delay);
    co_await timer.async_wait(boost::asio::use_awaitable);
}

}  // namespace transports
