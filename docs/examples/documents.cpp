// SPDX-License-Identifier: BSL-1.0
// The examples of docs/reference.md that read documents: run by the tests, and compared with the page.
#include <iotpkg/document.hpp>

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

}  // namespace

int main() {
    documents();
    return failures == 0 ? 0 : 1;
}
