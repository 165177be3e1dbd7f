// SPDX-License-Identifier: BSL-1.0
// Test of literal_entries.hpp: entries in braces of literals.
#include <iotpkg/operation/literal_entries.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include "../support/catch2.hpp"
#include "../support/joined.hpp"

namespace {

using iotpkg::policy;
using iotpkg::subject;
using iotpkg::detail::text;

using iotpkg::detail::few_entries;
using iotpkg::detail::most_entries;
template <subject Map, std::size_t Capacity>
using entries = iotpkg::detail::literal_entries<Map, policy::recommended, Capacity>;
using few_attributes = entries<subject::attributes, few_entries>;
using few_tags = entries<subject::tags, few_entries>;
using many_attributes = entries<subject::attributes, most_entries>;
using many_tags = entries<subject::tags, most_entries>;

// Room for 8 entries, or for 64.
static_assert(sizeof(few_tags) < 300 && sizeof(many_tags) < 2200);

template <class Entries>
constexpr std::size_t size_of(const Entries& entries) {
    std::size_t size = 0;
    entries.each([&](const text& key, const text& value) {
        size += key.view().size() + value.view().size();
        return true;
    });
    return size;
}

constexpr many_tags two({{"team", "hvac"}, {"cost center", ""}});
static_assert(two.get().present());
static_assert(size_of(two) == 19);
static_assert(size_of(many_attributes({{"a", "1"}})) == 2);
// Attributes may be none, tags may not: see compile_fail.
static_assert(size_of(many_attributes({})) == 0);

constexpr few_tags one({"team", "hvac"});
static_assert(one.get().present());
static_assert(size_of(one) == 8);
static_assert(size_of(few_tags({"a", "1"}, {"b", "2"})) == 4);
static_assert(size_of(few_tags({"a", "1"}, {"b", "2"}, {"c", "3"})) == 6);
static_assert(size_of(few_tags({"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"})) == 8);
static_assert(size_of(few_tags({"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}, {"e", "5"})) == 10);
static_assert(size_of(few_tags({"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}, {"e", "5"}, {"f", "6"})) ==
              12);
static_assert(size_of(few_tags({"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}, {"e", "5"}, {"f", "6"},
                               {"g", "7"})) == 14);
constexpr few_attributes eight({"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}, {"e", "5"}, {"f", "6"},
                               {"g", "7"}, {.key = "h", .value = "8"});

// Where both are offered in braces, only one of them can be made.
template <class Entries>
concept takes_eight = requires {
    Entries({"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}, {"e", ""}, {"f", ""}, {"g", ""}, {"h", ""});
};
template <class Entries>
concept takes_nine = requires {
    Entries({"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}, {"e", ""}, {"f", ""}, {"g", ""}, {"h", ""},
            {"i", ""});
};
static_assert(takes_eight<few_tags> && !takes_nine<few_tags>);
static_assert(!takes_eight<many_tags> && !takes_nine<many_tags>);

// As many as braces hold; one more does not compile.
#define EIGHT(row)                                                                                           \
    {"k" row "0", "v"}, {"k" row "1", "v"}, {"k" row "2", "v"}, {"k" row "3", "v"}, {"k" row "4", "v"},      \
        {"k" row "5", "v"}, {"k" row "6", "v"}, {                                                            \
        "k" row "7", "v"                                                                                     \
    }
constexpr many_attributes full({EIGHT("0"), EIGHT("1"), EIGHT("2"), EIGHT("3"), EIGHT("4"), EIGHT("5"),
                                EIGHT("6"), EIGHT("7")});
static_assert(size_of(full) == 256);
// 50 tags.
constexpr many_tags most(
    {EIGHT("0"), EIGHT("1"), EIGHT("2"), EIGHT("3"), EIGHT("4"), EIGHT("5"), {"k60", "v"}, {"k61", "v"}});
static_assert(size_of(most) == 200);

}  // namespace

TEST_CASE("literals in braces keep their order and their text", "[literal_entries]") {
    CHECK(joined(two) == "team=hvac;cost center=;");
    const many_tags copy = two;
    CHECK(joined(copy) == joined(two));
    std::size_t visited = 0;
    copy.each([&](const text&, const text&) { return ++visited != 1; });
    CHECK(visited == 1);
    CHECK(joined(full).size() == 384);
    CHECK(joined(full).substr(0, 12) == "k00=v;k01=v;");
    const many_attributes copy_of_full = full;
    CHECK(joined(copy_of_full) == joined(full));
    CHECK(joined(one) == "team=hvac;");
    CHECK(joined(eight) == "a=1;b=2;c=3;d=4;e=5;f=6;g=7;h=8;");
    const few_attributes copy_of_eight = eight;
    CHECK(joined(copy_of_eight) == joined(eight));
}
