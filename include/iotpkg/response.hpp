// SPDX-License-Identifier: BSL-1.0
// What came back: the answer to a CreatePackageVersion request, or the service's error.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/result.hpp>
#include <iotpkg/text/shown_text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// What a transport received, borrowed: for the length of a call.
struct http_response_view {
    int status = 0;
    // The value of the header X-Amzn-Errortype; empty where there is none.
    std::string_view error_type{};
    std::string_view body{};
};

// The same with text of its own: what a transport returns.
struct http_response {
    int status = 0;
    std::string error_type{};
    std::string body{};

    operator http_response_view() const { return {status, error_type, body}; }
};

// The status of a package version. A text that this library does not know stays as it is.
class package_version_status {
public:
    enum known : unsigned char { other, draft, published, deprecated };

    package_version_status() = default;
    explicit package_version_status(std::string text) : text_(std::move(text)) {}

    // As the service wrote it; empty where it wrote none.
    [[nodiscard]] std::string_view view() const { return text_; }

    [[nodiscard]] known value() const {
        if (text_ == "DRAFT") {
            return draft;
        }
        if (text_ == "PUBLISHED") {
            return published;
        }
        return text_ == "DEPRECATED" ? deprecated : other;
    }

    friend bool operator==(const package_version_status&, const package_version_status&) = default;
    friend bool operator==(const package_version_status& status, known value) {
        return status.value() == value;
    }

private:
    std::string text_;
};

// The answer. The service's model requires none of its members; an empty one that is no std::optional may
// have been absent.
struct create_package_version_response {
    std::optional<std::map<std::string, std::string>> attributes{};
    std::optional<std::string> description{};
    std::optional<std::string> error_reason{};
    std::string package_name{};
    std::string package_version_arn{};
    package_version_status status{};
    std::string version_name{};
};

enum class service_error_kind : unsigned char {
    unknown,  // no type, or one that the service's model does not have for these operations
    validation,
    throttling,
    service_quota_exceeded,
    conflict,
    resource_not_found,
    internal_server,
    invalid_response,  // a status of success with a body that is no answer
};

constexpr std::string_view to_string_view(service_error_kind kind) {
    // In the order of the kinds.
    constexpr std::string_view names[] = {
        "unknown",  "validation",         "throttling",      "service_quota_exceeded",
        "conflict", "resource_not_found", "internal_server", "invalid_response"};
    return names[static_cast<unsigned char>(kind)];
}

// Why there is no answer. Every text is the service's own, and empty where it sent none.
struct service_error {
    // By the name of the type alone: a status without one may come from whatever stands in between.
    service_error_kind kind = service_error_kind::unknown;
    // The name of the type without namespace and URI, as in "ThrottlingException".
    std::string code{};
    std::string message{};
    std::string resource_id{};
    // Of HTTP.
    int status = 0;

    // Whether the same request may well succeed later: throttling, although that is a 400, and every 5xx.
    [[nodiscard]] bool retryable() const {
        return kind == service_error_kind::throttling || (status >= 500 && status <= 599);
    }
};

// One line for people: `ConflictException (HTTP 409): package version exists [resource 2.4.1]`. The wording
// may change between versions; programs read the fields. A character of the service's that would control a
// terminal or end the line is replaced.
inline std::string to_string(const service_error& error) {
    std::string out = error.code;
    if (error.code.empty()) {
        out = error.kind == service_error_kind::invalid_response ? "no valid response" : "unknown error";
    }
    out += " (HTTP " + std::to_string(error.status) + ')';
    if (!error.message.empty()) {
        out += ": " + error.message;
    }
    if (!error.resource_id.empty()) {
        out += " [resource " + error.resource_id + ']';
    }
    return detail::shown_text(out);  // it is text of another machine
}

// What sending a request comes to.
using outcome = result<create_package_version_response, service_error>;

}  // namespace IOTPKG_NAMESPACE
