// SPDX-License-Identifier: BSL-1.0
// Reads s3:// locations, ARNs and URLs of S3 objects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/result.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/s3/host.hpp>
#include <iotpkg/s3_uri_error.hpp>
#include <iotpkg/text/percent_encoding.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Text of its own, without a heap.
template <std::size_t Capacity>
struct inline_text {
    char characters[Capacity] = {};
    std::uint16_t size = 0;

    [[nodiscard]] constexpr std::string_view view() const { return view_of(characters, size); }

    // Of at most so many bytes.
    constexpr void assign(std::string_view text) {
        size = 0;
        for (const char character : text) {
            characters[size++] = character;
        }
    }
};

// In bytes.
inline constexpr std::size_t max_bucket_size = max_legacy_bucket_size;
inline constexpr std::size_t max_key_size = row_of(rule::s3_key_max_bytes).limit;
inline constexpr std::size_t max_version_size = row_of(rule::s3_version_max_bytes).limit;

struct s3_uri_parts {
    inline_text<max_bucket_size> bucket;
    inline_text<max_key_size> key;
    inline_text<max_version_size> version;
    bool has_version = false;
};

// Each step returns false once it has failed.
class s3_uri_parser {
public:
    constexpr explicit s3_uri_parser(std::string_view text) : text_(text) {}

    constexpr bool parse() {
        if (starts_in_any_case(text_, "https://") || starts_in_any_case(text_, "http://")) {
            return parse_url(text_.find("//") + 2);
        }
        if (constexpr std::string_view scheme = "s3://"; starts_in_any_case(text_, scheme)) {
            if (text_.substr(scheme.size()).starts_with("arn:")) {
                return fail(code::access_point, scheme.size());
            }
            return parse_bucket_and_key(scheme.size());
        }
        return text_.starts_with("arn:") ? parse_arn() : fail(code::not_a_location, 0);
    }
    // What it has read; or why it has not.
    [[nodiscard]] constexpr const s3_uri_parts& parts() const { return made_; }
    [[nodiscard]] constexpr const s3_uri_error& error() const { return error_; }

private:
    using code = s3_uri_error::code;
    static constexpr std::size_t npos = std::string_view::npos;
    static constexpr std::string_view version_parameter = "versionId";

    constexpr bool fail(code reason, std::size_t offset) {
        error_ = {reason, offset};
        return false;
    }

    [[nodiscard]] constexpr std::string_view between(std::size_t start, std::size_t end) const {
        return text_.substr(start, end - start);
    }
    [[nodiscard]] constexpr std::size_t find_or_end(std::size_t found) const {
        return found == npos ? text_.size() : found;
    }

    // Templates come before their first use: clang does not evaluate them in a constant otherwise.
    template <class Step>
    constexpr bool each_parameter(std::size_t start, Step step) {
        while (true) {
            const std::size_t end = find_or_end(text_.find('&', start));
            if (!step(start, end)) {
                return false;
            }
            if (end == text_.size()) {
                return true;
            }
            start = end + 1;
        }
    }

    template <std::size_t Capacity>
    constexpr bool copy(std::size_t start, std::size_t end, inline_text<Capacity>& out, code too_long) {
        if (end - start > Capacity) {
            return fail(too_long, start + Capacity);
        }
        out.assign(between(start, end));
        return true;
    }

    template <std::size_t Capacity>
    constexpr bool decode(std::size_t start, std::size_t end, inline_text<Capacity>& out, code too_long) {
        char* const begin = out.characters;
        const auto size = percent_decode(between(start, end), begin, begin + Capacity);
        if (!size) {
            const bool no_room = size.error().reason == percent_error::code::no_room;
            return fail(no_room ? too_long : code::invalid_escape, start + size.error().offset);
        }
        out.size = static_cast<std::uint16_t>(*size);
        return true;
    }

    // arn:partition:service:region:account:resource
    constexpr bool parse_arn() {
        constexpr std::size_t parts = 6;
        std::size_t starts[parts] = {};
        for (std::size_t part = 1; part < parts; ++part) {
            const std::size_t colon = text_.find(':', starts[part - 1]);
            if (colon == npos) {
                return fail(code::incomplete_arn, text_.size());
            }
            starts[part] = colon + 1;
        }
        const auto part = [&](std::size_t index) { return between(starts[index], starts[index + 1] - 1); };
        const std::string_view service = part(2);
        const std::size_t resource = starts[5];
        if (!is_aws_partition(part(1))) {
            return fail(code::unknown_partition, starts[1]);
        }
        if (service == "s3-outposts" || service == "s3-object-lambda") {
            return fail(code::access_point, starts[2]);
        }
        if (service != "s3") {
            return fail(code::not_an_s3_arn, starts[2]);
        }
        if (!part(3).empty() || !part(4).empty()) {
            return text_.substr(resource).starts_with("accesspoint")
                       ? fail(code::access_point, resource)
                       : fail(code::region_or_account, part(3).empty() ? starts[4] : starts[3]);
        }
        return parse_bucket_and_key(resource);
    }

