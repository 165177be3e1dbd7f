// SPDX-License-Identifier: BSL-1.0
// The examples of docs/reference.md with nlohmann_json: run by the tests, and compared with the page.
#include <iotpkg/json.hpp>

#include "expect.hpp"

namespace {

void conversions() {
    const nlohmann::json document = {
        {"packageName", "thermostat-firmware"}, {"versionName", "2.4.1"}, {"tags", {{"team", "hvac"}}}};
    const auto request = document.get<iotpkg::result<iotpkg::request>>();  // the request, or a report
    EXPECT(request.has_value());
    const nlohmann::json body = *request;  // what is sent
    EXPECT(body.dump() == R"({"tags":{"team":"hvac"}})");
    const nlohmann::ordered_json whole = iotpkg::document_of(*request);  // names and token too
    EXPECT(whole.at("packageName") == "thermostat-firmware" && whole.contains("clientToken"));

    const auto name = document.at("versionName").get<iotpkg::version_name>();  // throws where it is none
    EXPECT(name.view() == "2.4.1");

    const auto refused = nlohmann::json({{"packageName", "a b"}}).get<iotpkg::result<iotpkg::request>>();
    const nlohmann::json report = refused.error();
    EXPECT(report.at(0).at("rule") == "version_name_required");
    EXPECT(report.get<iotpkg::report>().size() == 2);

    const nlohmann::json settings = {{"s3_version_missing", "error"}, {"bucket_characters", "off"}};
    EXPECT(settings.get<iotpkg::policy>() ==
           iotpkg::policy::recommended.error(iotpkg::rule::s3_version_missing)
               .off(iotpkg::rule::bucket_characters));
}

}  // namespace

int main() {
    conversions();
    return failures == 0 ? 0 : 1;
}
