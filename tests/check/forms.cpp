// SPDX-License-Identifier: BSL-1.0
// The forms of names: dot segments, S3 buckets, S3 keys, reserved prefixes.
#include <iotpkg/check/forms.hpp>

#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/quick_checks.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::rule;
using namespace std::string_view_literals;

using iotpkg::none;

constexpr bool fault_at(rule id, std::string_view text, std::size_t offset) {
    return quick_check_of(iotpkg::row_of(id).subject).find_form_fault(iotpkg::row_of(id), text) == offset;
}

constexpr bool fine(rule id, std::string_view text) {
    return fault_at(id, text, none);
}

}  // namespace

TEST_CASE("dot segments are one or two dots and nothing else",
          "[forms][package_name_dot_segment][version_name_dot_segment]") {
    CHECK_BOTH_DOORS(fault_at(rule::package_name_dot_segment, ".", 0));
    CHECK_BOTH_DOORS(fault_at(rule::package_name_dot_segment, "..", 0));
    CHECK_BOTH_DOORS(fine(rule::package_name_dot_segment, "..."));
    CHECK_BOTH_DOORS(fine(rule::package_name_dot_segment, ".a"));
    CHECK_BOTH_DOORS(fine(rule::package_name_dot_segment, "a."));
    CHECK_BOTH_DOORS(fine(rule::package_name_dot_segment, "..a"));
    CHECK_BOTH_DOORS(fine(rule::package_name_dot_segment, ""));
    CHECK_BOTH_DOORS(fine(rule::package_name_dot_segment, ".\0"sv));
    CHECK_BOTH_DOORS(fault_at(rule::version_name_dot_segment, ".", 0));
    CHECK_BOTH_DOORS(fault_at(rule::version_name_dot_segment, "..", 0));
    CHECK_BOTH_DOORS(fine(rule::version_name_dot_segment, "1."));
}

TEST_CASE("a bucket begins and ends with a letter or digit", "[forms][bucket_ends]") {
    CHECK_BOTH_DOORS(fine(rule::bucket_ends, "abc"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ends, "0-9"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ends, "z.a"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ends, "9"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ends, ""));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "-abc", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, ".abc", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "abc-", 3));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "abc.", 3));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "-", 0));
    // Upper case is the business of bucket_characters.
    CHECK_BOTH_DOORS(fine(rule::bucket_ends, "AbZ"));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "-abc-", 0));
    // Neighbours of the letters and digits in ASCII.
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "ab`", 2));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "ab{", 2));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "ab/", 2));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "ab:", 2));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "ab@", 2));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ends, "ab[", 2));
}

TEST_CASE("a bucket has no adjacent periods", "[forms][bucket_adjacent_periods]") {
    CHECK_BOTH_DOORS(fine(rule::bucket_adjacent_periods, "a.b.c"));
    CHECK_BOTH_DOORS(fine(rule::bucket_adjacent_periods, "a.-.c"));
    CHECK_BOTH_DOORS(fine(rule::bucket_adjacent_periods, ""));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_adjacent_periods, "a..b", 1));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_adjacent_periods, "a.b...c..d", 3));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_adjacent_periods, "ab..", 2));
}

TEST_CASE("a bucket does not look like an IPv4 address", "[forms][bucket_ipv4_form]") {
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ipv4_form, "192.168.5.4", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ipv4_form, "0.0.0.0", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ipv4_form, "999.999.999.999", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_ipv4_form, "1.22.333.4", 0));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "192.168.5"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "192.168.5.4.1"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "192.168.5.4a"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "a192.168.5.4"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "192.168.5."));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "192.168..4"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, ".168.5.4"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "1234.168.5.4"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "192.168.5.1234"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, "192-168-5-4"));
    CHECK_BOTH_DOORS(fine(rule::bucket_ipv4_form, ""));
}

TEST_CASE("some beginnings of buckets are reserved", "[forms][bucket_reserved_prefix]") {
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_prefix, "xn--acme", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_prefix, "sthree-acme", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_prefix, "amzn-s3-demo-acme", 0));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_prefix, "xn--", 0));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_prefix, "xn-acme"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_prefix, "sthreeacme"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_prefix, "amzn-s3-demos"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_prefix, "acme-xn--"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_prefix, "acme-sthree-"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_prefix, "xn-"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_prefix, ""));
}