    // bucket/key, and the last ?versionId= begins the version; nothing is encoded.
    constexpr bool parse_bucket_and_key(std::size_t start) {
        const std::size_t slash = text_.find('/', start);
        const std::size_t bucket_end = slash == npos ? text_.size() : slash;
        if (bucket_end == start) {
            return fail(code::missing_bucket, start);
        }
        if (slash == npos) {
            return fail(code::missing_key, text_.size());
        }
        constexpr std::string_view mark = "?versionId=";
        const std::size_t key = slash + 1;
        const std::size_t found = text_.substr(key).rfind(mark);
        const std::size_t key_end = found == npos ? text_.size() : key + found;
        if (key == key_end) {
            return fail(code::missing_key, key);
        }
        made_.has_version = found != npos;
        return copy(start, bucket_end, made_.bucket, code::bucket_too_long) &&
               copy(key, key_end, made_.key, code::key_too_long) &&
               (found == npos ||
                copy(key_end + mark.size(), text_.size(), made_.version, code::version_too_long));
    }

    constexpr bool parse_url(std::size_t start) {
        const std::size_t path = find_or_end(text_.find_first_of("/?#", start));
        const std::size_t at = text_.substr(0, path).rfind('@');
        if (at != npos) {  // not in front of the start: a scheme has none
            return fail(code::userinfo, start);
        }
        const std::size_t colon = text_.find(':', start);
        const std::size_t host_end = colon < path ? colon : path;
        const s3_host host = parse_s3_host(between(start, host_end));
        if (host.kind == s3_host::style::unknown) {
            return fail(code::not_an_s3_host, start);
        }
        if (host.kind == s3_host::style::access_point) {
            return fail(code::access_point, start);
        }
        if (host_end != path) {
            return fail(code::port, host_end);
        }
        if (const std::size_t hash = text_.find('#', path); hash != npos) {
            return fail(code::fragment, hash);
        }
        const std::size_t path_end = find_or_end(text_.find('?', path));
        // One past the slash that begins the path, if there is one.
        const std::size_t inside = path == path_end ? path : path + 1;
        return (path_end == text_.size() || parse_query(path_end + 1)) &&
               (host.kind == s3_host::style::virtual_host
                    ? take_host_bucket(start, host.bucket) && parse_key(inside, path_end)
                    : parse_path_bucket_and_key(inside, path_end));
    }

    // Host names have no case of their own: lower is the normal form (RFC 3986 section 6.2.2.1).
    constexpr bool take_host_bucket(std::size_t start, std::string_view bucket) {
        if (bucket.empty()) {
            return fail(code::missing_bucket, start);
        }
        if (!copy(start, start + bucket.size(), made_.bucket, code::bucket_too_long)) {
            return false;
        }
        for (char& character : made_.bucket.characters) {
            character = to_lower(character);
        }
        return true;
    }

    constexpr bool parse_path_bucket_and_key(std::size_t start, std::size_t end) {
        const std::size_t slash = text_.substr(0, end).find('/', start);
        const std::size_t bucket_end = slash == npos ? end : slash;
        if (bucket_end == start) {
            return fail(code::missing_bucket, start);
        }
        return decode(start, bucket_end, made_.bucket, code::bucket_too_long) &&
               parse_key(slash == npos ? end : slash + 1, end);
    }

    constexpr bool parse_key(std::size_t start, std::size_t end) {
        return start == end ? fail(code::missing_key, start)
                            : decode(start, end, made_.key, code::key_too_long);
    }

    constexpr bool parse_query(std::size_t start) {
        return refuse_signature(start) && each_parameter(start, [this](std::size_t begin, std::size_t end) {
                   const std::string_view parameter = between(begin, end);
                   const std::size_t name_size =
                       parameter.find('=') == npos ? parameter.size() : parameter.find('=');
                   if (parameter.empty()) {
                       return true;
                   }
                   if (parameter.substr(0, name_size) != version_parameter) {
                       return fail(code::unknown_parameter, begin);
                   }
                   if (made_.has_version) {
                       return fail(code::repeated_version, begin);
                   }
                   made_.has_version = true;
                   return name_size == parameter.size() ||
                          decode(begin + name_size + 1, end, made_.version, code::version_too_long);
               });
    }

    // Before all other parameters, so that a presigned URL is called that. Signature versions 4 and 2.
    constexpr bool refuse_signature(std::size_t start) {
        return each_parameter(start, [this](std::size_t begin, std::size_t end) {
            const std::string_view parameter = between(begin, end);
            const bool found = starts_in_any_case(parameter, "x-amz-") ||
                               parameter.starts_with("AWSAccessKeyId=") ||
                               parameter.starts_with("Signature=");
            return !found || fail(code::presigned, begin);
        });
    }

    std::string_view text_;
    s3_uri_parts made_;
    s3_uri_error error_;
};

}  // namespace IOTPKG_NAMESPACE::detail
