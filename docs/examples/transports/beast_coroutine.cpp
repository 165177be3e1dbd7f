// SPDX-License-Identifier: BSL-1.0
// Sends documents over Boost.Beast with coroutines: all requests of a thread at once.
#include <exception>
#include <type_traits>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "beast_coroutine.hpp"

#include "program.hpp"

namespace {

template <class Response>
boost::asio::awaitable<void> send_one(transports::program& self, iotpkg::request request) {
    const auto put = transports::beast_coroutine(self.to());
    const auto sent = co_await iotpkg::send<Response>(request.view(), put, self.retry(), transports::pause);
    self.print(request, sent);
}

}  // namespace

int main(int count, char** arguments) {
    transports::program self(count, arguments, "Boost.Beast, with coroutines");
    return self.run([&]<class Response>(std::type_identity<Response>) {
        boost::asio::io_context io;
        for (iotpkg::request& request : self.requests()) {
            boost::asio::co_spawn(io, send_one<Response>(self, std::move(request)),
                                  [](const std::exception_ptr& thrown) {
                                      if (thrown) {
                                          std::rethrow_exception(thrown);
                                      }
                                  });
        }
        io.run();
    });
}