TEST_CASE("some ends of buckets are reserved", "[forms][bucket_reserved_suffix]") {
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_suffix, "acme-s3alias", 4));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_suffix, "acme--ol-s3", 4));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_suffix, "acme.mrap", 4));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_suffix, "acme--x-s3", 4));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_suffix, "acme--table-s3", 4));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_reserved_suffix, ".mrap", 0));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, "acmes3alias"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, "acme-ol-s3"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, "acmemrap"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, "acme-x-s3"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, "acme-table-s3"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, "acme-s3alias-1"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, "mrap"));
    CHECK_BOTH_DOORS(fine(rule::bucket_reserved_suffix, ""));
}

TEST_CASE("-an belongs to names with an account and a region", "[forms][bucket_regional_suffix]") {
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "acme-an", 4));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "-an", 0));
    CHECK_BOTH_DOORS(fine(rule::bucket_regional_suffix, "acme-123456789012-us-east-1-an"));
    CHECK_BOTH_DOORS(fine(rule::bucket_regional_suffix, "acme-fw-123456789012-eu-central-1-an"));
    CHECK_BOTH_DOORS(fine(rule::bucket_regional_suffix, "a-1-123456789012-eu-an"));
    // 11 and 13 digits, no prefix, no region, digits that go on.
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "acme-12345678901-us-east-1-an", 26));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "acme-1234567890123-us-east-1-an", 28));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "123456789012-us-east-1-an", 22));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "-123456789012-us-east-1-an", 23));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "acme-123456789012-an", 17));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "acme-123456789012--an", 18));
    CHECK_BOTH_DOORS(fault_at(rule::bucket_regional_suffix, "acme-123456789012us-east-1-an", 26));
    CHECK_BOTH_DOORS(fine(rule::bucket_regional_suffix, "acme-ant"));
    CHECK_BOTH_DOORS(fine(rule::bucket_regional_suffix, "acmean"));
    CHECK_BOTH_DOORS(fine(rule::bucket_regional_suffix, "an"));
    CHECK_BOTH_DOORS(fine(rule::bucket_regional_suffix, ""));
}

TEST_CASE("an S3 key does not climb above its root", "[forms][s3_key_relative_segments]") {
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, "videos/2014/../../v"));
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "videos/../../v", 10));
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "..", 0));
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "../a/b", 0));
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, "a/.."));
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "a/../..", 5));
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "a/../../b/c", 5));
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, "a/../b/../c"));
    // Empty segments and "." lead nowhere, so nothing comes back from them.
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "/..", 1));
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "./..", 2));
    CHECK_BOTH_DOORS(fault_at(rule::s3_key_relative_segments, "a//../..", 6));
    // Only two dots are such a segment.
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, "..."));
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, "..a/a.."));
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, "thermostat/2.4.1.bin"));
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, "/"));
    CHECK_BOTH_DOORS(fine(rule::s3_key_relative_segments, ""));
}

TEST_CASE("a key of many segments is read to its end", "[forms][s3_key_relative_segments]") {
    const std::string key = repeated(100, "a/") + repeated(100, "../");
    CHECK(fine(rule::s3_key_relative_segments, key));
    CHECK(fault_at(rule::s3_key_relative_segments, key + "..", key.size()));
}

TEST_CASE("tags do not begin with aws:", "[forms][tag_key_reserved_prefix][tag_value_reserved_prefix]") {
    CHECK_BOTH_DOORS(fault_at(rule::tag_key_reserved_prefix, "aws:team", 0));
    CHECK_BOTH_DOORS(fault_at(rule::tag_key_reserved_prefix, "aws:", 0));
    CHECK_BOTH_DOORS(fine(rule::tag_key_reserved_prefix, "aws"));
    CHECK_BOTH_DOORS(fine(rule::tag_key_reserved_prefix, "awsteam"));
    CHECK_BOTH_DOORS(fine(rule::tag_key_reserved_prefix, " aws:team"));
    CHECK_BOTH_DOORS(fine(rule::tag_key_reserved_prefix, "my-aws:team"));
    CHECK_BOTH_DOORS(fine(rule::tag_key_reserved_prefix, ""));
    CHECK_BOTH_DOORS(fault_at(rule::tag_value_reserved_prefix, "aws:hvac", 0));
    CHECK_BOTH_DOORS(fine(rule::tag_value_reserved_prefix, "hvac aws:"));
}

TEST_CASE("a rule that is not about a form finds none", "[forms]") {
    CHECK_BOTH_DOORS(fine(rule::package_name_characters, "a b"));
    CHECK_BOTH_DOORS(fine(rule::bucket_min_length, ""));
    // A subject without such rules has no function for them.
    CHECK(quick_check_of(iotpkg::row_of(rule::utf8).subject).find_form_fault == nullptr);
    CHECK(quick_check_of(iotpkg::subject::s3_version).find_form_fault == nullptr);
}
