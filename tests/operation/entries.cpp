// SPDX-License-Identifier: BSL-1.0
// Test of entries.hpp: what counts as a map, and how each kind gives its entries.
#include <iotpkg/operation/entries.hpp>

#include <array>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/joined.hpp"

namespace {

using iotpkg::policy;
using iotpkg::subject;
using iotpkg::detail::borrowed_entries;
using iotpkg::detail::entries_or_none;
using iotpkg::detail::get_field;
using iotpkg::detail::mixed_entries;
using iotpkg::detail::no_maps;
using iotpkg::detail::one_more_map;
using iotpkg::detail::pair_of_texts;
using iotpkg::detail::text;

using strings = std::pair<std::string, std::string>;

struct setting {
    std::string key;
    std::string_view value;
};
struct named_otherwise {
    std::string name;
    std::string text;
};

static_assert(pair_of_texts<strings>);
static_assert(pair_of_texts<std::pair<const std::string, std::string>>);
static_assert(pair_of_texts<std::pair<const char*, std::optional<std::string>>>);
static_assert(pair_of_texts<std::tuple<std::string_view, std::string>>);
static_assert(pair_of_texts<std::array<std::string, 2>>);
static_assert(pair_of_texts<setting>);
static_assert(pair_of_texts<iotpkg::attribute>);
static_assert(pair_of_texts<iotpkg::tag>);
static_assert(!pair_of_texts<named_otherwise>);
static_assert(!pair_of_texts<std::pair<std::string, int>>);
static_assert(!pair_of_texts<std::pair<int, std::string>>);
static_assert(!pair_of_texts<std::tuple<std::string, std::string, std::string>>);
static_assert(!pair_of_texts<std::string>);
static_assert(!pair_of_texts<int>);

static_assert(entries_or_none<std::vector<strings>>);
static_assert(entries_or_none<const std::map<std::string, std::string>&>);
static_assert(entries_or_none<strings (&)[2]>);
static_assert(entries_or_none<std::optional<std::list<strings>>&>);
static_assert(!entries_or_none<std::optional<std::string>>);
static_assert(!entries_or_none<std::vector<std::string>>);
static_assert(!entries_or_none<strings>);

template <class Entries>
std::size_t visited_until_stopped(const Entries& entries, std::size_t stop_at) {
    std::size_t visited = 0;
    entries.each([&](const text&, const text&) { return ++visited != stop_at; });
    return visited;
}

// Both halves of a literal map, at compile time.
constexpr bool reads_at_compile_time() {
    const std::pair<const char*, std::string_view> pairs[] = {{"a", "1"}, {"b", "2"}};
    std::size_t size = 0;
    borrowed_entries(pairs).each([&](const text& key, const text& value) {
        size += key.view().size() + value.view().size();
        return true;
    });
    return size == 4 && borrowed_entries(pairs).get().present();
}
static_assert(reads_at_compile_time());

}  // namespace

TEST_CASE("each map leads its own field to its entries", "[entries]") {
    std::optional<std::vector<strings>> optional;
    const std::vector<strings> vector{{"a", "1"}};
    const one_more_map<no_maps, subject::tags, borrowed_entries<const std::vector<strings>>> tags{
        {}, borrowed_entries(vector)};
    const one_more_map<decltype(tags), subject::attributes, borrowed_entries<decltype(optional)>> both{
        tags, borrowed_entries(optional)};
    iotpkg::detail::fields<iotpkg::create_package_version_operation> of;
    both.point(of);
    CHECK(joined(*get_field<subject::tags>(of)) == "a=1;");
    CHECK_FALSE(get_field<subject::attributes>(of).present());
    optional = {{"b", "2"}, {"c", "3"}};
    both.point(of);
    CHECK(joined(*get_field<subject::attributes>(of)) == "b=2;c=3;");
}

TEST_CASE("entries of a range, read anew each time, until the visitor has enough", "[entries]") {
    std::vector<strings> vector{{"a", "1"}, {"b", "2"}, {"c", "3"}};
    const borrowed_entries borrowed(vector);
    CHECK(borrowed.get().present());
    CHECK(joined(borrowed) == "a=1;b=2;c=3;");
    CHECK(visited_until_stopped(borrowed, 2) == 2);
    CHECK(visited_until_stopped(borrowed, 9) == 3);
    vector[1].second = "changed";
    vector.pop_back();
    CHECK(joined(borrowed) == "a=1;b=changed;");
    vector.clear();
    CHECK(borrowed.get().present());
    CHECK(joined(borrowed).empty());
}

TEST_CASE("an optional range is there or not", "[entries]") {
    std::optional<std::vector<strings>> optional;
    const borrowed_entries borrowed(optional);
    CHECK_FALSE(borrowed.get().present());
    CHECK(joined(borrowed).empty());
    optional = {{"a", "1"}, {"b", "2"}};
    CHECK(borrowed.get().present());
    CHECK(joined(borrowed) == "a=1;b=2;");
    CHECK(visited_until_stopped(borrowed, 1) == 1);
    optional->clear();
    CHECK(borrowed.get().present());
}

TEST_CASE("entries of every form, and text that is null or absent", "[entries]") {
    const std::tuple<std::string, const char*> tuples[] = {{"a", "1"}};
    CHECK(joined(borrowed_entries(tuples)) == "a=1;");
    const std::array<setting, 1> settings{{{"a", "1"}}};
    CHECK(joined(borrowed_entries(settings)) == "a=1;");
    const std::pair<const char*, std::optional<std::string>> odd[] = {{nullptr, std::nullopt}, {"a", "1"}};
    std::size_t nulls = 0;
    std::size_t absent = 0;
    borrowed_entries(odd).each([&](const text& key, const text& value) {
        nulls += key.null() ? 1u : 0u;
        absent += value.absent() ? 1u : 0u;
        return true;
    });
    CHECK(nulls == 1);
    CHECK(absent == 1);
}

TEST_CASE("mixed entries borrow run-time text and keep literals", "[entries]") {
    std::string value = "1";
    const mixed_entries<subject::attributes, policy::recommended, 2> mixed({{"a", value}, {"b", "2"}});
    CHECK(mixed.get().present());
    CHECK(joined(mixed) == "a=1;b=2;");
    CHECK(visited_until_stopped(mixed, 1) == 1);
    value[0] = '9';
    CHECK(joined(mixed) == "a=9;b=2;");
}
