// SPDX-License-Identifier: BSL-1.0
// Sends documents over Boost.Beast, one after another in each thread.
#include "beast_sync.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    transports::program self(count, arguments, "Boost.Beast");
    return transports::send_all(self, transports::beast_sync);
}
