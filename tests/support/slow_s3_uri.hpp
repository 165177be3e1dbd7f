// SPDX-License-Identifier: BSL-1.0
// Where an S3 object is, by strings and labels: every form that docs/design/s3_location.md has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/rules.hpp>
#include <iotpkg/s3_uri_error.hpp>

#include "slow_s3_host.hpp"
#include "slow_text.hpp"

namespace slow {

class s3_uri_reader {
public:
    using code = iotpkg::s3_uri_error::code;
    static constexpr std::size_t most_in_bucket = iotpkg::max_legacy_bucket_size;

    explicit s3_uri_reader(std::string_view text) : text_(text) {}

    bool read() {
        const std::string lower = lowered(text_);
        if (lower.starts_with("https://") || lower.starts_with("http://")) {
            return url(lower.find("//") + 2);
        }
        if (lower.starts_with("s3://")) {
            return text_.substr(5).starts_with("arn:") ? fail(code::access_point, 5) : plain(5);
        }
        return text_.starts_with("arn:") ? arn() : fail(code::not_a_location, 0);
    }

    std::string bucket{};
    std::string key{};
    std::string version{};
    bool has_version = false;
    iotpkg::s3_uri_error error{};

private:
    bool fail(code reason, std::size_t offset) {
        error = {reason, offset};
        return false;
    }

    bool arn() {
        const std::vector<std::string> parts = split(text_, ':');
        if (parts.size() < 6) {
            return fail(code::incomplete_arn, text_.size());
        }
        std::vector<std::size_t> begins(1);
        for (const std::string& part : parts) {
            begins.push_back(begins.back() + part.size() + 1);
        }
        bool is_known = false;
        for (const std::string_view one :
             {"aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"}) {
            is_known = is_known || parts[1] == one;
        }
        if (!is_known) {
            return fail(code::unknown_partition, begins[1]);
        }
        if (parts[2] != "s3") {
            const bool is_access_point = parts[2] == "s3-outposts" || parts[2] == "s3-object-lambda";
            return fail(is_access_point ? code::access_point : code::not_an_s3_arn, begins[2]);
        }
        if (!parts[3].empty() || !parts[4].empty()) {
            return parts[5].starts_with("accesspoint")
                       ? fail(code::access_point, begins[5])
                       : fail(code::region_or_account, parts[3].empty() ? begins[4] : begins[3]);
        }
        return plain(begins[5]);
    }

    // Nothing is encoded, and the last mark begins the version.
    bool plain(std::size_t begin) {
        const std::size_t slash = text_.find('/', begin);
        if (slash == begin || begin == text_.size()) {
            return fail(code::missing_bucket, begin);
        }
        if (slash == nowhere) {
            return fail(code::missing_key, text_.size());
        }
        constexpr std::string_view mark = "?versionId=";
        bucket = text_.substr(begin, slash - begin);
        key = text_.substr(slash + 1);
        const std::size_t found = key.rfind(mark);
        has_version = found != nowhere;
        const std::size_t version_begin = slash + 1 + (has_version ? found + mark.size() : 0);
        if (has_version) {
            version = key.substr(found + mark.size());
            key.resize(found);
        }
        if (key.empty()) {
            return fail(code::missing_key, slash + 1);
        }
        return fits(bucket, most_in_bucket, begin, code::bucket_too_long) &&
               fits(key, most_in_key, slash + 1, code::key_too_long) &&
               fits(version, most_in_version, version_begin, code::version_too_long);
    }

    bool fits(std::string_view part, std::size_t most, std::size_t begin, code reason) {
        return part.size() <= most || fail(reason, begin + most);
    }

