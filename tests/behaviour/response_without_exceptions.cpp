// SPDX-License-Identifier: BSL-1.0
// Built without exceptions and run-time types: what is no good ends in an error, and not in std::abort.
#include <iotpkg/callback_transport.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/validation_message.hpp>

#include <chrono>
#include <cstdio>
#include <string_view>

int main() {
    int failures = 0;
    for (const std::string_view body :
         {"", "<html>", "{", "[", "{\"packageName\":\"\\ud800\"}", "{\"packageName\":1e999}",
          "{\"packageName\":\"\xFF\"}", "{} {}", "nul", "\"text\"", "{\"packageName\":1}"}) {
        const iotpkg::outcome success = iotpkg::parse_response({.status = 200, .body = body});
        const iotpkg::outcome failure = iotpkg::parse_response({.status = 500, .body = body});
        if (success || failure || success.error().kind != iotpkg::service_error_kind::invalid_response ||
            !failure.error().retryable()) {
            std::printf("taken for an answer: %.*s\n", static_cast<int>(body.size()), body.data());
            ++failures;
        }
    }
    int calls = 0;
    const auto put = [&](iotpkg::request_view) -> iotpkg::http_response {
        ++calls;
        return {.status = 500, .body = "nul"};
    };
    const iotpkg::request request =
        iotpkg::create_package_version().package_name("p").version_name("1").build();
    const bool sent = iotpkg::send(request, put, {}, [](std::chrono::milliseconds) {}).has_value();
    iotpkg::send(
        request, [&](iotpkg::request_view out, const auto& completion) { completion(put(out)); }, {},
        [](std::chrono::milliseconds, const auto& resume) { resume(); },
        [&](const iotpkg::outcome& end) { calls += end ? 100 : 0; });
    if (sent || calls != 6) {
        std::printf("%d attempts instead of 6\n", calls);
        ++failures;
    }
    const iotpkg::outcome good = iotpkg::parse_response({.status = 200, .body = "{\"packageName\":\"p\"}"});
    return good && good->package_name == "p" ? failures : failures + 1;
}
