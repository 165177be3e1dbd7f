// SPDX-License-Identifier: BSL-1.0
// Sends documents over libcurl: all requests of a thread at once.
#include <type_traits>

#include "curl_multi.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    transports::program self(count, arguments, "libcurl's multi interface");
    curl_global_init(CURL_GLOBAL_DEFAULT);
    return self.run([&]<class Response>(std::type_identity<Response>) {
        transports::curl_loop loop;
        for (iotpkg::request& request : self.requests()) {
            iotpkg::send<transports::answer, Response>(
                request, transports::curl_multi(self.to(), loop), self.retry(), transports::curl_wait(loop),
                [&self, path = request](const auto& sent) { self.print(path, sent); });
        }
        loop.run();
    });
}
