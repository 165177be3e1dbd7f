// SPDX-License-Identifier: BSL-1.0
// Sends documents over cpp-httplib, one after another in each thread.
#include <csignal>

#include "cpp_httplib.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    transports::program self(count, arguments, "cpp-httplib");
    std::signal(SIGPIPE, SIG_IGN);
    return transports::send_all(self, transports::cpp_httplib);
}
