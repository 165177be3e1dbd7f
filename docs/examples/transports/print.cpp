// SPDX-License-Identifier: BSL-1.0
// Prints the requests of documents, and sends nothing.
#include <type_traits>

#include "print.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    transports::program self(count, arguments, "nothing: it prints them", false);
    return self.run([&]<class Response>(std::type_identity<Response>) {
        const auto put = transports::print(self.to());
        for (const iotpkg::request& request : self.requests()) {
            (void)iotpkg::send<Response>(request, put);
        }
    });
}
