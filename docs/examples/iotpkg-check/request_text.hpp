// SPDX-License-Identifier: BSL-1.0
// A valid request as text, for --print.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <iotpkg/document_text.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/request.hpp>

#include "options.hpp"

namespace iotpkg_check {

// `acme's` → `'acme'\''s'`: to a shell one word, whatever it holds.
inline std::string shell_quoted(std::string_view text) {
    std::string out = "'";
    for (const char character : text) {
        out += character == '\'' ? std::string_view("'\\''") : std::string_view(&character, 1);
    }
    return out + '\'';
}

// Where no Region is given.
inline constexpr iotpkg::endpoint example_endpoint("us-east-1");

// As it goes over the wire, but for the signature.
inline std::string http_text(iotpkg::request_view request, const iotpkg::endpoint& to) {
    std::string out;
    out.append(request.method()).append(" ").append(request.target()).append(" HTTP/1.1\r\n");
    out.append("Host: ").append(to.host()).append("\r\n");
    out.append("Content-Type: ").append(request.content_type()).append("\r\n");
    out += "Content-Length: " + std::to_string(request.body().size()) + "\r\n\r\n";
    return out.append(request.body());
}

// What of an endpoint stands in a command.
struct endpoint_words {
    std::string region;
    std::string host;
};

// Without an endpoint, the shell puts the Region in.
inline endpoint_words words_of(const std::optional<iotpkg::endpoint>& to) {
    if (to) {
        return {std::string(to->signing_region()), std::string(to->host())};
    }
    constexpr std::string_view example = example_endpoint.region();
    endpoint_words words{"${AWS_REGION:?}", std::string(example_endpoint.host())};
    words.host.replace(words.host.find(example), example.size(), words.region);
    return words;
}

// For a POSIX shell. Credentials are named and not shown: the shell that runs it puts them in.
inline std::string curl_text(iotpkg::request_view request, const std::optional<iotpkg::endpoint>& to) {
    const endpoint_words words = words_of(to);
    const std::string signing_name(iotpkg::endpoint::signing_name());
    const std::string_view next = " \\\n    ";
    std::string out =
        "curl --fail-with-body --path-as-is --globoff --request " + std::string(request.method());
    out.append(next).append("--aws-sigv4 \"aws:amz:" + words.region + ':' + signing_name + '"');
    out.append(next).append("--user \"${AWS_ACCESS_KEY_ID:?}:${AWS_SECRET_ACCESS_KEY:?}\"");
    out.append(next).append("${AWS_SESSION_TOKEN:+--header \"x-amz-security-token: $AWS_SESSION_TOKEN\"}");
    out.append(next).append("--header " +
                            shell_quoted("Content-Type: " + std::string(request.content_type())));
    out.append(next).append("--data-binary " + shell_quoted(request.body()));
    out.append(next).append("\"https://" + words.host + '"' + shell_quoted(request.target()));
    return out + '\n';
}

inline std::string request_text(iotpkg::request_view request, const options& wanted) {
    switch (wanted.print) {
        case request_format::http: return http_text(request, wanted.endpoint.value_or(example_endpoint));
        case request_format::curl: return curl_text(request, wanted.endpoint);
        case request_format::body: return std::string(request.body()) + '\n';
        case request_format::document: return to_document(request) + '\n';
        case request_format::none: break;
    }
    return {};
}

}  // namespace iotpkg_check
