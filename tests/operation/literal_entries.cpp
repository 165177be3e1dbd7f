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

using literal_attributes = iotpkg::detail::literal_entries<subject::attributes, policy::recommended>;
using literal_tags = iotpkg::detail::literal_entries<subject::tags, policy::recommended>;

static_assert(literal_tags::capacity == 64);

template <class Entries>
constexpr std::size_t size_of(const Entries& entries) {
    std::size_t size = 0;
    entries.each([&](const text& key, const text& value) {
        size += key.view().size() + value.view().size();
        return true;
    });
    return size;
}

constexpr literal_tags two({{"team", "hvac"}, {"cost center", ""}});
static_assert(two.get().present());
static_assert(size_of(two) == 19);
static_assert(size_of(literal_attributes({{"a", "1"}})) == 2);
// Attributes may be none, tags may not: see compile_fail.
static_assert(size_of(literal_attributes({})) == 0);

// As many as braces hold; one more does not compile.
#define EIGHT(row)                                                                                           \
    {"k" row "0", "v"}, {"k" row "1", "v"}, {"k" row "2", "v"}, {"k" row "3", "v"}, {"k" row "4", "v"},      \
        {"k" row "5", "v"}, {"k" row "6", "v"}, {                                                            \
        "k" row "7", "v"                                                                                     \
    }
constexpr literal_attributes full({EIGHT("0"), EIGHT("1"), EIGHT("2"), EIGHT("3"), EIGHT("4"), EIGHT("5"),
                                   EIGHT("6"), EIGHT("7")});
static_assert(size_of(full) == 256);
// 50 tags.
constexpr literal_tags most(
    {EIGHT("0"), EIGHT("1"), EIGHT("2"), EIGHT("3"), EIGHT("4"), EIGHT("5"), {"k60", "v"}, {"k61", "v"}});
static_assert(size_of(most) == 200);

}  // namespace

TEST_CASE("literals in braces keep their order and their text", "[literal_entries]") {
    CHECK(joined(two) == "team=hvac;cost center=;");
    const literal_tags copy = two;
    CHECK(joined(copy) == joined(two));
    std::size_t visited = 0;
    copy.each([&](const text&, const text&) { return ++visited != 1; });
    CHECK(visited == 1);
    CHECK(joined(full).size() == 384);
    CHECK(joined(full).substr(0, 12) == "k00=v;k01=v;");
    const literal_attributes copy_of_full = full;
    CHECK(joined(copy_of_full) == joined(full));
}
