// SPDX-License-Identifier: BSL-1.0
// The blocks of docs/tutorial.md up to the wire: `tutorial SECTION` prints what that section shows.
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <iotpkg/create_package_version.hpp>

namespace {

void print(std::string_view text) {
    std::printf("%.*s\n", static_cast<int>(text.size()), text.data());
}

void literal() {
    iotpkg::request request =
        iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1").build();
    print(request.method());
    print(request.path());
    print(request.body());
}

// What a build knows of the firmware that it made.
struct release {
    std::string version;
    std::optional<std::string> notes;
    std::map<std::string, std::string> attributes;
    std::string key;             // of the object in S3
    std::string object_version;  // its version there
};

iotpkg::result<iotpkg::request> request_for(const release& made) {
    return iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name(made.version)
        .description(made.notes)
        .attributes(made.attributes)
        .artifact({.bucket = "acme-firmware", .key = made.key, .version = made.object_version})
        .client_token(iotpkg::from_content)
        .build();
}

void show(const release& made) {
    const iotpkg::result<iotpkg::request> request = request_for(made);
    if (!request) {
        std::puts(to_string(request.error()).c_str());
        return;
    }
    print(request->target());
    print(request->body());
}

void run_time() {
    show({.version = "2.4.1+5",
          .notes = "Night\tmode",
          .attributes = {{"build host", "ci-7"}},
          .key = "thermostat/2.4.1.bin",
          .object_version = ""});
}

void mended() {
    show({.version = "2.4.1-5",
          .notes = "Night mode",
          .attributes = {{"build-host", "ci-7"}},
          .key = "thermostat/2.4.1.bin",
          .object_version = "3sL4kqtJlcpX"});
}

struct section {
    std::string_view name;
    void (*show)();
};
constexpr section sections[] = {{"literal", literal}, {"run_time", run_time}, {"mended", mended}};

}  // namespace

int main(int count, char** arguments) {
    for (const section& one : sections) {
        if (count < 2 || one.name == arguments[1]) {
            one.show();
        }
    }
}
