// SPDX-License-Identifier: BSL-1.0
// Requests as data: what a program has before it calls the builder, and the builder that borrows it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

struct said_location {
    std::optional<std::string> bucket{};
    std::optional<std::string> key{};
    std::optional<std::string> version{};
};

struct said_request {
    using entries = std::vector<std::pair<std::string, std::string>>;

    std::optional<std::string> package_name{};
    std::optional<std::string> version_name{};
    std::optional<std::string> description{};
    std::optional<entries> attributes{};
    std::optional<said_location> artifact{};
    std::optional<std::string> recipe{};
    std::optional<entries> tags{};
    std::optional<std::string> client_token{};
};

template <iotpkg::policy Policy = iotpkg::policy::recommended>
auto builder_without_token(const said_request& said) {
    return iotpkg::create_package_version<Policy>()
        .package_name(said.package_name)
        .version_name(said.version_name)
        .description(said.description)
        .attributes(said.attributes)
        .artifact(said.artifact
                      ? std::optional(iotpkg::basic_s3_location<Policy>{.bucket = said.artifact->bucket,
                                                                        .key = said.artifact->key,
                                                                        .version = said.artifact->version})
                      : std::nullopt)
        .recipe(said.recipe)
        .tags(said.tags);
}

template <iotpkg::policy Policy = iotpkg::policy::recommended>
auto builder_of(const said_request& said) {
    return builder_without_token<Policy>(said).client_token(said.client_token);
}

// The body that a builder sends, or why it sends none.
template <class Builder>
std::string body(const Builder& builder) {
    const iotpkg::result<iotpkg::request> built = builder.build();
    return built ? std::string(built->body()) : to_string(built.error());
}
