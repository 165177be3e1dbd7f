// SPDX-License-Identifier: BSL-1.0
// A tool of CI in C++11. It prints the request that your HTTP stack would sign and send:
//     in_cpp11 PACKAGE VERSION S3_LOCATION      creates a version
//     in_cpp11 DOCUMENT                         creates the version that a JSON file describes
//     in_cpp11 PACKAGE VERSION                  publishes it
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "package_version.hpp"

namespace {

bridge::checked_request create(const char* package, const char* version, const char* location) {
    bridge::package_version release;
    release.package_name = package;
    release.version_name = version;
    release.description = std::getenv("RELEASE_NOTES");  // left out where there are none
    release.attributes.emplace_back("channel", "stable");
    release.s3_uri = location;
    release.tags.emplace_back("team", "hvac");
    release.token_from_content = true;  // run twice, it is still one version
    return bridge::create_package_version(release);
}

bridge::checked_request create(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string document{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return bridge::create_package_version_from_document(document);
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2 || count > 4) {
        std::cerr << "usage: in_cpp11 PACKAGE VERSION S3_LOCATION | DOCUMENT | PACKAGE VERSION\n";
        return 2;
    }
    const bridge::checked_request made = count == 2 ? create(arguments[1])
                                         : count == 3
                                             ? bridge::publish_package_version(arguments[1], arguments[2])
                                             : create(arguments[1], arguments[2], arguments[3]);
    for (const bridge::violation& found : made.violations) {
        std::cerr << found.message << '\n';
    }
    if (!made.is_valid) {
        return 1;
    }
    std::cout << made.request.method << ' ' << made.request.target << '\n'
              << "Content-Type: " << made.request.content_type << "\n\n"
              << made.request.body << '\n';
    return 0;
}
