// SPDX-License-Identifier: BSL-1.0
// Run-time text of ASCII alone: names, location and token.
#include "program.hpp"

#include <iotpkg/create_package_version.hpp>

char memory[1024];

int main() {
    const char* const text = known_at_run_time;
    const auto written = iotpkg::create_package_version()
                             .package_name(text)
                             .version_name(text)
                             .artifact(iotpkg::s3_location{.bucket = text, .key = text, .version = text})
                             .client_token(text)
                             .write_to(memory);
    taken = written ? written->body().data() : nullptr;
}
