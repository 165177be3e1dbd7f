// SPDX-License-Identifier: BSL-1.0
// Sends documents over cpp-httplib, one after another in each thread.
#include "cpp_httplib.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    example::program self(count, arguments, "cpp-httplib");
    return example::send_all(self, example::cpp_httplib);
}
