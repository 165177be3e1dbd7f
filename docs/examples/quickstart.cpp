// SPDX-License-Identifier: BSL-1.0
// From a firmware file to the request that registers it as a package version, printed as it goes over the
// wire.
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

namespace {

constexpr std::string_view usage =
    "usage: quickstart PACKAGE VERSION FIRMWARE_FILE S3_LOCATION\n"
    "                  [--description TEXT] [--tag KEY=VALUE]... [--attribute KEY=VALUE]... [--host HOST]\n";

using pairs = std::vector<std::pair<std::string, std::string>>;

// What the device can compare with what it downloaded.
struct firmware {
    std::uintmax_t size = 0;
    std::uint32_t crc32 = 0xFFFFFFFF;

    void add(unsigned char byte) {
        ++size;
        crc32 ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc32 = crc32 >> 1 ^ (0xEDB88320 & (0 - (crc32 & 1)));
        }
    }

    [[nodiscard]] std::string crc32_text() const {
        std::string text;
        for (unsigned shift = 32; shift != 0; shift -= 4) {
            text += "0123456789abcdef"[~crc32 >> (shift - 4) & 15];
        }
        return text;
    }
};

// Nothing where the file cannot be read to its end.
std::optional<firmware> read_firmware(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    firmware found;
    char block[4096];
    while (file.read(block, sizeof(block)) || file.gcount() > 0) {
        for (std::streamsize index = 0; index < file.gcount(); ++index) {
            found.add(static_cast<unsigned char>(block[index]));
        }
    }
    return file.eof() ? std::optional(found) : std::nullopt;
}

void add_pair(pairs& to, std::string_view text) {
    const std::size_t equals = text.find('=');
    to.emplace_back(text.substr(0, equals), equals == text.npos ? "" : text.substr(equals + 1));
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 5 || count % 2 == 0) {
        std::cerr << usage;
        return 2;
    }
    const std::string path = arguments[3];
    const std::optional<firmware> image = read_firmware(path);
    if (!image || image->size == 0) {
        std::cerr << path << (image ? ": is empty\n" : ": cannot be read\n");
        return 2;
    }
    pairs attributes = {{"file", path.substr(path.rfind('/') + 1)},
                        {"size", std::to_string(image->size)},
                        {"crc32", image->crc32_text()}};
    std::optional<std::string> description;
    std::optional<pairs> tags;
    std::string host = "iot.us-east-1.amazonaws.com";
    for (int index = 5; index < count; index += 2) {
        const std::string_view option = arguments[index];
        const char* const value = arguments[index + 1];
        if (option == "--description") {
            description = value;
        } else if (option == "--tag") {
            add_pair(tags ? *tags : tags.emplace(), value);
        } else if (option == "--attribute") {
            add_pair(attributes, value);
        } else if (option == "--host") {
            host = value;
        } else {
            std::cerr << "unknown option " << option << '\n' << usage;
            return 2;
        }
    }

    const auto location = iotpkg::s3_location::parse(arguments[4]);
    if (!location) {
        std::cerr << "error: " << location.error().message() << ", at byte " << location.error().offset
                  << '\n';
        return 1;
    }
    const auto version = iotpkg::create_package_version()
                             .package_name(arguments[1])
                             .version_name(arguments[2])
                             .description(description)
                             .attributes(attributes)
                             .artifact(*location)
                             .tags(tags)
                             .client_token(iotpkg::from_content);  // sent twice, it is still one version

    const iotpkg::report report = version.check();
    if (!report.empty()) {
        std::cerr << to_string(report) << '\n';
    }
    const iotpkg::result<iotpkg::request> request = version.build();
    if (!request) {
        return 1;
    }
    std::cout << request->method() << ' ' << request->target() << " HTTP/1.1\r\n"
              << "Host: " << host << "\r\n"
              << "Content-Type: " << request->content_type() << "\r\n"
              << "Content-Length: " << request->body().size() << "\r\n\r\n"
              << request->body() << std::flush;
    return std::cout ? 0 : 2;
}
