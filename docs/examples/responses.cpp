// SPDX-License-Identifier: BSL-1.0
// The blocks of docs/retrying.md, and those of docs/reference.md about what comes back, as one program, which
// ends with 0 when each does what the page says.
#include <cstdio>
#include <string>
#include <string_view>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/validation_message.hpp>

#include "expect.hpp"

namespace {

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

// docs/retrying.md
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
    same_token_elsewhere();
    return failures == 0 ? 0 : 1;
}
