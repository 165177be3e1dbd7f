// SPDX-License-Identifier: BSL-1.0
// Answers and errors as values: statuses that are not known, what may be retried, the words for people.
#include <iotpkg/response.hpp>

#include <string>
#include <string_view>
#include <type_traits>

#include "support/catch2.hpp"

namespace {

using iotpkg::package_version_status;
using iotpkg::service_error;
using iotpkg::service_error_kind;

static_assert(std::is_aggregate_v<iotpkg::http_response> && std::is_aggregate_v<iotpkg::http_response_view>);
static_assert(std::is_convertible_v<const iotpkg::http_response&, iotpkg::http_response_view>);
static_assert(std::is_nothrow_move_constructible_v<iotpkg::outcome>);
static_assert(iotpkg::to_string_view(service_error_kind::service_quota_exceeded) == "service_quota_exceeded");

}  // namespace

TEST_CASE("a response that nobody filled in has no status") {
    CHECK(iotpkg::http_response().status == 0);
    CHECK(iotpkg::http_response_view().status == 0);
}

TEST_CASE("the borrowed form of a response shows the text of the owner") {
    const iotpkg::http_response owned{.status = 400, .error_type = "ValidationException", .body = "{}"};
    const iotpkg::http_response_view view = owned;
    CHECK(view.status == 400);
    CHECK(view.error_type.data() == owned.error_type.data());
    CHECK(view.body.data() == owned.body.data());
    CHECK(view.body.size() == 2);
}

TEST_CASE("a status is known, or kept as it is") {
    CHECK(package_version_status("DRAFT") == package_version_status::draft);
    CHECK(package_version_status("PUBLISHED") == package_version_status::published);
    CHECK(package_version_status("DEPRECATED") == package_version_status::deprecated);

    const package_version_status unknown("ARCHIVED");
    CHECK(unknown == package_version_status::other);
    CHECK(unknown.view() == "ARCHIVED");
    CHECK(unknown != package_version_status("RETIRED"));
    CHECK(unknown == package_version_status("ARCHIVED"));

    CHECK(package_version_status() == package_version_status::other);
    CHECK(package_version_status().view().empty());
    CHECK(package_version_status("draft") == package_version_status::other);
}

TEST_CASE("absent and empty are two things") {
    iotpkg::create_package_version_response response;
    CHECK_FALSE(response.description.has_value());
    CHECK_FALSE(response.attributes.has_value());
    response.description = "";
    response.attributes.emplace();
    CHECK(response.description == "");
    CHECK(response.attributes->empty());
}

TEST_CASE("throttling and every 5xx may be retried, and nothing else") {
    const auto retryable = [](service_error_kind kind, int status) {
        return service_error{.kind = kind, .status = status}.retryable();
    };
    using enum service_error_kind;
    CHECK(retryable(throttling, 400));
    CHECK(retryable(internal_server, 500));
    CHECK(retryable(unknown, 500));
    CHECK(retryable(unknown, 503));
    CHECK(retryable(unknown, 599));

    CHECK_FALSE(retryable(unknown, 499));
    CHECK_FALSE(retryable(unknown, 600));
    CHECK_FALSE(retryable(unknown, 400));
    CHECK_FALSE(retryable(unknown, 429));
    CHECK_FALSE(retryable(unknown, 0));
    CHECK_FALSE(retryable(validation, 400));
    CHECK_FALSE(retryable(service_quota_exceeded, 402));
    CHECK_FALSE(retryable(conflict, 409));
    CHECK_FALSE(retryable(internal_server, 400));
    CHECK_FALSE(retryable(invalid_response, 200));
    CHECK_FALSE(service_error().retryable());
}

TEST_CASE("the words for people") {
    service_error error{.kind = service_error_kind::conflict,
                        .code = "ConflictException",
                        .message = "it exists",
                        .resource_id = "2.4.1",
                        .status = 409};
    CHECK(to_string(error) == "ConflictException (HTTP 409): it exists [resource 2.4.1]");
    error.message.clear();
    error.resource_id.clear();
    CHECK(to_string(error) == "ConflictException (HTTP 409)");
    CHECK(to_string(service_error{.status = 502}) == "unknown error (HTTP 502)");
    CHECK(to_string(service_error{.kind = service_error_kind::invalid_response, .status = 200}) ==
          "no valid response (HTTP 200)");
}

TEST_CASE("the words for people are one line, whatever the other side sends") {
    const service_error error{.code = "A\x7f", .message = "one\r\ntwo\x1b[0m", .status = 400};
    CHECK(to_string(error) == "A\uFFFD (HTTP 400): one  two\uFFFD[0m");
    const service_error worse{
        .code = "\u009B", .message = "a\u2028b\u202Ec", .resource_id = "\xFF", .status = 1};
    CHECK(to_string(worse) == "\uFFFD (HTTP 1): a\uFFFDb\uFFFDc [resource \uFFFD]");
    CHECK(to_string(service_error{.code = "caf\xC3\xA9", .status = 1}) == "caf\xC3\xA9 (HTTP 1)");
}
