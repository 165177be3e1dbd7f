// SPDX-License-Identifier: BSL-1.0
// The blocks of README.md as one program: `readme SECTION` prints what that section shows, `readme` all of
// it.
#include <cstdio>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

namespace {

void print(std::string_view text) {
    std::printf("%.*s\n", static_cast<int>(text.size()), text.data());
}

void good_call() {
    iotpkg::request request = iotpkg::create_package_version()
                                  .package_name("thermostat-firmware")
                                  .version_name("2.4.1")
                                  .description("Night mode")
                                  .build();
    print(request.path());
    print(request.body());
}

void run_time_values() {
    const std::string version = "2.4.1+hotfix";
    const std::string key = "../thermostat.bin";
    const std::optional<std::string> description;
    const std::map<std::string, std::string> attributes = {
        {"build host", "ci-7"}, {"channel", ""}, {"notes", std::string(4000, 'x')}};

    iotpkg::result<iotpkg::request> request =
        iotpkg::create_package_version()
            .package_name("thermostat-firmware")                // a literal: checked by the compiler
            .version_name(version)                              // std::string: checked by build()
            .description(description)                           // std::optional: left out while empty
            .attributes(attributes)                             // any range of pairs: read, not copied
            .artifact({.bucket = "acme-firmware", .key = key})  // some of both
            .build();
    if (!request) {
        std::puts(to_string(request.error()).c_str());
    }
}

void report_as_data() {
    const std::string version = "2.4.1+hotfix";
    const auto request =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name(version).build();
    const iotpkg::report report = request ? iotpkg::report() : request.error();

    for (const iotpkg::violation& found : report) {
        if (found.rule == iotpkg::rule::version_name_characters) {
            std::printf("byte %zu of the version cannot stand in a path\n", found.offset);
        }
    }
}

// Legacy bucket names pass, and a missing version of the object is an error.
constexpr iotpkg::policy mine =
    iotpkg::policy::recommended.off(iotpkg::rule::bucket_characters).error(iotpkg::rule::s3_version_missing);

void policies() {
    const auto builder =
        iotpkg::create_package_version<mine>()
            .package_name("thermostat-firmware")
            .version_name("2.4.1")
            .artifact({.bucket = "acme_firmware", .key = "2.4.1.bin", .version = "3sL4kqtJlcpX"});
    print(builder.build().body());
}

void values_checked_once() {
    const std::string text = "thermostat-firmware";

    iotpkg::result<iotpkg::package_name> name = iotpkg::package_name::parse(text);
    if (name) {
        iotpkg::request request =
            iotpkg::create_package_version().package_name(*name).version_name("2.4.1").build();
        print(request.path());
    }
}

constexpr auto release = iotpkg::constant([] {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("Night mode");
});
static_assert(release.path() == "/packages/thermostat-firmware/versions/2.4.1");
static_assert(release.body() == R"({"description":"Night mode"})");

void constants() {
    iotpkg::request request = release.request();  // with a fresh client token
    print(request.body());
}

void without_a_heap() {
    const char* const version = "2.4.1";
    const auto builder =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name(version);

    builder.check([](const iotpkg::violation& found) {
        const std::string_view rule = to_string_view(found.rule);
        std::printf("%.*s\n", static_cast<int>(rule.size()), rule.data());
    });

    char memory[512];
    const auto written = builder.write_to(std::span<char>(memory));
    if (written) {
        print(written->path());
    } else if (written.error().reason == iotpkg::write_error::code::too_small) {
        std::printf("%zu bytes are needed\n", written.error().needed);
    }
}

void client_tokens() {
    const auto builder = iotpkg::create_package_version().package_name("p").version_name("1");

    const iotpkg::request random = builder.build();  // a version-4 UUID, another in each request
    const iotpkg::request given = builder.client_token("0f8fad5b-d9cb-469f-a165-70867728950e").build();
    const iotpkg::request derived = builder.client_token(iotpkg::from_content).build();
    print(random.client_token().substr(14, 1));
    print(given.client_token());
    print(derived.client_token());
}

void s3_locations() {
    const std::string text =
        "https://acme-firmware.s3.eu-central-1.amazonaws.com/2.4.1.bin?versionId=3sL4kqtJlcpX";

    auto location = iotpkg::s3_location::parse(text);  // or s3://bucket/key, or arn:aws:s3:::bucket/key
    if (location) {
        auto request = iotpkg::create_package_version()
                           .package_name("thermostat-firmware")
                           .version_name("2.4.1")
                           .artifact(*location)
                           .build();
        print(request->body());
    }
}

void publishing() {
    iotpkg::request publish = iotpkg::update_package_version()
                                  .package_name("thermostat-firmware")
                                  .version_name("2.4.1")
                                  .action(iotpkg::package_version_action::publish)
                                  .build();
    print(publish.method());
    print(publish.path());
    print(publish.body());
}

}  // namespace

int main(int count, char** arguments) {
    const std::map<std::string_view, void (*)()> sections = {
        {"good_call", good_call},
        {"run_time_values", run_time_values},
        {"report_as_data", report_as_data},
        {"policies", policies},
        {"values_checked_once", values_checked_once},
        {"constants", constants},
        {"without_a_heap", without_a_heap},
        {"client_tokens", client_tokens},
        {"s3_locations", s3_locations},
        {"publishing", publishing},
    };
    if (count == 1) {
        for (const auto& [name, show] : sections) {
            show();
        }
        return 0;
    }
    const auto section = sections.find(arguments[1]);
    if (section == sections.end()) {
        std::fputs("there is no such section\n", stderr);
        return 2;
    }
    section->second();
    return 0;
}
