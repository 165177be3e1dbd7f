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
using namespace std::string_view_literals;

// A copy would point into the original.
static_assert(!std::is_copy_constructible_v<entry_pointer> && !std::is_copy_assignable_v<entry_pointer>);

constexpr bool points(subject about, std::string_view key, std::string_view expected) {
    const entry_pointer pointer(about, key);
    return pointer.view() == expected;
}

constexpr bool points_after_another(subject about, std::string_view key, std::string_view expected) {
    entry_pointer pointer(subject::tags, "longer-than-the-next");
    pointer.set(about, key);
    return pointer.view() == expected;
}

// The longest pointer: room for a key as long as all attributes together, and for what stands before it.
constexpr std::size_t room = 32 + 3072;

std::string pointer_to(subject about, const std::string& key) {
    const entry_pointer pointer(about, key);
    return std::string(pointer.view());
}

}  // namespace

TEST_CASE("an entry is shown behind its map", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points(subject::attributes, "channel", "/attributes/channel"));
    CHECK_BOTH_DOORS(points(subject::tags, "team", "/tags/team"));
    CHECK_BOTH_DOORS(points(subject::tag_value, "team", "/tags/team"));
}

TEST_CASE("without a key the member itself is shown", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points(subject::attributes, "", "/attributes"));
    CHECK_BOTH_DOORS(points(subject::tags, "", "/tags"));
    CHECK_BOTH_DOORS(points(subject::s3_bucket, "", "/artifact/s3Location/bucket"));
    CHECK_BOTH_DOORS(points(subject::any, "", ""));
    CHECK_BOTH_DOORS(entry_pointer().view().empty());
}

TEST_CASE("~ and / are escaped, and nothing else", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points(subject::tags, "a/b", "/tags/a~1b"));
    CHECK_BOTH_DOORS(points(subject::tags, "a~b", "/tags/a~0b"));
    CHECK_BOTH_DOORS(points(subject::tags, "~1", "/tags/~01"));
    CHECK_BOTH_DOORS(points(subject::tags, "/~/~", "/tags/~1~0~1~0"));
    CHECK_BOTH_DOORS(points(subject::tags, "a%\"\\ \xC3\xBC", "/tags/a%\"\\ \xC3\xBC"));
    CHECK_BOTH_DOORS(points(subject::tags, "a\0b"sv, "/tags/a\0b"sv));
}

TEST_CASE("a pointer set again keeps nothing of the last one", "[entry_pointer]") {
    CHECK_BOTH_DOORS(points_after_another(subject::attributes, "a", "/attributes/a"));
    CHECK_BOTH_DOORS(points_after_another(subject::attributes, "", "/attributes"));
}

TEST_CASE("the key is copied", "[entry_pointer]") {
    std::string key = "channel";
    const entry_pointer pointer(subject::attributes, key);
    key.assign(key.size(), '#');
    CHECK(pointer.view() == "/attributes/channel");
}

TEST_CASE("a key that has no room leaves the pointer of the map", "[entry_pointer]") {
    const std::size_t before = pointer_of(subject::tags).size() + 1;
    SECTION("plain characters") {
        const std::string fits(room - before, 'k');
        CHECK(pointer_to(subject::tags, fits) == "/tags/" + fits);
        CHECK(pointer_to(subject::tags, fits + 'k') == "/tags");
    }
    SECTION("escaped ones take two") {
        const std::string fits((room - before) / 2, '/');
        CHECK(pointer_to(subject::tags, fits).size() == before + 2 * fits.size());
        CHECK(pointer_to(subject::tags, fits + "//") == "/tags");
        CHECK(pointer_to(subject::tags, fits + "~~") == "/tags");
    }
    SECTION("as long as all attributes may be") {
        const std::string longest(3072, 'k');
        CHECK(pointer_to(subject::attributes, longest) == "/attributes/" + longest);
        CHECK(pointer_to(subject::attributes, std::string(100000, '~')) == "/attributes");
    }
}
