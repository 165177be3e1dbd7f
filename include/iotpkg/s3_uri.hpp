// SPDX-License-Identifier: BSL-1.0
// Where an S3 object is, read from an s3:// location, an ARN or a URL.
#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

#include <iotpkg/result.hpp>
#include <iotpkg/s3/uri_parser.hpp>
#include <iotpkg/s3_uri_error.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// Bucket, key and version of an S3 object. Owns its text; the views live as long as it does.
class s3_uri {
public:
    // In bytes.
    static constexpr std::size_t max_bucket_size = detail::max_bucket_size;
    static constexpr std::size_t max_key_size = detail::max_key_size;
    static constexpr std::size_t max_version_size = detail::max_version_size;

    // What parse_s3_uri has read.
    constexpr explicit s3_uri(const detail::s3_uri_parts& parts) : parts_(parts) {}

    [[nodiscard]] constexpr std::string_view bucket() const { return parts_.bucket.view(); }
    [[nodiscard]] constexpr std::string_view key() const { return parts_.key.view(); }
    // A versionId was given, be it an empty one.
    [[nodiscard]] constexpr bool has_version() const { return parts_.has_version; }
    [[nodiscard]] constexpr std::string_view version() const { return parts_.version.view(); }

private:
    detail::s3_uri_parts parts_;
};

// Reads, in every partition of AWS:
//     s3://bucket/key?versionId=...
//     arn:aws:s3:::bucket/key?versionId=...
//     https://bucket.s3.region.amazonaws.com/key?versionId=...     (and the older, dual-stack, FIPS hosts)
//     https://s3.region.amazonaws.com/bucket/key?versionId=...
// In URLs, key and version are percent-decoded, and `+` stays `+`; in the first two forms they stand as they
// are, and only the last `?versionId=` is not part of the key. Looks at the form alone: the rules for the
// names of buckets and keys are checked elsewhere. Any bytes may be given.
constexpr result<s3_uri, s3_uri_error> parse_s3_uri(std::string_view text) {
    detail::s3_uri_parser parser(text);
    if (!parser.parse()) {
        return unexpected(parser.error());
    }
    return s3_uri(parser.parts());
}

static_assert(std::is_trivially_copyable_v<s3_uri>);

}  // namespace IOTPKG_NAMESPACE
