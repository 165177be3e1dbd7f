// SPDX-License-Identifier: BSL-1.0
// Builders that were told all of a slow request. The request has to outlive them.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/slow_request.hpp"

namespace fuzz {

using borrowed_text = iotpkg::detail::text;

inline borrowed_text text_of(const slow::given_text& given) {
    return given.is_null      ? borrowed_text(nullptr)
           : given.is_present ? borrowed_text(std::string_view(given.text))
                              : borrowed_text();
}

using borrowed_map = std::vector<std::pair<borrowed_text, borrowed_text>>;

inline std::optional<borrowed_map> entries_of(const slow::given_map& given) {
    if (!given) {
        return std::nullopt;
    }
    borrowed_map made;
    for (const slow::given_entry& one : *given) {
        made.emplace_back(text_of(one.key), text_of(one.value));
    }
    return made;
}

// What a builder borrows.
struct borrowed {
    explicit borrowed(const slow::request& given)
        : of(given), attributes(entries_of(given.attributes)), tags(entries_of(given.tags)) {}

    const slow::request& of;
    std::optional<borrowed_map> attributes;
    std::optional<borrowed_map> tags;
};

template <iotpkg::policy Policy>
auto location_of(const slow::request& of) {
    using location = iotpkg::basic_s3_location<Policy>;
    return of.has_artifact
               ? std::optional(location{
                     .bucket = text_of(of.bucket), .key = text_of(of.key), .version = text_of(of.version)})
               : std::nullopt;
}

template <iotpkg::policy Policy>
auto creating(const borrowed& from) {
    return iotpkg::create_package_version<Policy>()
        .package_name(text_of(from.of.package_name))
        .version_name(text_of(from.of.version_name))
        .description(text_of(from.of.description))
        .attributes(from.attributes)
        .artifact(location_of<Policy>(from.of))
        .recipe(text_of(from.of.recipe))
        .tags(from.tags);
}

template <iotpkg::policy Policy>
auto updating(const borrowed& from) {
    return iotpkg::update_package_version<Policy>()
        .package_name(text_of(from.of.package_name))
        .version_name(text_of(from.of.version_name))
        .description(text_of(from.of.description))
        .attributes(from.attributes)
        .artifact(location_of<Policy>(from.of))
        .recipe(text_of(from.of.recipe));
}

}  // namespace fuzz
