// SPDX-License-Identifier: BSL-1.0
// A bit of everything, for the warnings that come where a template is used: headers.hpp is made by run.sh.
#include <map>
#include <string>

#include "headers.hpp"

int main(int, char** arguments) {
    const std::map<std::string, std::string> map{{"a", arguments[0]}};
    const auto given = iotpkg::create_package_version()
                           .package_name(arguments[0])
                           .version_name("1")
                           .description(arguments[0])
                           .attributes(map)
                           .artifact(iotpkg::s3_location{.bucket = "acme-firmware", .key = arguments[0]})
                           .recipe(arguments[0])
                           .tags({{"a", arguments[0]}})
                           .build();
    const auto literal = iotpkg::create_package_version()
                             .package_name("a")
                             .version_name("1")
                             .description("Night mode")
                             .attributes({{"a", "b"}})
                             .artifact("s3://acme-firmware/a?versionId=x")
                             .recipe("{}")
                             .tags({{"a", "b"}})
                             .client_token(iotpkg::from_content)
                             .build();
    const auto publish =
        iotpkg::update_package_version().package_name("a").version_name(arguments[0]).build();
    const auto document = iotpkg::check_document(arguments[0]);
    const auto answer = iotpkg::parse_response({.status = 200, .body = arguments[0]});
    char memory[512];
    const auto written =
        iotpkg::create_package_version().package_name(arguments[0]).version_name("1").write_to(memory);
    const bool is_any = given.has_value() || !literal.body().empty() || publish.has_value() ||
                        document.request.has_value() || answer.has_value() || written.has_value() ||
                        to_string(document.report).empty() || iotpkg::parse_s3_uri(arguments[0]).has_value();
    return is_any ? 0 : 1;
}
