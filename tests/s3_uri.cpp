// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/s3_uri.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"
#include "support/repeated.hpp"

namespace {

using iotpkg::parse_s3_uri;
using iotpkg::s3_uri;
using iotpkg::s3_uri_error;
using code = iotpkg::s3_uri_error::code;
using namespace std::string_view_literals;

static_assert(std::is_trivially_copyable_v<s3_uri>);

constexpr bool reads(std::string_view text, std::string_view bucket, std::string_view key) {
    const auto made = parse_s3_uri(text);
    return made.has_value() && made->bucket() == bucket && made->key() == key && !made->has_version() &&
           made->version().empty();
}

constexpr bool reads(std::string_view text, std::string_view bucket, std::string_view key,
                     std::string_view version) {
    const auto made = parse_s3_uri(text);
    return made.has_value() && made->bucket() == bucket && made->key() == key && made->has_version() &&
           made->version() == version;
}

constexpr bool fails(std::string_view text, code reason, std::size_t offset) {
    const auto made = parse_s3_uri(text);
    return !made.has_value() && made.error() == s3_uri_error{reason, offset};
}

}  // namespace

TEST_CASE("s3:// locations", "[s3_uri]") {
    CHECK_BOTH_DOORS(reads("s3://acme/firmware.bin", "acme", "firmware.bin"));
    CHECK_BOTH_DOORS(reads("S3://acme/a/b//c/", "acme", "a/b//c/"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?versionId=3sL4_k.t", "acme", "k", "3sL4_k.t"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?versionId=null", "acme", "k", "null"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?versionId=", "acme", "k", ""));
    CHECK_BOTH_DOORS(reads("s3://acme//k", "acme", "/k"));
}

TEST_CASE("nothing is decoded outside of URLs, and a question mark belongs to the key", "[s3_uri]") {
    CHECK_BOTH_DOORS(reads("s3://acme/a%20b+c#d", "acme", "a%20b+c#d"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?versionId=a%2Fb", "acme", "k", "a%2Fb"));
    CHECK_BOTH_DOORS(reads("s3://acme/what?", "acme", "what?"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?version=1", "acme", "k?version=1"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?versionid=1", "acme", "k?versionid=1"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?a=1&versionId=2", "acme", "k?a=1&versionId=2"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?versionId=1?versionId=2", "acme", "k?versionId=1", "2"));
    CHECK_BOTH_DOORS(reads("s3://acme/k?versionId=1&x=2", "acme", "k", "1&x=2"));
    CHECK_BOTH_DOORS(reads("arn:aws:s3:::acme/a%20b+c#d:e", "acme", "a%20b+c#d:e"));
}

TEST_CASE("ARNs of every partition", "[s3_uri]") {
    CHECK_BOTH_DOORS(reads("arn:aws:s3:::acme/a/k.bin", "acme", "a/k.bin"));
    CHECK_BOTH_DOORS(reads("arn:aws-cn:s3:::acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("arn:aws-us-gov:s3:::acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("arn:aws-iso:s3:::acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("arn:aws-iso-b:s3:::acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("arn:aws-iso-e:s3:::acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("arn:aws-iso-f:s3:::acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("arn:aws-eusc:s3:::acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("arn:aws:s3:::acme/k?versionId=v1", "acme", "k", "v1"));
    CHECK_BOTH_DOORS(reads("arn:aws:s3:::accesspoint/k", "accesspoint", "k"));
}

TEST_CASE("virtual-hosted URLs", "[s3_uri]") {
    CHECK_BOTH_DOORS(reads("https://acme.s3.eu-west-1.amazonaws.com/a/k.bin", "acme", "a/k.bin"));
    CHECK_BOTH_DOORS(reads("http://acme.s3.eu-west-1.amazonaws.com/k?versionId=v1", "acme", "k", "v1"));
    CHECK_BOTH_DOORS(reads("HTTPS://Acme.S3.EU-West-1.AmazonAWS.com/Key", "acme", "Key"));
    CHECK_BOTH_DOORS(reads("https://my.acme.io.s3.ap-southeast-2.amazonaws.com/k", "my.acme.io", "k"));
    CHECK_BOTH_DOORS(reads("https://s3.us-west-2.s3.us-east-1.amazonaws.com/k", "s3.us-west-2", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://my.acme.s3.amazonaws.com/k", "my.acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3-us-west-2.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3-external-1.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.dualstack.us-west-2.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3-fips.us-gov-west-1.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3-fips-us-gov-west-1.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3-fips.dualstack.us-east-2.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3-accelerate.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3-accelerate.dualstack.amazonaws.com/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.cn-north-1.amazonaws.com.cn/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.us-iso-east-1.c2s.ic.gov/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.us-isob-east-1.sc2s.sgov.gov/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.eu-isoe-west-1.cloud.adc-e.uk/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.us-isof-south-1.csp.hci.ic.gov/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.eusc-de-east-1.amazonaws.eu/k", "acme", "k"));
}

TEST_CASE("path-style URLs", "[s3_uri]") {
    CHECK_BOTH_DOORS(reads("https://s3.eu-west-1.amazonaws.com/acme/a/k.bin", "acme", "a/k.bin"));
    CHECK_BOTH_DOORS(reads("https://s3.eu-west-1.amazonaws.com/acme/k?versionId=v1", "acme", "k", "v1"));
    CHECK_BOTH_DOORS(reads("https://s3.amazonaws.com/Legacy_Bucket/k", "Legacy_Bucket", "k"));
    CHECK_BOTH_DOORS(reads("http://s3-us-west-2.amazonaws.com/acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://s3.dualstack.us-west-2.amazonaws.com/acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://s3-fips.us-east-1.amazonaws.com/acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://s3.cn-northwest-1.amazonaws.com.cn/acme/k", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://s3.amazonaws.com/acme//k/", "acme", "/k/"));
}

TEST_CASE("URLs are percent-decoded", "[s3_uri]") {
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/a%20b+c%2fd%3F%23%25", "acme", "a b+c/d?#%"));
    CHECK_BOTH_DOORS(reads("https://s3.amazonaws.com/ac%6De/%C3%BC", "acme", "\xc3\xbc"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/k?versionId=a%2Bb+c%3D", "acme", "k", "a+b+c="));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/k?versionId=a=b", "acme", "k", "a=b"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/%00", "acme", "\0"sv));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/k?", "acme", "k"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/k?&versionId=1&", "acme", "k", "1"));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/k?versionId", "acme", "k", ""));
    CHECK_BOTH_DOORS(reads("https://acme.s3.amazonaws.com/a@b:c", "acme", "a@b:c"));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/ab%2", code::invalid_escape, 32));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/ab%xy", code::invalid_escape, 32));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?versionId=%", code::invalid_escape, 42));
    CHECK_BOTH_DOORS(fails("https://s3.amazonaws.com/a%/k", code::invalid_escape, 26));
}

TEST_CASE("what is no location, or lacks a part", "[s3_uri]") {
    CHECK_BOTH_DOORS(fails("", code::not_a_location, 0));
    CHECK_BOTH_DOORS(fails("acme/k", code::not_a_location, 0));
    CHECK_BOTH_DOORS(fails("s3:/acme/k", code::not_a_location, 0));
    CHECK_BOTH_DOORS(fails("ftp://acme/k", code::not_a_location, 0));
    CHECK_BOTH_DOORS(fails(" s3://acme/k", code::not_a_location, 0));
    CHECK_BOTH_DOORS(fails("ARN:aws:s3:::acme/k", code::not_a_location, 0));

    CHECK_BOTH_DOORS(fails("s3://", code::missing_bucket, 5));
    CHECK_BOTH_DOORS(fails("s3:///k", code::missing_bucket, 5));
    CHECK_BOTH_DOORS(fails("arn:aws:s3:::", code::missing_bucket, 13));
    CHECK_BOTH_DOORS(fails("https://.s3.amazonaws.com/k", code::missing_bucket, 8));
    CHECK_BOTH_DOORS(fails("https://s3.amazonaws.com", code::missing_bucket, 24));
    CHECK_BOTH_DOORS(fails("https://s3.amazonaws.com/", code::missing_bucket, 25));
    CHECK_BOTH_DOORS(fails("https://s3.amazonaws.com//k", code::missing_bucket, 25));

    CHECK_BOTH_DOORS(fails("s3://acme", code::missing_key, 9));
    CHECK_BOTH_DOORS(fails("s3://acme/", code::missing_key, 10));
    CHECK_BOTH_DOORS(fails("s3://acme/?versionId=1", code::missing_key, 10));
    CHECK_BOTH_DOORS(fails("arn:aws:s3:::acme", code::missing_key, 17));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com", code::missing_key, 29));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/", code::missing_key, 30));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com?versionId=1", code::missing_key, 29));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/?versionId=1", code::missing_key, 30));
    CHECK_BOTH_DOORS(fails("https://s3.amazonaws.com/acme", code::missing_key, 29));
    CHECK_BOTH_DOORS(fails("https://s3.amazonaws.com/acme/", code::missing_key, 30));
    CHECK_BOTH_DOORS(fails("https://s3.amazonaws.com/acme?versionId=a/b", code::missing_key, 29));
}

TEST_CASE("ARNs of something else", "[s3_uri]") {
    CHECK_BOTH_DOORS(fails("arn:", code::incomplete_arn, 4));
    CHECK_BOTH_DOORS(fails("arn:aws:s3::acme/k", code::incomplete_arn, 18));
    CHECK_BOTH_DOORS(fails("arn:aws-mars:s3:::acme/k", code::unknown_partition, 4));
    CHECK_BOTH_DOORS(fails("arn::s3:::acme/k", code::unknown_partition, 4));
    CHECK_BOTH_DOORS(fails("arn:aws:iot:::acme/k", code::not_an_s3_arn, 8));
    CHECK_BOTH_DOORS(fails("arn:aws:s3:eu-west-1::acme/k", code::region_or_account, 11));
    CHECK_BOTH_DOORS(fails("arn:aws:s3::123456789012:acme/k", code::region_or_account, 12));
    CHECK_BOTH_DOORS(
        fails("arn:aws:s3:eu-west-1:123456789012:accesspoint/a/object/k", code::access_point, 34));
    CHECK_BOTH_DOORS(fails("arn:aws:s3::123456789012:accesspoint/a.mrap", code::access_point, 25));
    CHECK_BOTH_DOORS(fails("arn:aws:s3-outposts:eu-west-1:1:outpost/o/bucket/b", code::access_point, 8));
    CHECK_BOTH_DOORS(fails("arn:aws:s3-object-lambda:eu-west-1:1:accesspoint/a", code::access_point, 8));
    CHECK_BOTH_DOORS(fails("s3://arn:aws:s3:eu-west-1:1:accesspoint/a/k", code::access_point, 5));
}

TEST_CASE("hosts that serve no objects", "[s3_uri]") {
    constexpr std::string_view hosts[] = {
        "",
        "amazonaws.com",
        ".amazonaws.com",
        "example.com",
        "localhost",
        "[::1]",
        "acme.s3.eu-west-1.amazonaws.com.",
        "acme.s3.eu-west-1.amazonaws.com.evil.example",
        "acme.s3.eu-west-1.xamazonaws.com",
        "s3xamazonaws.com",
        "acme.s4.amazonaws.com",
        "acme.s3.notaregion.amazonaws.com",
        "acme.s3.eu-west-.amazonaws.com",
        "acme.s3.eu-1.amazonaws.com",
        "acme.s3.eu--west-1.amazonaws.com",
        "acme.s3.eu-west-123.amazonaws.com",
        "acme.s3.e-west-1.amazonaws.com",
        "acme.s3.eu-west-0.amazonaws.com",
        "acme.s3.eu-west-1a.amazonaws.com",
        "acme.s3.eu-gov-west-1.amazonaws.com",
        "acme.s3.us-gov-1.amazonaws.com",
        "acme.s3.ap-south-east-1.amazonaws.com",
        "acme.s3.aws-global.amazonaws.com",
        "acme.s3.dualstack.amazonaws.com",
        "acme.dualstack.eu-west-1.amazonaws.com",
        "eu-west-1.amazonaws.com",
        "s3-accelerate.amazonaws.com",
        "s3-accelerate.dualstack.amazonaws.com",
        "acme.s3-website.eu-west-1.amazonaws.com",
        "acme.s3-website-us-east-1.amazonaws.com",
        "acme.s3-fips-mars.amazonaws.com",
        "1.s3-control.eu-west-1.amazonaws.com",
        "alias.s3-global.amazonaws.com",
        "d111111abcdef8.cloudfront.net",
        "iot.eu-west-1.amazonaws.com",
    };
    for (const std::string_view host : hosts) {
        CAPTURE(host);
        CHECK(fails("https://" + std::string(host) + "/acme/k", code::not_an_s3_host, 8));
        CHECK(fails("http://" + std::string(host), code::not_an_s3_host, 7));
    }
    CHECK_BOTH_DOORS(fails("https://a-1.s3-accesspoint.eu-west-1.amazonaws.com/k", code::access_point, 8));
    CHECK_BOTH_DOORS(
        fails("https://a-1.s3-accesspoint.dualstack.eu-west-1.amazonaws.com/k", code::access_point, 8));
    CHECK_BOTH_DOORS(
        fails("https://a-1.s3-accesspoint-fips.us-east-1.amazonaws.com/k", code::access_point, 8));
    CHECK_BOTH_DOORS(fails("https://a-1.s3-object-lambda.eu-west-1.amazonaws.com/k", code::access_point, 8));
    CHECK_BOTH_DOORS(fails("https://a-1.o.s3-outposts.eu-west-1.amazonaws.com/k", code::access_point, 8));
    CHECK_BOTH_DOORS(fails("http://a.mrap.accesspoint.s3-global.amazonaws.com/k", code::access_point, 7));
}

TEST_CASE("parts of a URL that the location of an object does not have", "[s3_uri]") {
    CHECK_BOTH_DOORS(fails("https://me:secret@acme.s3.amazonaws.com/k", code::userinfo, 8));
    CHECK_BOTH_DOORS(fails("https://@acme.s3.amazonaws.com/k", code::userinfo, 8));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com:443/k", code::port, 29));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com:/k", code::port, 29));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k#part", code::fragment, 31));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?versionId=1#", code::fragment, 43));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com#/k", code::fragment, 29));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?X-Amz-Signature=ab", code::presigned, 32));
    CHECK_BOTH_DOORS(
        fails("https://acme.s3.amazonaws.com/k?x-id=GetObject&X-Amz-Date=1", code::presigned, 47));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?Expires=1&Signature=ab", code::presigned, 42));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?AWSAccessKeyId=AK", code::presigned, 32));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?x-id=GetObject", code::unknown_parameter, 32));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?versionid=1", code::unknown_parameter, 32));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?versionId=1&acl", code::unknown_parameter, 44));
    CHECK_BOTH_DOORS(fails("https://acme.s3.amazonaws.com/k?=1", code::unknown_parameter, 32));
    CHECK_BOTH_DOORS(
        fails("https://acme.s3.amazonaws.com/k?versionId=1&versionId=1", code::repeated_version, 44));
    CHECK_BOTH_DOORS(
        fails("https://acme.s3.amazonaws.com/k?versionId&versionId=1", code::repeated_version, 42));
}

TEST_CASE("each part has its longest length", "[s3_uri]") {
    const std::string bucket(s3_uri::max_bucket_size, 'b');
    const std::string key(s3_uri::max_key_size, 'k');
    const std::string version(s3_uri::max_version_size, 'v');
    const std::string start = "s3://" + bucket + '/' + key;
    CHECK(reads(start + "?versionId=" + version, bucket, key, version));
    CHECK(fails("s3://b" + bucket + "/k", code::bucket_too_long, 5 + 255));
    CHECK(fails(start + 'k', code::key_too_long, 5 + 255 + 1 + 1024));
    CHECK(fails("s3://b/k?versionId=v" + version, code::version_too_long, 19 + 1024));
    CHECK(fails("arn:aws:s3:::b/k" + key, code::key_too_long, 15 + 1024));

    const std::string host = "https://" + bucket + ".s3.amazonaws.com/";
    CHECK(reads(host + key + "?versionId=" + version, bucket, key, version));
    CHECK(fails("https://b" + bucket + ".s3.amazonaws.com/k", code::bucket_too_long, 8 + 255));
    CHECK(fails(host + 'k' + key, code::key_too_long, host.size() + 1024));
    CHECK(fails(host + "k?versionId=v" + version, code::version_too_long, host.size() + 12 + 1024));

    // What counts is the decoded size.
    const std::string path = "https://s3.amazonaws.com/";
    const std::string encoded = repeated(s3_uri::max_key_size, "%6B");
    CHECK(reads(path + bucket + '/' + encoded, bucket, key));
    CHECK(fails(path + bucket + '/' + encoded + "%6B", code::key_too_long, path.size() + 256 + 3 * 1024));
    CHECK(fails(path + 'b' + bucket + "/k", code::bucket_too_long, path.size() + 255));
}

TEST_CASE("each error has words of its own, which show nothing of the text", "[s3_uri]") {
    for (unsigned reason = 0; reason <= static_cast<unsigned>(code::invalid_escape); ++reason) {
        const std::string_view message = s3_uri_error{static_cast<code>(reason), 0}.message();
        CHECK(message.size() > 10);
        for (unsigned other = 0; other < reason; ++other) {
            CHECK(message != s3_uri_error{static_cast<code>(other), 0}.message());
        }
    }
    // Limits stand in one place, which is not here.
    CHECK(s3_uri_error{code::bucket_too_long, 0}.message() == "the bucket is longer than S3 allows");
    CHECK(s3_uri_error{code::key_too_long, 0}.message() == "the key is longer than S3 allows");
    CHECK(s3_uri_error{code::version_too_long, 0}.message() == "the version is longer than S3 allows");
}

TEST_CASE("a location owns its text", "[s3_uri]") {
    std::optional<s3_uri> kept;
    {
        std::string text = "s3://acme/k?versionId=1";
        kept = *parse_s3_uri(text);
        text.assign(text.size(), '?');
    }
    const s3_uri copy = *kept;
    kept.reset();
    CHECK(copy.bucket() == "acme");
    CHECK(copy.key() == "k");
    CHECK(copy.version() == "1");
}

TEST_CASE("any bytes end in a location or an error inside the text", "[s3_uri]") {
    CHECK(reads("s3://ac\0me/k\0\xff?versionId=\0"sv, "ac\0me"sv, "k\0\xff"sv, "\0"sv));
    constexpr std::string_view pieces[] = {"s3://",       "https://",
                                           "http://",     "arn:aws:s3:::",
                                           "arn:",        "aws:",
                                           "s3",          ":",
                                           "/",           "?",
                                           "#",           "@",
                                           "&",           "versionId=",
                                           "?versionId=", "%",
                                           "%2F",         ".",
                                           ".s3.",        ".amazonaws.com",
                                           "s3-",         "us-east-1",
                                           "bucket",      "\0\xff"sv,
                                           "dualstack.",  "s3.amazonaws.com/",
                                           "=",           "X-Amz-",
                                           "-",           ""};
    std::mt19937 random(3986);
    int locations = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto count = random() % 10; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        const auto made = parse_s3_uri(text);
        const bool sound = made ? !made->bucket().empty() && !made->key().empty()
                                : made.error().offset <= text.size() && !made.error().message().empty();
        locations += made ? 1 : 0;
        if (!sound) {
            CAPTURE(text);
            FAIL("an empty part, or an offset outside of the text");
        }
    }
    CHECK(locations > 10);
}
