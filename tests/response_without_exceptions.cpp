// Built without exceptions and run-time types: what is no good ends in an error, and not in std::abort.
#include <iotpkg/json.hpp>
#include <iotpkg/validation_message.hpp>

#include <cstdio>
#include <string_view>

int main() {
    int failures = 0;
    for (const std::string_view body :
         {"", "<html>", "{", "[", "{\"a\":\"\\ud800\"}", "{\"a\":1e999}", "{\"a\":\"\xFF\"}", "{} {}", "nul",
          "\"text\"", "{\"packageName\":1}"}) {
        const iotpkg::outcome success = iotpkg::parse_response({.status = 200, .body = body});
        const iotpkg::outcome failure = iotpkg::parse_response({.status = 500, .body = body});
        if (success || failure || success.error().kind != iotpkg::service_error_kind::invalid_response ||
            !failure.error().retryable()) {
            std::printf("taken for an answer: %.*s\n", static_cast<int>(body.size()), body.data());
            ++failures;
        }
    }
    const iotpkg::outcome good = iotpkg::parse_response({.status = 200, .body = "{\"packageName\":\"p\"}"});
    return good && good->package_name == "p" ? failures : failures + 1;
}
