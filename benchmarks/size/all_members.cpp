// SPDX-License-Identifier: BSL-1.0
// Run-time text in every member, maps too.
#include "program.hpp"

#include <iotpkg/create_package_version.hpp>

char memory[8192];

int main() {
    const char* const text = known_at_run_time;
    const iotpkg::attribute attributes[] = {{text, text}, {"channel", text}};
    const iotpkg::tag tags[] = {{text, text}};
    const auto written = iotpkg::create_package_version()
                             .package_name(text)
                             .version_name(text)
                             .description(text)
                             .attributes(attributes)
                             .artifact(iotpkg::s3_location{.bucket = text, .key = text, .version = text})
                             .recipe(text)
                             .tags(tags)
                             .client_token(text)
                             .write_to(memory);
    taken = written ? written->body().data() : nullptr;
}
