// SPDX-License-Identifier: BSL-1.0
// Counted allocations: one for a request, none for check and write_to.
#include <iotpkg/create_package_version.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <iotpkg/document.hpp>

#include "../support/catch2.hpp"
#include "../support/heap.hpp"
#include "../support/named.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::create_package_version;

// How often a function allocates.
template <class Function>
std::size_t count(Function&& function) {
    return heap_of(function).allocations;
}

template <class Builder>
std::size_t count_build(const Builder& builder) {
    return count([&] { [[maybe_unused]] const auto built = builder.build(); });
}

template <class Builder>
std::size_t count_check(const Builder& builder) {
    std::size_t found = 0;
    const std::size_t counted_ones =
        count([&] { builder.check([&](const iotpkg::violation&) { ++found; }); });
    CHECK(found == builder.check().size());
    return counted_ones;
}

char memory[32 * 1024];

template <class Builder>
std::size_t count_write(const Builder& builder, bool expected) {
    bool written = false;
    const std::size_t counted_ones = count([&] { written = builder.write_to(memory).has_value(); });
    CHECK(written == expected);
    return counted_ones;
}

template <class Builder>
void check_valid(const Builder& builder) {
    CHECK(count_build(builder) == 1);
    CHECK(count_check(builder) == 0);
    CHECK(count_write(builder, true) == 0);
}

template <class Builder>
void check_invalid(const Builder& builder) {
    CHECK_FALSE(builder.build());
    CHECK(count_check(builder) == 0);
    CHECK(count_write(builder, false) == 0);
}

// The sizes of the design's table.
struct typical {
    std::map<std::string, std::string> attributes;
    std::map<std::string, std::string> tags;
    std::string description = std::string(80, 'd');
    std::string bucket = std::string(24, 'b');
    std::string key = std::string(60, 'k');
    std::string version = std::string(32, 'v');
    std::string recipe = repeated(84, "{\"abcde") + std::string(12, 'r');

    typical() {
        for (int number = 0; number < 8; ++number) {
            attributes["attribute-k" + std::to_string(number)] = std::string(40, 'v');
        }
        for (int number = 0; number < 4; ++number) {
            tags["tag-key-" + std::to_string(number)] = "value";
        }
    }
};

struct largest {
    std::unordered_map<std::string, std::string> attributes;
    std::vector<std::pair<std::string, std::string>> tags;
    std::string description = repeated(280, "ü") + std::string(464, 'd');
    std::string recipe = repeated(1500, "\"r");

    largest() {
        for (int number = 10; number < 70; ++number) {
            attributes["attribute-" + std::to_string(number)] = std::string(37, 'v');
        }
        for (int number = 10; number < 60; ++number) {
            tags.emplace_back("tag-key-" + std::to_string(number) + std::string(60, 'k'),
                              std::string(30, 'v'));
        }
    }
};

}  // namespace

TEST_CASE("the counter counts", "[allocations]") {
    CHECK(count([] { delete new int; }) == 1);
    CHECK(count([] { std::string(100, 'x').shrink_to_fit(); }) >= 1);
    CHECK(count([] {}) == 0);
}

TEST_CASE("one allocation for a request, none without one", "[allocations]") {
    check_valid(named());
    check_valid(named()
                    .description("Night mode")
                    .attributes({{"channel", "stable"}, {"min-hardware", "rev-C"}})
                    .artifact({.bucket = "acme-firmware", .key = "thermostat/2.4.1.bin", .version = "3sL4"})
                    .recipe(R"({"version":"1.0","steps":[]})")
                    .tags({{"team", "hvac"}}));
    check_valid(named().client_token("0123456789/0123456789+0123456789=0123456789&?#"));
    check_valid(named().artifact("s3://acme-firmware/k?versionId=v").client_token(iotpkg::from_content));

    const typical medium;
    const auto medium_builder =
        named()
            .description(medium.description)
            .attributes(medium.attributes)
            .artifact({.bucket = medium.bucket, .key = medium.key, .version = medium.version})
            .recipe(medium.recipe)
            .tags(medium.tags);
    check_valid(medium_builder);
    check_valid(medium_builder.client_token(iotpkg::from_content));

    const largest large;
    check_valid(named()
                    .description(large.description)
                    .attributes(large.attributes)
                    .artifact(*iotpkg::s3_location::parse("https://acme-firmware.s3.amazonaws.com/a%20b"))
                    .recipe(large.recipe)
                    .tags(large.tags));

    const std::string channel = "stable";
    check_valid(named().attributes({{"channel", channel}, {"b", "c"}}).tags({{"channel", channel}}));
    const std::optional<std::string> absent;
    check_valid(named().description(absent).client_token(absent));
}

