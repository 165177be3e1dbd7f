// What can be wrong with the location of an S3 object.
#pragma once

#include <cstddef>
#include <string_view>

namespace iotpkg {

// Why a text is not the location of an S3 object, and where.
struct s3_uri_error {
    enum class code : unsigned char {
        not_a_location,  // begins with none of s3://, arn:, https://, http://
        missing_bucket,
        missing_key,
        bucket_too_long,   // over s3_uri::max_bucket_size bytes
        key_too_long,      // over s3_uri::max_key_size bytes, decoded
        version_too_long,  // over s3_uri::max_version_size bytes, decoded
        incomplete_arn,
        unknown_partition,
        not_an_s3_arn,
        region_or_account,  // given in an ARN; that of an object has neither
        access_point,       // also a multi-region or Object Lambda access point, or an Outposts bucket
        not_an_s3_host,
        userinfo,
        port,
        fragment,
        presigned,
        unknown_parameter,
        repeated_version,
        invalid_escape,  // a percent sign in a URL without two hexadecimal digits behind it
    };

    code reason{};
    // In bytes, from the start of the text: of what is wrong, of where something is missing, or of the first
    // byte that is too many.
    std::size_t offset = 0;

    // For people; never shows the text, which may hold a signature.
    [[nodiscard]] constexpr std::string_view message() const {
        switch (reason) {
            case code::not_a_location: return "an S3 location begins with s3://, arn:, https:// or http://";
            case code::missing_bucket: return "the bucket is missing";
            case code::missing_key: return "the key is missing";
            case code::bucket_too_long: return "the bucket is longer than 255 bytes";
            case code::key_too_long: return "the key is longer than 1024 bytes";
            case code::version_too_long: return "the version is longer than 1024 bytes";
            case code::incomplete_arn:
                return "the ARN of an object has the form arn:partition:s3:::bucket/key";
            case code::unknown_partition: return "the ARN names a partition that AWS does not have";
            case code::not_an_s3_arn: return "the ARN is not one of S3";
            case code::region_or_account: return "the ARN of an object has no Region and no account";
            case code::access_point: return "an access point is given where a bucket belongs";
            case code::not_an_s3_host: return "the host is not one under which S3 serves objects";
            case code::userinfo: return "the URL has a user name or password";
            case code::port: return "the URL has a port";
            case code::fragment: return "the URL has a fragment; a # in a key is written %23";
            case code::presigned: return "the URL is presigned; give it without its signature";
            case code::unknown_parameter: return "the URL has a query parameter other than versionId";
            case code::repeated_version: return "the URL has more than one versionId";
            case code::invalid_escape: break;
        }
        return "a percent sign has no two hexadecimal digits behind it";
    }

    friend constexpr bool operator==(const s3_uri_error&, const s3_uri_error&) = default;
};

}  // namespace iotpkg