    bool url(std::size_t begin) {
        const std::size_t found = text_.find_first_of("/?#", begin);
        const std::size_t path = found == nowhere ? text_.size() : found;
        const std::string_view authority = text_.substr(begin, path - begin);
        if (authority.find('@') != nowhere) {
            return fail(code::userinfo, begin);
        }
        const std::size_t colon = authority.find(':');
        const s3_host host = host_reader::read(authority.substr(0, colon));
        if (host.is_access_point || !host.is_known) {
            return fail(host.is_access_point ? code::access_point : code::not_an_s3_host, begin);
        }
        if (colon != nowhere) {
            return fail(code::port, begin + colon);
        }
        if (const std::size_t hash = text_.find('#'); hash != nowhere) {
            return fail(code::fragment, hash);
        }
        const std::size_t mark = text_.find('?', path);
        const std::size_t path_end = mark == nowhere ? text_.size() : mark;
        const std::size_t inside = path == path_end ? path : path + 1;
        if (mark != nowhere && !query(mark + 1)) {
            return false;
        }
        if (host.has_bucket) {
            bucket = host.bucket;
            return (!bucket.empty() || fail(code::missing_bucket, begin)) &&
                   fits(bucket, most_in_bucket, begin, code::bucket_too_long) && object(inside, path_end);
        }
        const std::string_view rest = text_.substr(inside, path_end - inside);
        const std::size_t slash = rest.find('/');
        const std::string_view first = rest.substr(0, slash);
        return (!first.empty() || fail(code::missing_bucket, inside)) &&
               decode(first, inside, most_in_bucket, code::bucket_too_long, bucket) &&
               object(slash == nowhere ? path_end : inside + slash + 1, path_end);
    }

    bool object(std::size_t begin, std::size_t end) {
        return begin == end
                   ? fail(code::missing_key, begin)
                   : decode(text_.substr(begin, end - begin), begin, most_in_key, code::key_too_long, key);
    }

    bool query(std::size_t begin) {
        const std::vector<std::string> parameters = split(text_.substr(begin), '&');
        std::size_t at = begin;
        for (const std::string& one : parameters) {
            if (lowered(one).starts_with("x-amz-") || one.starts_with("AWSAccessKeyId=") ||
                one.starts_with("Signature=")) {
                return fail(code::presigned, at);
            }
            at += one.size() + 1;
        }
        at = begin;
        for (const std::string& one : parameters) {
            constexpr std::string_view name = "versionId";
            const std::size_t equals = one.find('=');
            if (!one.empty()) {
                if (one.substr(0, equals) != name) {
                    return fail(code::unknown_parameter, at);
                }
                if (has_version) {
                    return fail(code::repeated_version, at);
                }
                has_version = true;
                const std::size_t value = name.size() + 1;
                if (equals != nowhere && !decode(one.substr(value), at + value, most_in_version,
                                                 code::version_too_long, version)) {
                    return false;
                }
            }
            at += one.size() + 1;
        }
        return true;
    }

    static bool is_hex(char one) { return std::string_view("0123456789abcdefABCDEF").find(one) != nowhere; }

    bool decode(const std::string_view part, std::size_t begin, std::size_t most, code too_long,
                std::string& made) {
        for (std::size_t at = 0; at < part.size(); ++at) {
            const std::size_t from = begin + at;
            char one = part[at];
            if (one == '%') {
                if (part.size() < at + 3 || !is_hex(part[at + 1]) || !is_hex(part[at + 2])) {
                    return fail(code::invalid_escape, from);
                }
                one = static_cast<char>(
                    static_cast<unsigned char>(std::stoi(std::string(part.substr(at + 1, 2)), nullptr, 16)));
                at += 2;
            }
            if (made.size() == most) {
                return fail(too_long, from);
            }
            made += one;
        }
        return true;
    }

    static constexpr std::size_t most_in_key = iotpkg::row_of(iotpkg::rule::s3_key_max_bytes).limit;
    static constexpr std::size_t most_in_version = iotpkg::row_of(iotpkg::rule::s3_version_max_bytes).limit;

    std::string_view text_;
};

}  // namespace slow
