// SPDX-License-Identifier: BSL-1.0
// Test of s3_location.hpp: bucket, key and version from literals, run-time text and locations in one piece.
#include <iotpkg/s3_location.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/found.hpp"
#include "support/named.hpp"
#include "support/requests.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg::s3_location;

constexpr const char* with_version =
    R"({"artifact":{"s3Location":{"bucket":"acme-firmware","key":"a/b.bin","version":"3sL4"}}})";
constexpr const char* without_version =
    R"({"artifact":{"s3Location":{"bucket":"acme-firmware","key":"a/b.bin"}}})";

// The parts of a literal, by the compiler.
constexpr iotpkg::literal_s3_uri<policy::recommended> location("s3://acme-firmware/a/b.bin?versionId=3sL4");
static_assert(location.bucket().view() == "acme-firmware");
static_assert(location.key().view() == "a/b.bin");
static_assert(location.version().view() == "3sL4");
constexpr iotpkg::literal_s3_uri<policy::recommended> no_version("arn:aws-cn:s3:::acme-firmware/a/b.bin");
static_assert(no_version.bucket().view() == "acme-firmware");
static_assert(no_version.version().absent());
// The bucket's name is also part of the host, and of the key.
constexpr iotpkg::literal_s3_uri<policy::recommended> repeated("s3://acme/acme?versionId=acme");
static_assert(repeated.bucket().view() == "acme");
static_assert(repeated.key().view() == "acme");
static_assert(repeated.version().view() == "acme");

}  // namespace

TEST_CASE("a location in one piece, as a literal and parsed", "[s3_location]") {
    for (const std::string_view text :
         {"s3://acme-firmware/a/b.bin?versionId=3sL4", "arn:aws:s3:::acme-firmware/a/b.bin?versionId=3sL4",
          "https://acme-firmware.s3.eu-west-1.amazonaws.com/a/b.bin?versionId=3sL4",
          "https://s3.eu-west-1.amazonaws.com/acme-firmware/a/b.bin?versionId=3sL4"}) {
        CAPTURE(text);
        CHECK(body(named().artifact(*iotpkg::s3_location::parse(text))) == with_version);
    }
    CHECK(body(named().artifact("s3://acme-firmware/a/b.bin?versionId=3sL4")) == with_version);
    CHECK(body(named().artifact("arn:aws:s3:::acme-firmware/a/b.bin?versionId=3sL4")) == with_version);
    CHECK(body(named().artifact("https://acme-firmware.s3.amazonaws.com/a/b.bin?versionId=3sL4")) ==
          with_version);
    CHECK(body(named().artifact("https://s3.amazonaws.com/acme-firmware/a/b.bin?versionId=3sL4")) ==
          with_version);
    CHECK(body(named().artifact("s3://acme-firmware/a/b.bin")) == without_version);
    CHECK(body(named().artifact(*s3_location::parse("s3://acme-firmware/a/b.bin"))) == without_version);
    const std::optional<iotpkg::s3_uri> optional = *s3_location::parse("s3://acme-firmware/a/b.bin");
    CHECK(body(named().artifact(optional)) == without_version);
    CHECK(body(named().artifact(
              *s3_location::parse("https://acme-firmware.s3.amazonaws.com/a%20b%C3%BC?versionId=v"))) ==
          R"({"artifact":{"s3Location":{"bucket":"acme-firmware","key":"a bü","version":"v"}}})");
    CHECK(body(named().artifact("s3://acme/acme?versionId=acme")) ==
          R"({"artifact":{"s3Location":{"bucket":"acme","key":"acme","version":"acme"}}})");
}

TEST_CASE("what is parsed is checked by build()", "[s3_location]") {
    CHECK(rules_of(named().artifact(*s3_location::parse("s3://acMe/../k?versionId=v"))) ==
          std::vector{rule::bucket_characters, rule::s3_key_relative_segments});
    CHECK(rules_of(named().artifact(*s3_location::parse("s3://acme/k"))) ==
          std::vector{rule::s3_version_missing});
    CHECK(rules_of(named().artifact(*s3_location::parse("s3://acme/k?versionId="))) ==
          std::vector{rule::s3_version_missing});
}

TEST_CASE("parts as literals, as run-time text, and mixed", "[s3_location]") {
    const std::string bucket = "acme-firmware";
    const std::string_view key = "a/b.bin";
    const std::optional<std::string> version = "3sL4";
    CHECK(body(named().artifact({.bucket = "acme-firmware", .key = "a/b.bin", .version = "3sL4"})) ==
          with_version);
    CHECK(body(named().artifact({.bucket = bucket, .key = key, .version = version})) == with_version);
    CHECK(body(named().artifact({.bucket = "acme-firmware", .key = key, .version = "3sL4"})) == with_version);
    CHECK(body(named().artifact({.bucket = bucket, .key = "a/b.bin", .version = "3sL4"})) == with_version);
    CHECK(body(named().artifact({"acme-firmware", "a/b.bin", version})) == with_version);
    CHECK(body(named().artifact(s3_location{.bucket = bucket, .key = "a/b.bin"})) == without_version);
    const s3_location place{.bucket = bucket, .key = key, .version = version};
    CHECK(body(named().artifact(place)) == with_version);

    // An aggregate of the caller's own.
    struct stored {
        std::string bucket;
        std::string key;
        const char* version;
    };
    CHECK(body(named().artifact(stored{"acme-firmware", "a/b.bin", "3sL4"})) == with_version);
}

TEST_CASE("each part that is missing or empty is told",
          "[s3_location][bucket_required][s3_key_required][s3_version_missing]") {
    const std::string part = "abc";
    const std::string empty;
    CHECK(rules_of(named().artifact({.bucket = part, .key = part, .version = part})).empty());
    CHECK(rules_of(named().artifact(s3_location{.key = part, .version = part})) ==
          std::vector{rule::bucket_required});
    CHECK(rules_of(named().artifact(s3_location{.bucket = part, .version = part})) ==
          std::vector{rule::s3_key_required});
    CHECK(rules_of(named().artifact(s3_location{.bucket = part, .key = part})) ==
          std::vector{rule::s3_version_missing});
    CHECK(rules_of(named().artifact(s3_location{})) ==
          std::vector{rule::bucket_required, rule::s3_key_required, rule::s3_version_missing});
    CHECK(rules_of(named().artifact({.bucket = empty, .key = empty, .version = empty})) ==
          std::vector{rule::bucket_min_length, rule::s3_key_min_length, rule::s3_version_missing});

    std::vector<std::string> pointers;
    named().artifact(s3_location{}).check([&](const iotpkg::violation& found) {
        pointers.emplace_back(found.pointer);
    });
    CHECK(pointers == std::vector<std::string>{"/artifact/s3Location/bucket", "/artifact/s3Location/key",
                                               "/artifact/s3Location/version"});
}
