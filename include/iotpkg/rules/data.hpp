// SPDX-License-Identifier: BSL-1.0
// The sets of characters and the lists of texts that rules speak of.
#pragma once

#include <string_view>

#include <iotpkg/text/array_view.hpp>
#include <iotpkg/text/character_set.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// What a row of the table needs beside its limit: a set of characters, a list of texts, or nothing.
struct rule_data {
    constexpr rule_data() = default;
    constexpr rule_data(const detail::character_set& allowed) : set(&allowed) {}
    template <std::size_t Size>
    constexpr rule_data(const std::string_view (&listed)[Size]) : texts(listed) {}

    const detail::character_set* set = nullptr;
    detail::array_view<std::string_view> texts{};
};

namespace detail {

inline constexpr rule_data no_data{};

// Each by the pattern that the service or S3 documents, or by one that means the same.
inline constexpr character_set name_characters{"[a-zA-Z0-9-_.]"};
inline constexpr character_set visible_characters{R"([^\p{C}])"};
inline constexpr character_set attribute_name_characters{"[a-zA-Z0-9:_-]"};
inline constexpr character_set bucket_name_characters{"[a-z0-9.-]"};
// Capital letters are another rule's business.
inline constexpr character_set letters_and_digits{"[a-zA-Z0-9]"};
// All but those on S3's list of characters to avoid, which ends with the bytes 128 to 255.
inline constexpr character_set safe_s3_key_characters{R"([^\\{}^%`\]\["><~#|\P{ASCII}])"};
inline constexpr character_set tag_characters{R"([\p{L}\p{Z}\p{N}_.:/=+\-@])"};
// Printable ASCII without space.
inline constexpr character_set token_characters{"[!-~]"};

// Both are removed from a path by RFC 3986 section 5.2.4.
inline constexpr std::string_view dot_segments[] = {".", ".."};

// Amazon S3 user guide, "General purpose bucket naming rules".
inline constexpr std::string_view adjacent_periods[] = {".."};
inline constexpr std::string_view reserved_bucket_prefixes[] = {"xn--", "sthree-", "amzn-s3-demo-"};
inline constexpr std::string_view reserved_bucket_suffixes[] = {"-s3alias", "--ol-s3", ".mrap", "--x-s3",
                                                                "--table-s3"};

inline constexpr std::string_view reserved_tag_prefix[] = {"aws:"};

// API reference, UpdatePackageVersion.
inline constexpr std::string_view package_version_actions[] = {"PUBLISH", "DEPRECATE"};

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
