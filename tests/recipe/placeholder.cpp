// SPDX-License-Identifier: BSL-1.0
// Test of placeholder.hpp: each form, and the layer in which it stands.
#include <iotpkg/recipe/placeholder.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::placeholder;
using iotpkg::detail::placeholder_kind;
using iotpkg::detail::placeholder_layer;

// All of a text, as a visitor sees them.
std::vector<placeholder> placeholders_of(std::string_view text) {
    std::vector<placeholder> all;
    iotpkg::detail::each_placeholder(text, [&all](const placeholder& found) {
        all.push_back(found);
        return true;
    });
    return all;
}

constexpr placeholder first_of(std::string_view text) {
    placeholder first;
    iotpkg::detail::each_placeholder(text, [&first](const placeholder& found) {
        first = found;
        return false;
    });
    return first;
}

#define CHECK_KIND(text, expected)                                                                           \
    CHECK_TEXT([](std::string_view of) { return first_of(of).kind; }, text, placeholder_kind::expected)

}  // namespace

TEST_CASE("the forms of placeholders", "[placeholder]") {
    CHECK_KIND("${aws:iot:package:p:version:v:attributes:k}", attribute);
    CHECK_KIND("${aws:iot:package:p:version:v:attributes}", all_attributes);
    CHECK_KIND("${aws:iot:package::version::artifact:s3-presigned-url}", artifact);
    CHECK_KIND("${aws:iot:package:p:version:v:artifact-location:s3-presigned-url}", artifact_location);
    CHECK_KIND("${aws:iot:package:p}", malformed);
    CHECK_KIND("${aws:iot:package:${aws:x}}", enclosing_package);
    CHECK_KIND("${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/k}", presigned_url);
    CHECK_KIND("${aws:iot:s3-presigned-url:${aws:x}}", presigned_url);
    CHECK_KIND("${aws:iot:package:${x}:version:v:attributes}", malformed);
    CHECK_KIND("${aws:iot:s3-presigned-url-upload:https://s3.amazonaws.com/b/k}", upload);
    CHECK_KIND("${aws:iot:packages:p}", misspelled);
    CHECK_KIND("${iot:package:p}", misspelled);
    CHECK_KIND("${thingName}", local);
    CHECK_KIND("${HOME} ${jobId}", local);
    CHECK_KIND("${aws:iot:package}", foreign);
    CHECK_KIND("${aws:}", foreign);
    CHECK_KIND("${aws:", unterminated);
}

TEST_CASE("the parts of a placeholder", "[placeholder]") {
    constexpr std::string_view text = "a ${aws:iot:package:p:version:v:attributes:k:1} b";
    constexpr placeholder found = first_of(text);
    static_assert(found.offset == 2 && found.layer == placeholder_layer::first);
    static_assert(found.text == text.substr(2, text.size() - 4));
    static_assert(found.package == "p" && found.version == "v" && found.key == "k:1");
    static_assert(!found.wants_artifact());
    // Of what has no form, no part is taken for a name.
    static_assert(first_of("${aws:iot:package:p:version:v}").version.empty());
    static_assert(first_of("${aws:iot:package:p:version:v:artifact:s3-presigned-url}").wants_artifact());
    CHECK(placeholders_of(text).size() == 1);
}

TEST_CASE("the layers of placeholders, in the order of their offsets", "[placeholder]") {
    const std::vector<placeholder> all = placeholders_of(
        "${aws:1} ${aws:iot:s3-presigned-url:${aws:2}${aws:3${aws:4}${aws:5}}${aws:6}}${aws:7${aws:8}}"
        "${aws:iot:package:${aws:9}}${aws:10\" ${aws:11}");
    using enum placeholder_layer;
    const std::vector<placeholder_layer> layers{first,      first,  in_presigned_url, in_presigned_url,
                                                deeper,     deeper, in_presigned_url, first,
                                                in_foreign, first,  deeper,           first,
                                                first};
    REQUIRE(all.size() == layers.size());
    for (std::size_t index = 0; index < all.size(); ++index) {
        CAPTURE(index);
        CHECK(all[index].layer == layers[index]);
        CHECK((index == 0 || all[index - 1].offset < all[index].offset));
    }
    CHECK(all[1].text == "${aws:iot:s3-presigned-url:");
    CHECK(all[3].text == "${aws:3");
    CHECK(all[4].text == "${aws:4}");
    CHECK(all[11].kind == placeholder_kind::unterminated);
    CHECK(all[12].text == "${aws:11}");
}

TEST_CASE("what is told of those in an upload", "[placeholder]") {
    const std::string text =
        "${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/b-${jobId}/"
        "${jobId}${thingName}${x}${aws:1${jobId}}}${jobId}";
    const std::vector<placeholder> all = placeholders_of(text);
    REQUIRE(all.size() == 8);
    using enum placeholder_kind;
    const placeholder_kind kinds[] = {upload, local, local, local, unknown, foreign, local, local};
    const std::size_t repetitions[] = {0, 0, 1, 0, 0, 0, 2, 0};
    for (std::size_t index = 0; index < all.size(); ++index) {
        CAPTURE(index);
        CHECK(all[index].kind == kinds[index]);
        CHECK(all[index].repetitions == repetitions[index]);
        CHECK(all[index].is_in_bucket == (index == 1));
        CHECK((all[index].layer == placeholder_layer::in_upload) == (index >= 1 && index <= 5));
    }
    CHECK(all[0].whole == text.substr(0, text.size() - std::string_view("${jobId}").size()));
    CHECK(all[1].whole.empty());
    CHECK(all[7].whole == "${jobId}");
}

TEST_CASE("a visitor that has seen enough sees no more", "[placeholder]") {
    for (const std::string_view text :
         {"${aws:1}${aws:2}${aws:3}", "${aws:1${aws:2}${aws:3}}", "${aws:1\"${aws:2\"${aws:3"}) {
        int seen = 0;
        iotpkg::detail::each_placeholder(text, [&seen](const placeholder&) { return ++seen < 2; });
        CHECK(seen == 2);
    }
}
