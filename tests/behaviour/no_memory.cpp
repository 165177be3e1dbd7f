// SPDX-License-Identifier: BSL-1.0
// Where memory ends, at any allocation of any function, std::bad_alloc comes out, objects are as before, and
// nothing is lost. What promises not to allocate does without a heap.
#include <iotpkg/constant.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/json.hpp>
#include <iotpkg/nearest.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/retry.hpp>
#include <iotpkg/update_package_version.hpp>
#include <iotpkg/validation_message.hpp>

#include <cstddef>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/heap.hpp"
#include "../support/named.hpp"

namespace {

using iotpkg::report;
using iotpkg::request;
using iotpkg::result;

// How many allocations a function takes. Without one of them, it ends in std::bad_alloc and keeps nothing.
template <class Function>
std::size_t count_failures(Function&& function) {
    for (std::size_t limit = 0;; ++limit) {
        bool is_refused = false;
        const heap used = heap_of(
            [&] {
                try {
                    function();
                } catch (const std::bad_alloc&) {
                    is_refused = true;
                }
            },
            limit);
        CAPTURE(limit);
        REQUIRE(used.alive == 0);
        REQUIRE(used.allocations == (is_refused ? limit + 1 : limit));
        if (!is_refused) {
            return limit;
        }
    }
}

// The same of what copies into an object that is there already: it is as before where that fails.
template <class Value, class Change, class Text>
std::size_t count_failed_changes(const Value& before, Change&& change, Text&& text) {
    const std::string expected = text(before);
    for (std::size_t limit = 0;; ++limit) {
        Value changed = before;
        bool is_refused = false;
        // What was there is freed as well, so that nothing can be said of what is left.
        heap_of(
            [&] {
                try {
                    change(changed);
                } catch (const std::bad_alloc&) {
                    is_refused = true;
                }
            },
            limit);
        CAPTURE(limit);
        if (!is_refused) {
            CHECK(text(changed) != expected);
            return limit;
        }
        REQUIRE(text(changed) == expected);
    }
}

using pairs = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view valid_document =
    R"({"packageName":"thermostat-firmware","versionName":"2.4.1","tags":{"te\u0061m":"hvac","b":"c"},
        "artifact":{"s3Location":{"bucket":"acme-firmware","key":"a\/b","version":"v"}}})";
constexpr std::string_view bad_document =
    R"({"packageName":"thermostat firmware","version":"2.4.1","tags":{"team":"\ud800","aws:a":"","team":""},
        "attributes":{"not a key":"v","a~b/c":""}, "recipe":"${aws:iot:package:x}","artifact":7)";

const pairs bad_entries{{"a key that is not one", "v"}, {"a-long-key-that-is-one", ""}, {"b", "\x01"}};

auto bad_builder() {
    return named().attributes(bad_entries).tags(bad_entries).description(std::string_view("\x01"));
}
report bad_report() {
    return bad_builder().check();
}

std::string text_of_report(const report& all) {
    return to_string(all);
}
std::string text_of_request(const request& one) {
    return to_document(one);
}

}  // namespace

TEST_CASE("no memory: a request that is built, copied, written as a document", "[no_memory]") {
    const pairs tags{{"team", "hvac"}, {"site", "Berlin"}};
    CHECK(count_failures([&] { (void)named().build(); }) == 1);
    CHECK(count_failures([&] { (void)named().tags(tags).build(); }) == 1);
    CHECK(count_failures([&] { (void)named().tags(tags).client_token(iotpkg::from_content).build(); }) == 1);
    CHECK(count_failures([&] { (void)bad_builder().build(); }) > 5);
    CHECK(count_failures([&] {
              const std::string_view name = "a";
              (void)iotpkg::update_package_version().package_name(name).version_name("..a").build();
          }) == 1);
    static constexpr auto release = iotpkg::constant([] { return named().description("Night mode"); });
    CHECK(count_failures([] { (void)release.request(); }) == 1);
    const request built = release.request();
    CHECK(count_failures([&] { (void)request(built); }) == 1);
    CHECK(count_failures([&] { (void)to_document(built); }) > 1);
}

TEST_CASE("no memory: very many entries, whose keys are sorted", "[no_memory]") {
    pairs many;
    for (int number = 0; number < 4200; ++number) {
        many.emplace_back(std::to_string(number), "");
    }
    many.emplace_back("17", "");
    constexpr iotpkg::policy unlimited = iotpkg::policy::none().error(iotpkg::rule::tag_key_duplicate);
    CHECK(count_failures([&] { (void)named<unlimited>().tags(many).build(); }) > 10);
    many.pop_back();
    CHECK(count_failures([&] { (void)named<unlimited>().tags(many).build(); }) > 10);
}

TEST_CASE("no memory: reports, and their words", "[no_memory]") {
    const report found = bad_report();
    REQUIRE(found.size() > 3);
    CHECK(count_failures([] { (void)bad_report(); }) > 5);
    CHECK(count_failures([&] { (void)report(found); }) > 5);
    CHECK(count_failures([&] { (void)to_string(found); }) > 5);
    CHECK(count_failures([&] { (void)to_string(found[0]); }) > 1);
    CHECK(count_failures([&] { (void)iotpkg::aws::validation_message(found); }) > 5);
    CHECK(count_failures([&] { (void)iotpkg::aws::validation_exception(found); }) > 5);
    CHECK(count_failures([&] { (void)iotpkg::tag_key::parse(std::string_view("aws:a")); }) > 1);
    CHECK(count_failures([&] { (void)iotpkg::version_name::parse(std::string_view("..")); }) > 1);
}

