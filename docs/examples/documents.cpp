// The examples of docs/reference.md that read JSON: run by the tests, and compared with the page.
#include <cstdio>
#include <cstdlib>

#include <iotpkg/json.hpp>

#define EXPECT(...)                                                                                          \
    do {                                                                                                     \
        if (!(__VA_ARGS__)) {                                                                                \
            std::printf("%s:%d: %s\n", __FILE__, __LINE__, #__VA_ARGS__);                                    \
            std::exit(1);                                                                                    \
        }                                                                                                    \
    } while (false)

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
}
