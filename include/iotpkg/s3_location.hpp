// SPDX-License-Identifier: BSL-1.0
// Where the artifact of a package version is stored: bucket, key and version of an S3 object.
#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>
#include <type_traits>

#include <iotpkg/check/refusals.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/s3/uri_refusals.hpp>
#include <iotpkg/s3_uri.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/values.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// All literals: each is checked by the compiler. A member that is left out has no initialiser here, so that
// its constructor refuses; only the version has one, where it may be left out.
template <policy Policy, bool needs_version = Policy.severity_of(rule::s3_version_missing) == severity::error>
struct literal_s3_location {
    literal_text<subject::s3_bucket, Policy> bucket;
    literal_text<subject::s3_key, Policy> key;
    literal_text<subject::s3_version, Policy> version;
};
template <policy Policy>
struct literal_s3_location<Policy, false> {
    literal_text<subject::s3_bucket, Policy> bucket;
    literal_text<subject::s3_key, Policy> key;
    literal_text<subject::s3_version, Policy> version = literal_text<subject::s3_version, Policy>();
};

// Literals and run-time text, borrowed; what is left out is absent.
//     iotpkg::s3_location{.bucket = bucket, .key = key, .version = version_id}
template <policy Policy>
struct basic_s3_location {
    mixed_text<subject::s3_bucket, Policy> bucket{};
    mixed_text<subject::s3_key, Policy> key{};
    mixed_text<subject::s3_version, Policy> version{};

    // Reads s3://bucket/key?versionId=..., arn:aws:s3:::bucket/key, or a URL; see parse_s3_uri. The result
    // owns its text. It knows the form alone: the rules for its parts are checked when a request is built
    // from it.
    static constexpr result<s3_uri, s3_uri_error> parse(std::string_view text) { return parse_s3_uri(text); }
};

using s3_location = basic_s3_location<policy::recommended>;

// A literal such as "s3://acme-firmware/thermostat/2.4.1.bin?versionId=3sL4": read and checked by the
// compiler. It borrows from the literal, so a URL whose parts are percent-encoded is left to
// s3_location::parse.
template <policy Policy>
class literal_s3_uri {
public:
    template <detail::string_literal Literal, class = detail::for_run_time_text_pass_a_string_view>
    consteval literal_s3_uri(Literal&& literal) {
        const std::string_view all = detail::view_of_literal_for_run_time_text_pass_a_string_view(literal);
        const result<s3_uri, s3_uri_error> parsed = parse_s3_uri(all);
        if (!parsed) {
            detail::refuse(parsed.error().reason);
        }
        bucket_ = checked<subject::s3_bucket>(all, parsed->bucket());
        key_ = checked<subject::s3_key>(all, parsed->key());
        if (parsed->has_version()) {
            version_ = checked<subject::s3_version>(all, parsed->version());
        } else {
            detail::check_absence<subject::s3_version, Policy>();
        }
    }

    [[nodiscard]] constexpr const detail::text& bucket() const { return bucket_; }
    [[nodiscard]] constexpr const detail::text& key() const { return key_; }
    [[nodiscard]] constexpr const detail::text& version() const { return version_; }

private:
    // The part as it stands in the literal.
    template <subject About>
    static constexpr detail::text checked(std::string_view all, std::string_view part) {
        const std::size_t found = all.find(part);
        if (found == std::string_view::npos) {
            refused::s3_url_is_not_in_plain_form_use_s3_location_parse_instead();
        }
        return detail::checked_literal<About, Policy>(all.substr(found, part.size()));
    }

    detail::text bucket_;
    detail::text key_;
    detail::text version_;
};

namespace detail {

// An aggregate with bucket, key and version, such as s3_location.
template <class Location>
concept location_of_texts = requires(const Location& where) {
    requires entry_text<std::remove_cvref_t<decltype(where.bucket)>>;
    requires entry_text<std::remove_cvref_t<decltype(where.key)>>;
    requires entry_text<std::remove_cvref_t<decltype(where.version)>>;
};

template <class Location>
concept location = location_of_texts<Location> || std::same_as<Location, s3_uri>;

template <class Location>
concept optional_location = !has_error<Location> && requires(const Location& where) {
    { where.has_value() } -> std::convertible_to<bool>;
    requires location<std::remove_cvref_t<decltype(*where)>>;
};

// The artifact of a request, borrowed.
struct artifact_fields {
    bool is_present = false;
    text bucket{};
    text key{};
    text version{};
    // Only a document can say an artifact without one.
    bool has_location = true;
};

template <location_of_texts Location>
constexpr artifact_fields artifact_of(const Location& where) {
    return {true, text_of(where.bucket), text_of(where.key), text_of(where.version)};
}

constexpr artifact_fields artifact_of(const s3_uri& where) {
    return {true, where.bucket(), where.key(), where.has_version() ? text(where.version()) : text()};
}

template <policy Policy>
constexpr artifact_fields artifact_of(const literal_s3_uri<Policy>& where) {
    return {true, where.bucket(), where.key(), where.version()};
}

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
