// JSON Pointers of map entries: escaping, empty keys, keys that are too long to be shown.
#include <iotpkg/check/entry_pointer.hpp>

#include <string>
#include <type_traits>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::pointer_of;
using iotpkg::subject;
using iotpkg::detail::entry_pointer;
using iotpkg::detail::place;
using namespace std::string_view_literals;

// A copy would point into the original.
static_assert(!std::is_copy_constructible_v<entry_pointer> && !std::is_copy_assignable_v<entry_pointer>);

constexpr bool points(subject about, std::string_view key, std::string_view expected) {
    const entry_pointer pointer(place{about, 0, key});
    return pointer.view() == expected;
}

constexpr bool points_after_another(subject about, std::string_view key, std::string_view expected) {
    entry_pointer pointer(place{subject::tag_key, 0, "longer-than-the-next"});
    pointer.set(place{about, 0, key});
    return pointer.view() == expected;
}

// The longest pointer: room for a key as long as all attributes together, and for what stands before it.
constexpr std::size_t room = 32 + 3072;

std::string pointer_to(subject about, const std::string& key) {
    const entry_pointer pointer(place{about, 0, key});
    return std::string(pointer.view());
}

}  // namespace

TEST_CASE("an entry is shown behind its map", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points(subject::attribute_key, "channel", "/attributes/channel"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "team", "/tags/team"));
    CHECK_BOTH_DOORS(points(subject::tag_value, "team", "/tags/team"));
}

TEST_CASE("without a key the member itself is shown", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points(subject::attribute_key, "", "/attributes"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "", "/tags"));
    CHECK_BOTH_DOORS(points(subject::s3_bucket, "", "/artifact/s3Location/bucket"));
    CHECK_BOTH_DOORS(points(subject::any, "", ""));
    CHECK_BOTH_DOORS(entry_pointer().view().empty());
}

TEST_CASE("~ and / are escaped, and nothing else", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points(subject::tag_key, "a/b", "/tags/a~1b"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "a~b", "/tags/a~0b"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "~1", "/tags/~01"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "/~/~", "/tags/~1~0~1~0"));
    CHECK_BOTH_DOORS(points(subject::tag_key, "a%\"\\ \xC3\xBC", "/tags/a%\"\\ \xC3\xBC"));
}

TEST_CASE("a key that breaks a rule is shown where keys are not sensitive", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points(subject::tag_key, "aws:owner", "/tags/aws:owner"));
    CHECK_BOTH_DOORS(points(subject::tag_value, "a*b", "/tags/a*b"));
    CHECK_BOTH_DOORS(points(subject::attribute_key, "a*b", "/attributes"));
    CHECK_BOTH_DOORS(points(subject::attribute_value, "a*b", "/attributes"));
}

TEST_CASE("no key with control characters or ill-formed bytes is shown", "[entry_pointer]") {
    for (const std::string_view key :
         {"a\0b"sv, "\n"sv, "\x1b[0m"sv, "\u202e"sv, "\u0085"sv, "a\xff"sv, "\xc3"sv}) {
        CHECK(pointer_to(subject::tag_key, std::string(key)) == "/tags");
    }
}

TEST_CASE("a pointer set again keeps nothing of the last one", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points_after_another(subject::attribute_key, "a", "/attributes/a"));
    CHECK_BOTH_DOORS(points_after_another(subject::attribute_key, "", "/attributes"));
}

TEST_CASE("the key is copied", "[entry_pointer]") {
    std::string key = "channel";
    const entry_pointer pointer(place{subject::attribute_value, 0, key});
    key.assign(key.size(), '#');
    CHECK(pointer.view() == "/attributes/channel");
}

TEST_CASE("a key that has no room leaves the pointer of the map", "[entry_pointer]") {
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