TEST_CASE("no memory: documents", "[no_memory]") {
    CHECK(count_failures([] { (void)iotpkg::check_document(valid_document); }) > 2);
    CHECK(count_failures([] { (void)iotpkg::check_document(bad_document); }) > 10);
    CHECK(count_failures([] { (void)iotpkg::check_document("[[[["); }) > 1);
    const std::string two = "[" + std::string(valid_document) + ", " + std::string(bad_document);
    CHECK(count_failures([&] {
              std::size_t count = 0;
              iotpkg::check_documents(two, iotpkg::policy::recommended,
                                      [&](const iotpkg::checked_document&) { ++count; });
          }) > 10);
}

// What is written as nlohmann_json promises nothing: its own constructors lose what they hold.
TEST_CASE("no memory: documents that are nlohmann_json", "[no_memory]") {
    const nlohmann::json good = nlohmann::json::parse(valid_document);
    nlohmann::json bad = good;
    bad["tags"]["aws:a"] = nullptr;
    bad["versionName"] = "..";
    for (const nlohmann::json* const document : {&good, &std::as_const(bad)}) {
        CHECK(count_failures([&] { (void)iotpkg::check_document(*document); }) > 5);
        CHECK(count_failures([&] { (void)document->get<result<request>>(); }) > 5);
    }
}

TEST_CASE("no memory: answers of the service", "[no_memory]") {
    constexpr std::string_view good =
        R"({"packageName":"a name that is long enough","attributes":{"a key that is long enough":"v","b":""},
            "description":"a description that is long enough","status":"a status that is not known"})";
    CHECK(count_failures([&] { (void)iotpkg::parse_response({.status = 200, .body = good}); }) > 5);
    constexpr std::string_view bad = R"({"message":"a message that is long enough",
        "__type":"com.amazonaws.iot#ServiceQuotaExceededException","resourceId":"a resource, long enough"})";
    CHECK(count_failures([&] { (void)iotpkg::parse_response({.status = 402, .body = bad}); }) > 2);
    CHECK(count_failures([&] { (void)iotpkg::parse_response({.status = 200, .body = "{"}); }) < 5);
    const auto refused = iotpkg::parse_response({.status = 402, .body = bad});
    CHECK(count_failures([&] { (void)to_string(refused.error()); }) > 1);
}

TEST_CASE("no memory: objects are as before", "[no_memory]") {
    const report found = bad_report();
    const report other = named().recipe(std::string(70'000, 'r')).check();
    CHECK(count_failed_changes(
              found, [&](report& all) { all.add(other[0]); }, text_of_report) > 0);
    CHECK(count_failed_changes(
              other, [&](report& all) { all = found; }, text_of_report) > 5);

    const request one = named().build();
    const request two = named().description("Night mode").build();
    CHECK(count_failed_changes(
              one, [&](request& changed) { changed = two; }, text_of_request) == 1);

    using both = result<request>;
    const both value = one;
    const both error = iotpkg::unexpected(found);
    const auto text = [](const both& built) {
        return built ? to_document(*built) : to_string(built.error());
    };
    CHECK(count_failed_changes(
              value, [&](both& changed) { changed = error; }, text) > 5);
    CHECK(count_failed_changes(
              error, [&](both& changed) { changed = value; }, text) == 1);
    CHECK(count_failed_changes(
              value, [&](both& changed) { changed = both(two); }, text) == 1);
}

TEST_CASE("no memory: what promises not to allocate does without a heap", "[no_memory]") {
    // No allocation has memory, and each of them is counted.
    const auto needs_none = [](auto&& function) { return heap_of(function, 0).allocations == 0; };
    char memory[512];
    const pairs many(5000, {"a key that is not one", "v"});
    CHECK(needs_none([&] { (void)named().attributes(bad_entries).write_to(memory); }));
    CHECK(needs_none([&] { (void)named().tags(many).write_to(memory); }));
    CHECK(needs_none([&] { named().tags(many).check([](const iotpkg::violation&) {}); }));
    CHECK(needs_none([&] { bad_builder().check([](const iotpkg::violation&) {}); }));
    const std::string uri = "https://acme-firmware.s3.eu-central-1.amazonaws.com/a%20b?versionId=v";
    CHECK(needs_none([&] { (void)iotpkg::s3_location::parse(uri); }));
    CHECK(needs_none([&] { (void)iotpkg::s3_location::parse("s3://acme").error().message(); }));
    CHECK(needs_none([] { (void)iotpkg::endpoint::of("eu-central-1", {.fips = true}).error().message(); }));
    CHECK(needs_none([] { (void)iotpkg::endpoint::of("eu-central-1")->host(); }));
    CHECK(needs_none([&] { (void)iotpkg::s3_key::parse(uri); }));
    constexpr std::string_view names[] = {"recommended", "service", "strict"};
    CHECK(needs_none([&] { (void)iotpkg::nearest("Strickt", names); }));
    CHECK(needs_none([] {
        iotpkg::system_random random;
        (void)iotpkg::retry().delay(3, random);
    }));

    report found = bad_report();
    result<request> built = named().build();
    iotpkg::checked_document document = iotpkg::check_document(valid_document);
    iotpkg::outcome answer =
        iotpkg::parse_response({.status = 200, .body = R"({"description":"long text"})"});
    CHECK(needs_none([&] {
        report moved = std::move(found);
        found = std::move(moved);
        result<request> moved_too = std::move(built);
        built = std::move(moved_too);
        iotpkg::checked_document moved_as_well = std::move(document);
        document = std::move(moved_as_well);
        iotpkg::outcome moved_last = std::move(answer);
        answer = std::move(moved_last);
    }));
}
