// SPDX-License-Identifier: BSL-1.0
// Sends documents over libcurl, one after another in each thread.
#include "curl_easy.hpp"

#include "program.hpp"

int main(int count, char** arguments) {
    example::program self(count, arguments, "libcurl's easy interface");
    curl_global_init(CURL_GLOBAL_DEFAULT);
    return example::send_all(self, example::curl_easy);
}
