// SPDX-License-Identifier: BSL-1.0
// The conversions of json.hpp built without exceptions and run-time types: what cannot be read ends in a
// report, and never in std::abort, unless the value itself was asked for.
#include <iotpkg/json.hpp>

#include <cstdio>
#include <string>
#include <vector>

namespace {

int failures = 0;

void expect(bool holds, const char* what) {
    if (!holds) {
        std::printf("%s\n", what);
        ++failures;
    }
}

}  // namespace

int main() {
    using iotpkg::result;
    using nlohmann::json;
    const json document = {{"packageName", "p"}, {"versionName", "1"}, {"tags", {{"team", "hvac"}}}};
    const auto made = document.get<result<iotpkg::request>>();
    expect(made.has_value(), "a document makes a request");
    expect(made && json(*made) == json({{"tags", {{"team", "hvac"}}}}), "a request is its body");
    expect(made && iotpkg::document_of<json>(*made).contains("clientToken"), "a request makes a document");
    expect(document.at("packageName").get<iotpkg::package_name>().view() == "p", "a name is read");

    const std::string bad = "secret\xFF";
    for (const json& wrong :
         {json(), json(1), json(bad), json::array({bad}), json{{"packageName", bad}}, json{{bad, bad}},
          json{{"packageName", "p"}, {"versionName", "1"}, {"description", bad}}, json::binary({1, 2}),
          json(json::value_t::discarded)}) {
        const auto refused = wrong.get<result<iotpkg::request>>();
        expect(!refused && !refused.error().ok(), "no request");
        expect(!wrong.get<result<iotpkg::package_name>>(), "no name");
        expect(!wrong.get<result<iotpkg::s3_location>>(), "no location");
        expect(!wrong.get<result<iotpkg::s3_uri>>(), "no S3 object");
        expect(!wrong.get<result<iotpkg::tag>>(), "no tag");
        expect(!wrong.get<result<iotpkg::rule>>(), "no rule");
        expect(!wrong.get<result<iotpkg::policy>>(), "no policy");
        expect(!wrong.get<result<iotpkg::violation>>(), "no violation");
        expect(!wrong.get<result<iotpkg::report>>(), "no report");
        expect(!wrong.get<result<iotpkg::write_error>>(), "no error");
        const json report = refused.error();
        expect(report.get<iotpkg::report>().size() == refused.error().size(), "a report comes back");
        expect(report.dump().find("secret") == std::string::npos, "a report is not sensitive");
    }
    return failures;
}
