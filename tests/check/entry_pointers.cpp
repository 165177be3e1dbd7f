// SPDX-License-Identifier: BSL-1.0
// Test of check/entry_pointers.hpp: escaping, empty keys, keys that have no room or must not be shown.
#include <iotpkg/check/entry_pointers.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::pointer_of;
using iotpkg::subject;
using iotpkg::detail::entry_pointers;
using iotpkg::detail::longest_pointers;
using iotpkg::detail::place;
using namespace std::string_view_literals;

using pointers = entry_pointers<longest_pointers>;

// A copy would point into the original.
static_assert(!std::is_copy_constructible_v<pointers> && !std::is_copy_assignable_v<pointers>);

constexpr bool points(subject about, std::string_view key, std::string_view expected) {
    pointers made;
    return made.add(place{about, 0, key}) == expected && !made.is_full();
}

// Seven bytes and nine; then there is room for no other.
constexpr bool three_share(std::string_view third, std::string_view expected, bool is_full) {
    entry_pointers<16> made;
    const std::string_view first = made.add(place{subject::tag_key, 0, "a"});
    const std::string_view second = made.add(place{subject::tag_key, 1, "b/"});
    const bool was_full = made.is_full();
    const std::string_view last = made.add(place{subject::tag_key, 2, third});
    return first == "/tags/a" && second == "/tags/b~1" && !was_full && last == expected &&
           made.is_full() == is_full;
}

// The longest pointer: room for a key as long as all attributes together, and for what stands before it.
constexpr std::size_t room = 32 + 3072;

std::string pointer_to(subject about, const std::string& key) {
    pointers made;
    return std::string(made.add(place{about, 0, key}));
}

}  // namespace

TEST_CASE("an entry is shown behind its map", "[entry_pointers]") {
    CHECK_BOTH_DOORS(points(subject::attribute_key, "channel", "/attributes/channel"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "team", "/tags/team"));
    CHECK_BOTH_DOORS(points(subject::tag_value, "team", "/tags/team"));
}

TEST_CASE("without a key the member itself is shown", "[entry_pointers]") {
    CHECK_BOTH_DOORS(points(subject::attribute_key, "", "/attributes"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "", "/tags"));
    CHECK_BOTH_DOORS(points(subject::s3_bucket, "", "/artifact/s3Location/bucket"));
    CHECK_BOTH_DOORS(points(subject::any, "", ""));
}

TEST_CASE("~ and / are escaped, and nothing else", "[entry_pointers]") {
    CHECK_BOTH_DOORS(points(subject::tag_key, "a/b", "/tags/a~1b"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "a~b", "/tags/a~0b"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "~1", "/tags/~01"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "/~/~", "/tags/~1~0~1~0"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "a%\"\\ \xC3\xBC", "/tags/a%\"\\ \xC3\xBC"));
}

TEST_CASE("a key that breaks a rule is shown where keys are not sensitive", "[entry_pointers]") {
    CHECK_BOTH_DOORS(points(subject::tag_key, "aws:owner", "/tags/aws:owner"));
    CHECK_BOTH_DOORS(points(subject::tag_value, "a*b", "/tags/a*b"));
    CHECK_BOTH_DOORS(points(subject::attribute_key, "a*b", "/attributes"));
    CHECK_BOTH_DOORS(points(subject::attribute_value, "a*b", "/attributes"));
}

TEST_CASE("no key with control characters or ill-formed bytes is shown", "[entry_pointers]") {
    for (const std::string_view key :
         {"a\0b"sv, "\n"sv, "\x1b[0m"sv, "\u202e"sv, "\u0085"sv, "a\xff"sv, "\xc3"sv}) {
        CHECK(pointer_to(subject::tag_key, std::string(key)) == "/tags");
    }
}

TEST_CASE("the pointers of one violation share their memory", "[entry_pointers]") {
    CHECK_BOTH_DOORS(three_share("c", "/tags", true));
    CHECK_BOTH_DOORS(three_share("", "/tags", false));
}

TEST_CASE("the key is copied", "[entry_pointers]") {
    std::string key = "channel";
    pointers made;
    const std::string_view pointer = made.add(place{subject::attribute_value, 0, key});
    key.assign(key.size(), '#');
    CHECK(pointer == "/attributes/channel");
}

TEST_CASE("a key that has no room leaves the pointer of the map", "[entry_pointers]") {
    const std::size_t before = pointer_of(subject::tags).size() + 1;
    SECTION("plain characters") {
        const std::string fits(room - before, 'k');
        CHECK(pointer_to(subject::tag_key, fits) == "/tags/" + fits);
        CHECK(pointer_to(subject::tag_key, fits + 'k') == "/tags");
    }
    SECTION("escaped ones take two") {
        const std::string fits((room - before) / 2, '/');
        CHECK(pointer_to(subject::tag_key, fits).size() == before + 2 * fits.size());
        CHECK(pointer_to(subject::tag_key, fits + "//") == "/tags");
        CHECK(pointer_to(subject::tag_key, fits + "~~") == "/tags");
    }
    SECTION("as long as all attributes may be") {
        const std::string longest(3072, 'k');
        CHECK(pointer_to(subject::attribute_key, longest) == "/attributes/" + longest);
        CHECK(pointer_to(subject::attribute_key, std::string(100000, '~')) == "/attributes");
    }
}
