// SPDX-License-Identifier: BSL-1.0
// AWS Signature Version 4 for HTTP libraries that do not sign.
//
// Needs: OpenSSL 1.1.1 or later, -lcrypto (CMake: OpenSSL::Crypto); gmtime_r of POSIX; destination.hpp.
//
// Limits: paths and queries in canonical form, as those of iotpkg are, and bodies in memory. The clock of
// this machine has to be right within five minutes.
#pragma once

#include <ctime>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <iotpkg/request.hpp>

#include "destination.hpp"

namespace transports {

using header = std::pair<std::string, std::string>;

// What a signature covers. Path and query as they stand in the request line: those of iotpkg are canonical.
// Headers by their names in lower case, in order.
struct signed_parts {
    std::string_view method;
    std::string_view path;
    std::string_view query;
    std::vector<header> headers;
    std::string_view body;
};

inline std::string hex(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        text += "0123456789abcdef"[value >> 4];
        text += "0123456789abcdef"[value & 15];
    }
    return text;
}

inline std::string sha256(std::string_view text) {
    unsigned char digest[SHA256_DIGEST_LENGTH];
    SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest);
    return {reinterpret_cast<const char*>(digest), sizeof(digest)};
}

inline std::string hmac_sha256(std::string_view key, std::string_view text) {
    unsigned char digest[SHA256_DIGEST_LENGTH];
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest, nullptr);
    return {reinterpret_cast<const char*>(digest), sizeof(digest)};
}

// The value of the Authorization header; the time as in 20150830T123600Z.
inline std::string authorization(const signed_parts& parts, const destination& by, std::string_view service,
                                 const std::string& time) {
    std::string names;
    std::string headers;
    for (const auto& [name, value] : parts.headers) {
        names += (names.empty() ? "" : ";") + name;
        headers += name + ':' + value + '\n';
    }
    const std::string canonical = std::string(parts.method) + '\n' + std::string(parts.path) + '\n' +
                                  std::string(parts.query) + '\n' + headers + '\n' + names + '\n' +
                                  hex(sha256(parts.body));
    const std::string day = time.substr(0, 8);
    const std::string scope = day + '/' + by.region + '/' + std::string(service) + "/aws4_request";
    std::string key = "AWS4" + by.secret_access_key;
    for (const std::string_view step :
         {std::string_view(day), std::string_view(by.region), service, std::string_view("aws4_request")}) {
        key = hmac_sha256(key, step);
    }
    const std::string text = "AWS4-HMAC-SHA256\n" + time + '\n' + scope + '\n' + hex(sha256(canonical));
    return "AWS4-HMAC-SHA256 Credential=" + by.access_key_id + '/' + scope + ", SignedHeaders=" + names +
           ", Signature=" + hex(hmac_sha256(key, text));
}

inline std::string time_now() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[17];
    std::strftime(text, sizeof(text), "%Y%m%dT%H%M%SZ", &utc);
    return text;
}

// The headers to send a request with, but for Content-Length. Made anew for each attempt: they have a date.
inline std::vector<header> sign(iotpkg::request_view out, const destination& to,
                                const std::string& time = time_now()) {
    std::vector<header> headers = {
        {"content-type", std::string(out.content_type())}, {"host", to.host()}, {"x-amz-date", time}};
    if (!to.session_token.empty()) {
        headers.emplace_back("x-amz-security-token", to.session_token);
    }
    headers.emplace_back("authorization",
                         authorization({out.method(), out.path(), out.query(), headers, out.body()}, to,
                                       to.signing_name, time));
    return headers;
}

}  // namespace transports
