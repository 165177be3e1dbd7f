// SPDX-License-Identifier: BSL-1.0
// The end of docs/tutorial.md: creates a version over libcurl, which signs, and publishes it.
//     release VERSION KEY OBJECT_VERSION
// AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN are those of the environment.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <thread>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/transport.hpp>
#include <iotpkg/update_package_version.hpp>

#include "curl_easy.hpp"

namespace {

std::string variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

int fail(const std::string& words) {
    std::fprintf(stderr, "%s\n", words.c_str());
    return 1;
}

template <class Sent>
std::string words_of(const Sent& sent) {
    const iotpkg::service_error* const refused = sent.error().service();
    return refused != nullptr ? to_string(*refused) : sent.error().transport()->message();
}

void wait(std::chrono::milliseconds delay) {
    std::this_thread::sleep_for(delay);
}

int release(const transports::destination& to, std::string_view version, std::string_view key,
            std::string_view object_version) {
    const auto send_signed = transports::curl_easy(to);
    const iotpkg::result<iotpkg::request> create =
        iotpkg::create_package_version()
            .package_name("thermostat-firmware")
            .version_name(version)
            .artifact({.bucket = "acme-firmware", .key = key, .version = object_version})
            .client_token(iotpkg::from_content)
            .build();
    if (!create) {
        return fail(to_string(create.error()));
    }
    const auto created = iotpkg::send(*create, send_signed, iotpkg::retry{}, wait);
    if (!created) {
        return fail(words_of(created));
    }
    std::puts(created->package_version_arn.c_str());

    const iotpkg::result<iotpkg::request> publish = iotpkg::update_package_version()
                                                        .package_name("thermostat-firmware")
                                                        .version_name(version)
                                                        .action(iotpkg::package_version_action::publish)
                                                        .client_token(iotpkg::from_content)
                                                        .build();
    if (!publish) {
        return fail(to_string(publish.error()));
    }
    const auto published =
        iotpkg::send<iotpkg::update_package_version_response>(*publish, send_signed, iotpkg::retry{}, wait);
    return published ? 0 : fail(words_of(published));
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) {
        return fail("release VERSION KEY OBJECT_VERSION");
    }
    const auto endpoint = iotpkg::endpoint::of(variable("AWS_REGION"));
    if (!endpoint) {
        return fail("AWS_REGION: " + std::string(endpoint.error().message()));
    }
    transports::destination to{.scheme = "https",
                               .name = std::string(endpoint->host()),
                               .port = "443",
                               .region = std::string(endpoint->signing_region()),
                               .access_key_id = variable("AWS_ACCESS_KEY_ID"),
                               .secret_access_key = variable("AWS_SECRET_ACCESS_KEY"),
                               .session_token = variable("AWS_SESSION_TOKEN")};
    // A proxy or an endpoint of one's own.
    if (const std::string other = variable("AWS_ENDPOINT_URL"); !other.empty()) {
        transports::set_endpoint(to, other);
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);
    return release(to, arguments[1], arguments[2], arguments[3]);
}
