// SPDX-License-Identifier: BSL-1.0
// Test of searched_entries.hpp: keys that are repeated among very many.
#include <iotpkg/operation/searched_entries.hpp>

#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/joined.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg::detail::has_duplicate_by_sorting;
using iotpkg::detail::key_doubts;
using iotpkg::detail::searched_entries;
using iotpkg::detail::text;

// Entries that count how often they are read, and may have keys that are absent.
class given_entries final : public iotpkg::detail::map_entries {
public:
    explicit given_entries(std::vector<std::string> given) : keys(std::move(given)) {}

    std::vector<std::string> keys;
    mutable int readings = 0;

private:
    void visit_entries(iotpkg::detail::entry_visitor& visitor) const override {
        ++readings;
        for (const std::string& one : keys) {
            if (!visitor.visit(one == "absent" ? text() : text(one), text("v"))) {
                return;
            }
        }
    }
};

std::vector<std::string> numbered(std::size_t count) {
    std::vector<std::string> keys;
    for (std::size_t number = 0; number < count; ++number) {
        keys.push_back("k" + std::to_string(number));
    }
    return keys;
}

// By another way: which entries have a key that stands before them.
std::vector<std::size_t> repeated_in(const std::vector<std::string>& keys) {
    std::map<std::string, std::size_t> first;
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < keys.size(); ++index) {
        if (keys[index] != "absent" && !first.emplace(keys[index], index).second) {
            found.push_back(index);
        }
    }
    return found;
}

std::vector<std::size_t> repeated_in(const searched_entries& entries, const std::vector<std::string>& keys) {
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < keys.size(); ++index) {
        if (keys[index] != "absent" && entries.is_repeated(keys[index], index)) {
            found.push_back(index);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the same keys are repeated, searched or not", "[searched_entries]") {
    std::mt19937 random(5);
    for (const std::size_t count : {0u, 1u, 2u, 5u, 100u, 700u}) {
        for (const std::size_t different : {1u, 3u, 90u, 100'000u}) {
            CAPTURE(count, different);
            std::vector<std::string> keys;
            for (std::size_t number = 0; number < count; ++number) {
                const std::size_t one = random() % different;
                keys.push_back(one == 2 ? "absent" : one == 1 ? "" : "k" + std::to_string(one));
            }
            const given_entries given(keys);
            const searched_entries searched(given);
            CHECK(joined(searched) == joined(given));
            CHECK(repeated_in(searched, keys) == repeated_in(keys));
            CHECK_FALSE(searched.is_slow_to_search());
            CHECK(repeated_in(searched, keys) == repeated_in(keys));
            CHECK(has_duplicate_by_sorting(given) == !repeated_in(keys).empty());
        }
    }
}

TEST_CASE("entries are read once to be searched, and answer of what was read", "[searched_entries]") {
    given_entries given({"a", "b", "a"});
    const searched_entries searched(given);
    CHECK(given.readings == 0);
    CHECK_FALSE(searched.is_slow_to_search());
    CHECK_FALSE(searched.is_slow_to_search());
    CHECK(given.readings == 1);
    given.keys = {"x", "x"};
    CHECK(searched.is_repeated("a", 2));
    CHECK_FALSE(searched.is_repeated("x", 1));
    CHECK_FALSE(searched.is_repeated("x", 3));
    CHECK(given.readings == 1);
}

TEST_CASE("build() names each duplicate among very many keys", "[searched_entries][tag_key_duplicate]") {
    for (const std::size_t count :
         {key_doubts::many - 1, key_doubts::many, key_doubts::many + 1, std::size_t{30'000}}) {
        CAPTURE(count);
        std::vector<std::string> keys = numbered(count);
        const auto build = [&keys] {
            std::vector<std::pair<std::string, std::string>> tags;
            tags.reserve(keys.size());
            for (const std::string& key : keys) {
                tags.emplace_back(key, "v");
            }
            return iotpkg::create_package_version<policy::wire_safe>()
                .package_name("p")
                .version_name("1")
                .tags(tags)
                .build();
        };
        const auto fine = build();
        REQUIRE(fine);
        CHECK(fine->body().ends_with('"' + keys.back() + R"(":"v"}})"));
        for (const std::size_t place : {std::size_t{1}, count / 2, count - 2, count - 1}) {
            keys[place] = "k0";
        }
        const auto refused = build();
        REQUIRE_FALSE(refused);
        std::vector<std::size_t> places;
        for (const iotpkg::violation& one : refused.error()) {
            CHECK(one.rule == rule::tag_key_duplicate);
            CHECK(one.pointer == "/tags/k0");
            places.push_back(one.entry);
        }
        CHECK(places == std::vector<std::size_t>{1, count / 2, count - 2, count - 1});
    }
}
