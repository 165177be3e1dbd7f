// The examples of docs/reference.md that read JSON: run by the tests, and compared with the page.
#include <iotpkg/json.hpp>

#include "expect.hpp"

namespace {

void documents() {
    const iotpkg::checked_document good =
        iotpkg::check_document(R"({"packageName": "thermostat-firmware", "versionName": "2.4.1"})");
    EXPECT(good.report.empty() && good.request->path() == "/packages/thermostat-firmware/versions/2.4.1");

    const iotpkg::checked_document bad = iotpkg::check_document(R"({
    "packageName": "thermostat firmware",
    "version": "2.4.1"
})");
    EXPECT(!bad.request && bad.report.errors() == 3);
    EXPECT(bad.report[0].rule == iotpkg::rule::version_name_required && bad.report[0].line == 1);
    EXPECT(bad.report[1].rule == iotpkg::rule::package_name_characters && bad.report[1].line == 2);
    EXPECT(bad.report[2].rule == iotpkg::rule::document_member_unknown);
    EXPECT(bad.report[2].expected == "/artifact/s3Location/version");
}

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
    documents();
    conversions();
    return failures == 0 ? 0 : 1;
}