TEST_CASE("refusals allocate their report and nothing else", "[allocations]") {
    const std::map<std::string, std::string> bad{
        {"bad key", "v"}, {"empty", ""}, {"large", std::string(4000, 'x')}, {"aws:x", "y\x01"}};
    check_invalid(named()
                      .description(std::string_view("a\nb"))
                      .attributes(bad)
                      .artifact({.bucket = "abc", .key = bad.at("large")})
                      .recipe(bad.at("large"))
                      .tags(bad)
                      .client_token(bad.at("large")));
    check_invalid(create_package_version().package_name(bad.at("empty")).version_name(bad.at("empty")));
    const std::vector<std::pair<std::string, std::string>> twice(60, {"same", "v"});
    check_invalid(named().tags(twice).attributes(twice));
    const char* const null = nullptr;
    check_invalid(named().description(null).recipe(null));

    // Too small is no violation.
    CHECK(count([] { [[maybe_unused]] const auto written = named().write_to({memory, 3}); }) == 0);
}

TEST_CASE("the memory of a report comes from where a program may count it", "[allocations]") {
    iotpkg::report kept;
    CHECK(count([&] { kept.add(iotpkg::violation{}); }) == 1);
    CHECK(count([&] { kept.add(iotpkg::violation{}); }) == 0);
}

TEST_CASE("a constant allocates once for a request", "[allocations]") {
    static constexpr auto release = iotpkg::constant([] { return named().description("Night mode"); });
    static constexpr auto derived =
        iotpkg::constant([] { return named().client_token(iotpkg::from_content); });
    CHECK(count([] { [[maybe_unused]] const auto made = release.request(); }) == 1);
    CHECK(count([] { [[maybe_unused]] const auto made = derived.request(); }) == 1);
    CHECK(count([] { [[maybe_unused]] const auto written = release.write_to(memory); }) == 0);
    CHECK(count([] { [[maybe_unused]] const auto written = derived.write_to(memory); }) == 0);
    CHECK(count([] { [[maybe_unused]] const std::size_t size = release.body().size(); }) == 0);
}

TEST_CASE("a move of a request allocates nothing, a copy once", "[allocations]") {
    iotpkg::request first = named().build();
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): the subject
    CHECK(count([&] { const iotpkg::request copy = first; }) == 1);
    CHECK(count([&] { const iotpkg::request moved = std::move(first); }) == 0);
}

TEST_CASE("PEERS row 9, size: a request takes its wire text from the heap and no more", "[allocations]") {
    const typical medium;
    const auto builder = named()
                             .attributes(medium.attributes)
                             .recipe(medium.recipe)
                             .client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
    std::size_t text = 0;
    const heap taken = heap_of([&] {
        const auto built = builder.build();
        text = built->target().size() + built->body().size();
    });
    CHECK(taken.bytes == text);
    CHECK(sizeof(iotpkg::request) <= 64);
}

// As document.hpp has it. All that is asked for is counted, also what is freed on the way.
TEST_CASE("a document takes at most four times its size, whatever is wrong with it",
          "[allocations][document]") {
    const auto listed = [](const std::string& open, const std::string& one, const std::string& close) {
        return R"({"packageName":"p","versionName":"1",)" + open + repeated(100'000, one) + close + "}";
    };
    for (const std::string& text :
         {listed("\"attributes\":{", "\"\":0,", "\"a\":\"b\"}"),
          listed("\"tags\":{", "\"\":\"\",", "\"a\":\"b\"}"),
          listed("\"tags\":{", "\"\\n\":0,", "\"a\":\"b\"}"), listed("", "\"\":0,", "\"a\":0"),
          listed("\"a\":[", "{\"\":0,\"\":0},", "0]"), listed("\"attributes\":{", "\"a\":[],", "\"b\":0}"),
          listed("\"a\":[", "\"\x01\",", "0]"), listed("\"a\":", "[", "")}) {
        std::size_t errors = 0;
        const heap taken = heap_of([&] { errors = iotpkg::check_document(text).report.errors(); });
        CAPTURE(text.substr(30, 60), text.size(), errors);
        constexpr std::size_t for_findings = 1'000'000;
        CHECK(taken.bytes <= 4 * text.size() + for_findings);
        CHECK(errors > 0);
    }
}
