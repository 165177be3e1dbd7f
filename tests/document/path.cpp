// SPDX-License-Identifier: BSL-1.0
// Test of document/path.hpp: pointers that show no more than they may.
#include <iotpkg/document/path.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"

namespace {

using iotpkg::subject;
using iotpkg::detail::document_frame;
using iotpkg::detail::document_path;

// An object of a member's, or of any other name.
document_frame object(subject where, std::string_view key, subject member = subject::any) {
    document_frame frame{.object = where};
    frame.key = key;
    frame.member = member;
    return frame;
}

document_frame member(subject of) {
    return object(iotpkg::row_of(of).parent, iotpkg::row_of(of).name(), of);
}

document_frame map(subject of, std::string_view key) {
    return object(of, key);
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
    CHECK(pointer({object(subject::document, "")}).empty());
    CHECK(pointer({member(subject::package_name)}) == "/packageName");
    CHECK(pointer({member(subject::artifact), member(subject::s3_location), member(subject::s3_key)}) ==
          "/artifact/s3Location/key");
    CHECK(pointer({array(12), object(subject::any, "a~/b")}) == "/12/a~0~1b");
}

TEST_CASE("a pointer ends where more may not be shown", "[document_path]") {
    CHECK(pointer({member(subject::attributes), map(subject::attributes, "channel")}) ==
          "/attributes/channel");
    CHECK(pointer({member(subject::attributes), map(subject::attributes, "not a key")}) == "/attributes");
    CHECK(pointer({member(subject::attributes), map(subject::attributes, "a"), object(subject::any, "b")}) ==
          "/attributes/a");
    CHECK(pointer({member(subject::tags), map(subject::tags, "a/b")}) == "/tags/a~1b");
    // The key of a tag is no secret, whatever its rules say of it, as long as it can be seen.
    CHECK(pointer({member(subject::tags), map(subject::tags, "aws:owner")}) == "/tags/aws:owner");
    CHECK(pointer({member(subject::tags), map(subject::tags, "a#b")}) == "/tags/a#b");
    CHECK(pointer({member(subject::tags), map(subject::tags, std::string(129, 'k'))}) ==
          "/tags/" + std::string(129, 'k'));
    for (const std::string_view key :
         {"", "a\nb", "a\x7F", "a\xC2\x85", "a\u200B", "a\xFF", "\xED\xA0\x80"}) {
        CHECK(pointer({member(subject::tags), map(subject::tags, key)}) == "/tags");
    }
    CHECK(pointer({member(subject::tags), map(subject::tags, "aws:owner"), object(subject::any, "b")}) ==
          "/tags/aws:owner");
    CHECK(pointer({member(subject::description), object(subject::any, "b")}) == "/description");
    CHECK(pointer({member(subject::recipe), array(1), object(subject::any, "b")}) == "/recipe");
    CHECK(pointer({object(subject::document, "two words"), object(subject::any, "b")}).empty());
    CHECK(pointer({object(subject::document, "Recipe"), object(subject::any, "b")}) == "/Recipe");
    CHECK(pointer({object(subject::document, "unknown"), array(1), object(subject::any, "b")}) == "/unknown");
    CHECK(pointer({object(subject::document, std::string(64, 'n'))}) == "/" + std::string(64, 'n'));
    CHECK(pointer({object(subject::document, std::string(65, 'n'))}).empty());
}

TEST_CASE("a long key of an entry is shown for the entry alone", "[document_path]") {
    const std::string key(65, 'k');
    const document_frame attributes = member(subject::attributes);
    CHECK(pointer({attributes, map(subject::attributes, key)}) == "/attributes/" + key);
    CHECK(pointer({attributes, map(subject::attributes, key), array(0)}) == "/attributes");
    CHECK(pointer({attributes, map(subject::attributes, key.substr(1)), array(0)}) ==
          "/attributes/" + key.substr(1));
}
