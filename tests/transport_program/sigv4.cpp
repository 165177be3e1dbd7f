// SPDX-License-Identifier: BSL-1.0
// The signer of docs/examples/transports against known answers: those of AWS's test suite for Signature
// Version 4 by their names there, the example of the IAM guide, and requests of iotpkg as AWS's JavaScript
// code (@smithy/signature-v4 5.7.5) signs them.
#include "../../docs/examples/transports/sigv4.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"

namespace {

using transports::destination;
using transports::header;

const std::string time_of_suite = "20150830T123600Z";

destination suite() {
    destination by;
    by.scheme = "https";
    by.name = "iot.us-east-1.amazonaws.com";
    by.port = "443";
    by.region = "us-east-1";
    by.access_key_id = "AKIDEXAMPLE";
    by.secret_access_key = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    return by;
}

std::string authorization(std::string_view method, std::string_view path, std::string_view query,
                          const std::vector<header>& headers, std::string_view body = "",
                          std::string_view service = "service") {
    return transports::authorization({method, path, query, headers, body}, suite(), service, time_of_suite);
}

std::string expected(const std::string& service, const std::string& names, const std::string& signature) {
    return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/" + service +
           "/aws4_request, SignedHeaders=" + names + ", Signature=" + signature;
}

const header host = {"host", "example.amazonaws.com"};
const header date = {"x-amz-date", time_of_suite};

}  // namespace

TEST_CASE("sigv4: AWS's test suite") {
    const std::string names = "host;x-amz-date";
    CHECK(authorization("GET", "/", "", {host, date}) ==
          expected("service", names, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"));
    CHECK(authorization("POST", "/", "", {host, date}) ==
          expected("service", names, "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"));
    // get-vanilla-query-order-key-case
    CHECK(authorization("GET", "/", "Param1=value1&Param2=value2", {host, date}) ==
          expected("service", names, "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"));
    // get-unreserved
    CHECK(authorization("GET", "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "",
                        {host, date}) ==
          expected("service", names, "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"));
    // post-x-www-form-urlencoded
    CHECK(authorization("POST", "/", "", {{"content-type", "application/x-www-form-urlencoded"}, host, date},
                        "Param1=value1") ==
          expected("service", "content-type;host;x-amz-date",
                   "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"));
    // post-sts-header-before
    const header token = {"x-amz-security-token",
                          "AQoDYXdzEPT//////////"
                          "wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTf"
                          "lfKD8YUuwthAx7mSEI/qkPpKPi/"
                          "kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HF"
                          "vlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+"
                          "scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr"
                          "4rvx3iSIlTJabIQwj2ICCR/oLxBA=="};
    CHECK(authorization("POST", "/", "", {host, date, token}) ==
          expected("service", "host;x-amz-date;x-amz-security-token",
                   "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"));
}

TEST_CASE("sigv4: the example of the IAM guide") {
    CHECK(authorization("GET", "/", "Action=ListUsers&Version=2010-05-08",
                        {{"content-type", "application/x-www-form-urlencoded; charset=utf-8"},
                         {"host", "iam.amazonaws.com"},
                         date},
                        "", "iam") ==
          expected("iam", "content-type;host;x-amz-date",
                   "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"));
}

TEST_CASE("sigv4: a request of iotpkg, as AWS's own code signs it") {
    const iotpkg::request request = iotpkg::create_package_version()
                                        .package_name("thermostat-firmware")
                                        .version_name("2.4.1")
                                        .description("Night mode")
                                        .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")
                                        .build();
    const std::vector<header> headers = transports::sign(request, suite(), time_of_suite);
    CHECK(headers == std::vector<header>{
                         {"content-type", "application/json"},
                         {"host", "iot.us-east-1.amazonaws.com"},
                         date,
                         {"authorization",
                          expected("iot", "content-type;host;x-amz-date",
                                   "c427a4e737a76c23b2ec437e51f15aa85f8c28a4657288d353213c8b64099dd4")}});
}

TEST_CASE("sigv4: a token that is percent-encoded, a port, the credentials of a role") {
    destination to = suite();
    to.scheme = "http";
    to.name = "127.0.0.1";
    to.port = "8080";
    to.session_token = "session+token=/==";
    const iotpkg::request request = iotpkg::create_package_version()
                                        .package_name("p")
                                        .version_name("1")
                                        .client_token("a+b/c=de!*()0123456789012345678901234567890")
                                        .build();
    const std::vector<header> headers = transports::sign(request, to, time_of_suite);
    REQUIRE(headers.size() == 5);
    CHECK(headers[1] == header("host", "127.0.0.1:8080"));
    CHECK(headers[3] == header("x-amz-security-token", "session+token=/=="));
    CHECK(headers[4].second == expected("iot", "content-type;host;x-amz-date;x-amz-security-token",
                                        "9b22bad790ee0b1ab90eff68a407a94abd0a810b813bdf20135096acf339bfbb"));
}

TEST_CASE("sigv4: the time has the form that a signature needs") {
    const std::string now = transports::time_now();
    REQUIRE(now.size() == 16);
    CHECK(now[8] == 'T');
    CHECK(now[15] == 'Z');
    CHECK(now.substr(0, 2) == "20");
}

TEST_CASE("sigv4: endpoints, and what is none") {
    const auto host_of = [](std::string_view url) {
        destination to;
        return transports::set_endpoint(to, url) ? to.url() + ' ' + to.host() + ' ' + to.port : "none";
    };
    CHECK(host_of("https://iot.us-east-1.amazonaws.com") ==
          "https://iot.us-east-1.amazonaws.com iot.us-east-1.amazonaws.com 443");
    CHECK(host_of("https://h:443") == "https://h h 443");
    CHECK(host_of("http://h:80") == "http://h h 80");
    CHECK(host_of("http://h:443") == "http://h:443 h:443 443");
    CHECK(host_of("http://127.0.0.1:8080") == "http://127.0.0.1:8080 127.0.0.1:8080 8080");
    for (const std::string_view bad :
         {"", "h", "h:80", "ftp://h", "http://", "http://:80", "http://h:", "http://h:x", "http://h/",
          "http://h/p", "http://h:80/", "http://h?q", "http://u@h", "http://h:80:80", "http://[::1]:80"}) {
        CAPTURE(bad);
        CHECK(host_of(bad) == "none");
    }
}
