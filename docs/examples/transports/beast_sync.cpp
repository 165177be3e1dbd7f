// SPDX-License-Identifier: BSL-1.0
// Sends documents over Boost.Beast, one after another in each thread.
#include "beast_sync.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    example::program self(count, arguments, "Boost.Beast");
    return example::send_all(self, example::beast_sync);
}
