// What a caller said about a package version: borrowed, not yet checked.
#pragma once

#include <cstdint>

#include <iotpkg/operation/entries.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/text/text.hpp>

namespace iotpkg {

// Where the client token of a request comes from.
enum class token_source : std::uint8_t {
    random,   // a new version-4 UUID for each request
    given,    // by the caller
    content,  // derived from everything else that the request says
};

namespace detail {

// The members of CreatePackageVersion, in the order in which the service's model has them.
template <class Attributes = no_entries, class Tags = no_entries>
struct fields {
    text package_name;
    text version_name;
    text description;
    Attributes attributes;
    artifact_fields artifact;
    text recipe;
    Tags tags;
    text client_token;
    token_source token = token_source::random;
};

template <class Attributes, class Tags, class Replacement>
constexpr fields<Replacement, Tags> replace_attributes(const fields<Attributes, Tags>& of,
                                                       const Replacement& by) {
    return {of.package_name, of.version_name, of.description,  by,      of.artifact,
            of.recipe,       of.tags,         of.client_token, of.token};
}

template <class Attributes, class Tags, class Replacement>
constexpr fields<Attributes, Replacement> replace_tags(const fields<Attributes, Tags>& of,
                                                       const Replacement& by) {
    return {of.package_name, of.version_name, of.description, of.attributes, of.artifact, of.recipe, by,
            of.client_token, of.token};
}

}  // namespace detail
}  // namespace iotpkg
