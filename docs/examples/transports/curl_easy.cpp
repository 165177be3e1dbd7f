// SPDX-License-Identifier: BSL-1.0
// Sends documents over libcurl, one after another in each thread.
#include "curl_easy.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    transports::program self(count, arguments, "libcurl's easy interface");
    curl_global_init(CURL_GLOBAL_DEFAULT);
    return transports::send_all(self, transports::curl_easy);
}
