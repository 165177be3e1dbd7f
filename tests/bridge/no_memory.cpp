// SPDX-License-Identifier: BSL-1.0
// Where memory ends, at any of its allocations, a call in C gives null and keeps nothing.
#include <cstddef>
#include <string_view>

#include "../support/catch2.hpp"
#include "../support/heap.hpp"
#include "package_version.h"

namespace {

// How many allocations an answer takes, after as many calls without one.
template <class Call>
std::size_t count_failures(Call call) {
    for (std::size_t failures = 0;; ++failures) {
        bool has_answer = false;
        const heap used = heap_of(
            [&] {
                const bridge_answer* const answer = call();
                has_answer = answer != nullptr;
                bridge_free(answer);
            },
            failures);
        REQUIRE(used.alive == 0);
        if (has_answer) {
            return failures;
        }
    }
}

}  // namespace

TEST_CASE("without memory there is no answer", "[bridge]") {
    const bridge_entry entries[] = {{"a-key-that-is-long-enough", "a value that is long enough"}, {"b", "v"}};
    bridge_package_version from{};
    from.package_name = "thermostat-firmware";
    from.version_name = "2.4.1";
    from.attributes = entries;
    from.attribute_count = 2;
    from.s3_uri = "s3://acme-firmware/thermostat/2.4.1.bin";
    CHECK(count_failures([&] { return bridge_create_package_version(&from); }) > 10);
    from.s3_uri = "s3://acme";
    from.version_name = "..";
    CHECK(count_failures([&] { return bridge_create_package_version(&from); }) > 10);
    CHECK(count_failures([&] { return bridge_publish_package_version("p", ".."); }) > 5);
    CHECK(count_failures([&] { return bridge_publish_package_version("p", "1"); }) > 3);
    for (const std::string_view document : {R"({"packageName":"p","versionName":"1","tags":{"a\u0041":"v"}})",
                                            R"({"version":"\ud800"})", "{"}) {
        CHECK(count_failures([&] {
                  return bridge_create_package_version_from_document(document.data(), document.size());
              }) > 3);
    }
}
