// The blocks of docs/retrying.md, and those of docs/reference.md about what comes back, as one program, which
// ends with 0 when each does what the page says.
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/json.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/validation_message.hpp>

namespace {

int failures = 0;

void expect(bool holds, const char* what) {
    if (!holds) {
        std::printf("does not hold: %s\n", what);
        ++failures;
    }
}

#define EXPECT(condition) expect(condition, #condition)

void response() {
    const iotpkg::service_error error{.kind = iotpkg::service_error_kind::throttling,
                                      .code = "ThrottlingException",
                                      .message = "Rate exceeded",
                                      .status = 400};
    EXPECT(error.retryable());
    EXPECT(to_string(error) == "ThrottlingException (HTTP 400): Rate exceeded");

    const iotpkg::package_version_status status("ARCHIVED");  // no status of today
    EXPECT(status == iotpkg::package_version_status::other && status.view() == "ARCHIVED");
}

void json(const std::string& header) {
    const std::string_view text = R"({"packageName":"thermostat","status":"DRAFT","description":""})";
    const iotpkg::outcome outcome =
        iotpkg::parse_response({.status = 200, .error_type = header, .body = text});
    EXPECT(outcome && outcome->package_name == "thermostat");
    EXPECT(outcome->status == iotpkg::package_version_status::draft);
    EXPECT(outcome->description == "" && !outcome->attributes);  // empty, and absent

    const iotpkg::http_response received{.status = 409, .body = R"({"__type":"ConflictException"})"};
    const iotpkg::outcome refused = iotpkg::parse_response(received);
    EXPECT(!refused && refused.error().kind == iotpkg::service_error_kind::conflict);
    EXPECT(refused.error().message.empty() && !refused.error().retryable());
}

void validation_message(const std::string& name) {
    const iotpkg::report found =
        iotpkg::create_package_version().package_name(name).version_name("2.4.1").check();
    EXPECT(iotpkg::aws::validation_message(found) ==
           "1 validation error detected: Value at 'packageName' failed to satisfy constraint: "
           "Member must satisfy regular expression pattern: ^[a-zA-Z0-9-_.]+$");

    const iotpkg::http_response mocked = iotpkg::aws::validation_exception(found);
    EXPECT(iotpkg::parse_response(mocked).error().kind == iotpkg::service_error_kind::validation);
}

int waits = 0;

void wait(int) {
    ++waits;
}

// docs/retrying.md
using transport = std::function<iotpkg::http_response(iotpkg::request_view)>;

iotpkg::outcome send_patiently(const iotpkg::request& request, const transport& put, int attempts) {
    iotpkg::outcome received = iotpkg::parse_response(put(request));
    for (int attempt = 1; attempt < attempts && !received && received.error().retryable(); ++attempt) {
        wait(attempt);  // longer each time, and by chance a little more or less
        received = iotpkg::parse_response(put(request));  // the same request: the same client token
    }
    return received;
}

void retrying() {
    const iotpkg::request request =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1").build();
    int calls = 0;
    std::string tokens;
    const transport busy_twice = [&](iotpkg::request_view out) -> iotpkg::http_response {
        tokens += out.client_token();
        if (++calls < 3) {
            return {.status = 400, .error_type = "ThrottlingException", .body = ""};
        }
        return {.status = 200, .error_type = "", .body = R"({"status":"DRAFT"})"};
    };
    EXPECT(send_patiently(request, busy_twice, 5).has_value());
    EXPECT(calls == 3 && waits == 2);
    const std::string token(request.client_token());
    EXPECT(tokens == token + token + token);

    calls = 0;
    const transport never = [&](iotpkg::request_view) -> iotpkg::http_response {
        ++calls;
        return {.status = 409, .error_type = "ConflictException", .body = ""};
    };
    EXPECT(!send_patiently(request, never, 5) && calls == 1);
}

void same_token_elsewhere() {
    const auto release = iotpkg::create_package_version()
                             .package_name("thermostat-firmware")
                             .version_name("2.4.1")
                             .client_token(iotpkg::from_content);
    const iotpkg::request here = release.build();
    const iotpkg::request after_a_restart = release.build();
    EXPECT(here.client_token() == after_a_restart.client_token());
}

}  // namespace

int main() {
    response();
    json("");
    validation_message("thermostat firmware");
    retrying();
    same_token_elsewhere();
    return failures == 0 ? 0 : 1;
}
