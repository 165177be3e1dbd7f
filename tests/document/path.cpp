// Test of detail/document_path.hpp: pointers that show no more than they may, keys that stand twice.
#include <iotpkg/document/path.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../support/catch2.hpp"

namespace {

using iotpkg::subject;
using iotpkg::detail::document_frame;
using iotpkg::detail::document_keys;
using iotpkg::detail::document_path;
using iotpkg::detail::level;
using iotpkg::detail::members_of;

document_frame object(level where, std::string_view key, std::size_t member = 99) {
    document_frame frame{.where = where};
    frame.key = key;
    frame.member = member < members_of(where).size() ? &members_of(where)[member] : nullptr;
    return frame;
}

document_frame map(subject of, std::string_view key) {
    document_frame frame{.where = level::map, .map = of};
    frame.key = key;
    return frame;
}

document_frame array(std::size_t index) {
    document_frame frame{.is_array = true};
    frame.index = index;
    return frame;
}

std::string pointer(const std::vector<document_frame>& frames) {
    document_path path;
    for (const document_frame& frame : frames) {
        path.push(frame);
    }
    return path.pointer();
}

}  // namespace

TEST_CASE("a pointer leads to what was begun last", "[document_path]") {
    CHECK(pointer({}).empty());
    CHECK(pointer({object(level::request, "")}).empty());
    CHECK(pointer({object(level::request, "packageName", 0)}) == "/packageName");
    CHECK(pointer({object(level::request, "artifact", 4), object(level::artifact, "s3Location", 0),
                   object(level::s3_location, "key", 1)}) == "/artifact/s3Location/key");
    CHECK(pointer({array(12), object(level::ignored, "a~/b")}) == "/12/a~0~1b");
}

TEST_CASE("a pointer ends where more may not be shown", "[document_path]") {
    CHECK(pointer({object(level::request, "attributes", 3), map(subject::attributes, "channel")}) ==
          "/attributes/channel");
    CHECK(pointer({object(level::request, "attributes", 3), map(subject::attributes, "not a key")}) ==
          "/attributes");
    CHECK(pointer({object(level::request, "attributes", 3), map(subject::attributes, "a"),
                   object(level::ignored, "b")}) == "/attributes/a");
    CHECK(pointer({object(level::request, "tags", 6), map(subject::tags, "a/b")}) == "/tags/a~1b");
    CHECK(pointer({object(level::request, "description", 2), object(level::ignored, "b")}) == "/description");
    CHECK(pointer({object(level::request, "recipe", 5), array(1), object(level::ignored, "b")}) == "/recipe");
    CHECK(pointer({object(level::request, "two words"), object(level::ignored, "b")}).empty());
    CHECK(pointer({object(level::request, "Recipe"), object(level::ignored, "b")}) == "/Recipe");
    CHECK(pointer({object(level::request, "unknown"), array(1), object(level::ignored, "b")}) == "/unknown");
    CHECK(pointer({object(level::request, std::string(64, 'n'))}) == "/" + std::string(64, 'n'));
    CHECK(pointer({object(level::request, std::string(65, 'n'))}).empty());
}

TEST_CASE("a long key of an entry is shown for the entry alone", "[document_path]") {
    const std::string key(65, 'k');
    const document_frame attributes = object(level::request, "attributes", 3);
    CHECK(pointer({attributes, map(subject::attributes, key)}) == "/attributes/" + key);
    CHECK(pointer({attributes, map(subject::attributes, key), array(0)}) == "/attributes");
    CHECK(pointer({attributes, map(subject::attributes, key.substr(1)), array(0)}) ==
          "/attributes/" + key.substr(1));
}

TEST_CASE("keys that stand twice are told in the order of the keys, each but the first", "[document_path]") {
    document_keys keys;
    std::vector<std::pair<std::string, std::size_t>> told;
    const auto tell = [&told](std::string_view key, std::size_t at) { told.emplace_back(key, at); };
    keys.add("outer", 1);
    keys.add("b", 2);
    keys.add("a", 3);
    keys.add("b", 4);
    keys.add("outer", 5);
    keys.add("b", 6);
    keys.close(1, tell);
    CHECK(told == std::vector<std::pair<std::string, std::size_t>>{{"b", 4}, {"b", 6}});
    CHECK(keys.size() == 1);
    keys.close(1, tell);
    keys.close(0, tell);
    CHECK((told.size() == 2 && keys.size() == 0));
}
