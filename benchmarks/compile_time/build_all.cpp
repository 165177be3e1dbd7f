// SPDX-License-Identifier: BSL-1.0
// One build() of run-time text: every member.
#include <span>

#include <iotpkg/create_package_version.hpp>

iotpkg::result<iotpkg::request> make(std::string_view text, std::span<const iotpkg::attribute> attributes,
                                     std::span<const iotpkg::tag> tags) {
    return iotpkg::create_package_version()
        .package_name(text)
        .version_name(text)
        .description(text)
        .attributes(attributes)
        .artifact(iotpkg::s3_location{.bucket = text, .key = text, .version = text})
        .recipe(text)
        .tags(tags)
        .client_token(text)
        .build();
}
