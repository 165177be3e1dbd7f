// A valid request as text, for --print.
#pragma once

#include <string>
#include <string_view>

#include <iotpkg/document_text.hpp>
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

inline std::string host_of(std::string_view region) {
    return "iot." + std::string(region) + ".amazonaws.com" + (region.starts_with("cn-") ? ".cn" : "");
}

// As it goes over the wire, but for the signature.
inline std::string http_text(iotpkg::request_view request, std::string_view region) {
    std::string out;
    out.append(request.method()).append(" ").append(request.target()).append(" HTTP/1.1\r\n");
    out += "Host: " + host_of(region.empty() ? "us-east-1" : region) + "\r\n";
    out.append("Content-Type: ").append(request.content_type()).append("\r\n");
    out += "Content-Length: " + std::to_string(request.body().size()) + "\r\n\r\n";
    return out.append(request.body());
}

// For a POSIX shell. Credentials are named and not shown: the shell that runs it puts them in.
inline std::string curl_text(iotpkg::request_view request, const std::string& region) {
    const std::string where = region.empty() ? "${AWS_REGION:?}" : region;
    const std::string_view next = " \\\n    ";
    std::string out = "curl --fail-with-body --path-as-is --globoff --request PUT";
    out.append(next).append("--aws-sigv4 \"aws:amz:" + where + ":iot\"");
    out.append(next).append("--user \"${AWS_ACCESS_KEY_ID:?}:${AWS_SECRET_ACCESS_KEY:?}\"");
    out.append(next).append("${AWS_SESSION_TOKEN:+--header \"x-amz-security-token: $AWS_SESSION_TOKEN\"}");
    out.append(next).append("--header " +
                            shell_quoted("Content-Type: " + std::string(request.content_type())));
    out.append(next).append("--data-binary " + shell_quoted(request.body()));
    out.append(next).append("\"https://" + host_of(where) + '"' + shell_quoted(request.target()));
    return out + '\n';
}

inline std::string request_text(iotpkg::request_view request, const options& wanted) {
    switch (wanted.print) {
        case request_format::http: return http_text(request, wanted.region);
        case request_format::curl: return curl_text(request, wanted.region);
        case request_format::body: return std::string(request.body()) + '\n';
        case request_format::document: return to_document(request) + '\n';
        case request_format::none: break;
    }
    return {};
}

}  // namespace iotpkg_check
