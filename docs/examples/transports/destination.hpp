// SPDX-License-Identifier: BSL-1.0
// Where a request goes, who signs it, and how long it may take: what the adapters of this folder need beside
// the request.
//
// Needs: iotpkg alone.
//
// Limits: host names and IPv4 addresses, no IPv6 address in brackets; no path. Credentials are those that the
// caller has: nothing is looked up or renewed.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <iotpkg/endpoint.hpp>

namespace transports {

struct destination {
    std::string scheme;
    std::string name;
    std::string port;
    std::string region;
    std::string signing_name{iotpkg::endpoint::signing_name()};
    std::string access_key_id;
    std::string secret_access_key;
    std::string session_token;  // of a role; empty for a user
    // For each attempt: until there is a connection, TLS included; and until there is a whole answer.
    std::chrono::milliseconds connect_timeout{10'000};
    std::chrono::milliseconds timeout{30'000};

    // As in the Host header, which is signed: without the port where it is the scheme's own.
    [[nodiscard]] std::string host() const {
        return port == (scheme == "https" ? "443" : "80") ? name : name + ':' + port;
    }
    [[nodiscard]] std::string url() const { return scheme + "://" + host(); }
};

// False where the text is not http://HOST[:PORT] or https://HOST[:PORT].
inline bool set_endpoint(destination& to, std::string_view url) {
    const std::size_t separator = url.find("://");
    if (separator == url.npos) {
        return false;
    }
    to.scheme = url.substr(0, separator);
    const std::string_view host = url.substr(separator + 3);
    const std::size_t colon = host.find(':');
    to.name = host.substr(0, colon);
    to.port = colon != host.npos ? host.substr(colon + 1) : to.scheme == "https" ? "443" : "80";
    return (to.scheme == "http" || to.scheme == "https") && !to.name.empty() && !to.port.empty() &&
           to.name.find_first_of("/?#@[]") == to.name.npos &&
           to.port.find_first_not_of("0123456789") == to.port.npos;
}

}  // namespace transports
