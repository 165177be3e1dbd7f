// SPDX-License-Identifier: BSL-1.0
// What is const may be used by many threads at once: each comes to what one alone does. (tests/platforms runs
// it under the thread sanitizer.)
#include <iotpkg/constant.hpp>
#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/parse_response.hpp>
#include <iotpkg/retry.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/named.hpp"

namespace {

constexpr std::size_t thread_count = 8;
constexpr std::size_t rounds = 50;

// Calls the function in many threads at once, and gives what differed from what it gives here.
template <class Function>
std::size_t differences(const Function& function) {
    const std::string expected = function();
    std::atomic<bool> is_begun = false;
    std::array<std::size_t, thread_count> different{};
    std::vector<std::thread> threads;
    threads.reserve(thread_count);
    for (std::size_t& mine : different) {
        threads.emplace_back([&] {
            while (!is_begun) {
                std::this_thread::yield();
            }
            for (std::size_t round = 0; round < rounds; ++round) {
                mine += function() == expected ? 0u : 1u;
            }
        });
    }
    is_begun = true;
    for (std::thread& one : threads) {
        one.join();
    }
    std::size_t all = 0;
    for (const std::size_t one : different) {
        all += one;
    }
    return all;
}

std::string text_of(const iotpkg::request_view& one) {
    return std::string(one.target()) + '\n' + std::string(one.body());
}

}  // namespace

TEST_CASE("many threads: one builder is checked, built and written", "[threads]") {
    std::map<std::string, std::string> attributes;
    for (int number = 0; number < 40; ++number) {
        attributes["k" + std::to_string(number)] = "value";
    }
    const auto builder = named_with_token().attributes(attributes).recipe(R"({"a": ["${aws:iot:x}"]})");
    CHECK(differences([&] { return text_of(builder.build().value()); }) == 0);
    CHECK(differences([&] { return to_string(builder.check()); }) == 0);
    CHECK(differences([&] {
              char memory[4096];
              return text_of(builder.write_to(memory).value());
          }) == 0);
    const auto derived = named().attributes(attributes).client_token(iotpkg::from_content);
    CHECK(differences([&] { return text_of(derived.build().value()); }) == 0);
    // Keys that have to be sorted to be told apart.
    std::vector<std::pair<std::string, std::string>> many;
    many.reserve(600);
    for (int number = 0; number < 600; ++number) {
        many.emplace_back("k" + std::to_string(number % 599), "v");
    }
    const auto refused = named().tags(many);
    CHECK(differences([&] { return to_string(refused.build().error()); }) == 0);
}

TEST_CASE("many threads: one request, report and constant is read", "[threads]") {
    const iotpkg::request request = named_with_token().description("Night mode").build();
    CHECK(differences([&] { return text_of(iotpkg::request(request)) + to_document(request); }) == 0);
    const iotpkg::report found = named().tags(std::map<std::string, std::string>{{"aws:a", "\x01"}}).check();
    CHECK(differences([&] { return to_string(iotpkg::report(found)); }) == 0);
    static constexpr auto release =
        iotpkg::constant([] { return named_with_token().description("Night mode"); });
    CHECK(differences([] { return text_of(release.request()); }) == 0);
}

TEST_CASE("many threads: documents and answers are read", "[threads]") {
    const std::string document = R"({"packageName":"p","versionName":"1","clientToken":")" +
                                 std::string(36, 't') + R"(","tags":{"team":"hvac","\u00e4":"b"},"x":1})";
    const iotpkg::policy lenient = iotpkg::policy::recommended.warn(iotpkg::rule::document_member_unknown);
    CHECK(differences([&] {
              const iotpkg::checked_document checked = iotpkg::check_document(document, lenient);
              return text_of(checked.request.value()) + to_string(checked.report);
          }) == 0);
    const iotpkg::http_response answer{
        .status = 400, .error_type = "ThrottlingException", .body = R"({"message":"slow\ndown"})"};
    CHECK(differences([&] { return to_string(iotpkg::parse_response(answer).error()); }) == 0);
}

TEST_CASE("many threads: each draws tokens of its own", "[threads]") {
    const auto builder = named();
    std::array<std::vector<std::string>, thread_count> drawn;
    std::vector<std::thread> threads;
    threads.reserve(thread_count);
    for (std::vector<std::string>& mine : drawn) {
        threads.emplace_back([&] {
            for (std::size_t round = 0; round < rounds; ++round) {
                mine.emplace_back(builder.build().client_token());
            }
        });
    }
    std::map<std::string, int> all;
    for (std::size_t index = 0; index < thread_count; ++index) {
        threads[index].join();
        for (const std::string& token : drawn[index]) {
            ++all[token];
        }
    }
    CHECK(all.size() == thread_count * rounds);
}
