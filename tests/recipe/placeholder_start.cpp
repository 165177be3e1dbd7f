// SPDX-License-Identifier: BSL-1.0
// Test of placeholder_start.hpp: which `${` is for the service.
#include <iotpkg/recipe/placeholder_start.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

using iotpkg::detail::find_local;
using iotpkg::detail::is_local;
using iotpkg::detail::is_misspelled;
using iotpkg::detail::is_one_edit_apart;

namespace {

constexpr std::size_t find(std::string_view text) {
    return iotpkg::detail::find_placeholder(text, 0);
}

}  // namespace

TEST_CASE("one edit apart", "[placeholder_start]") {
    static_assert(is_one_edit_apart("abc", "abcd"));
    static_assert(is_one_edit_apart("abcd", "abc"));
    static_assert(is_one_edit_apart("bcd", "abcd"));
    static_assert(is_one_edit_apart("abd", "abcd"));
    static_assert(is_one_edit_apart("abxd", "abcd"));
    static_assert(is_one_edit_apart("", "a"));
    static_assert(is_one_edit_apart("aaa", "aa"));
    static_assert(!is_one_edit_apart("abcd", "abcd"));
    static_assert(!is_one_edit_apart("", ""));
    static_assert(!is_one_edit_apart("abdc", "abcd"));
    static_assert(!is_one_edit_apart("ab", "abcd"));
    static_assert(!is_one_edit_apart("xbcx", "abcd"));
}

TEST_CASE("local placeholders", "[placeholder_start]") {
    static_assert(find_local("thingName}") == 0 && find_local("jobId}x") == 1 &&
                  find_local("executionNumber}") == 2);
    for (const char* const body :
         {"", "}", "thingName", "thingNam}", "thingNames}", "ThingName}", "jobId "}) {
        CAPTURE(body);
        CHECK_FALSE(is_local(body));
    }
}

TEST_CASE("the words before a package name", "[placeholder_start]") {
    CHECK_TEXT(is_misspelled, "iot:package:", true);
    CHECK_TEXT(is_misspelled, "aws:iot:packages:", true);
    CHECK_TEXT(is_misspelled, "aws:iot:packag:", true);
    CHECK_TEXT(is_misspelled, "aws:iot:packagE:p", true);
    CHECK_TEXT(is_misspelled, "aws:iot:package:", false);
    // The empty pair.
    CHECK_TEXT(is_misspelled, "aws:iot:package::version::attributes", false);
    CHECK_TEXT(is_misspelled, "aws:iot:packages", false);
    CHECK_TEXT(is_misspelled, "aws:iot:packag", false);
    CHECK_TEXT(is_misspelled, "aws:iot:package", false);
    CHECK_TEXT(is_misspelled, "iot:package", false);
    CHECK_TEXT(is_misspelled, "", false);
}

TEST_CASE("where the next one begins", "[placeholder_start]") {
    CHECK_TEXT(find, "${aws:", 0u);
    CHECK_TEXT(find, "${HOME}${aws:x}", 7u);
    CHECK_TEXT(find, "$${${jobId}", 3u);
    CHECK_TEXT(find, " ${iot:package:", 1u);
    CHECK_TEXT(find, "${HOME} ${", std::string_view::npos);
    CHECK_TEXT(find, "", std::string_view::npos);
    const std::string_view two = "${aws:1}${aws:2}";
    CHECK(iotpkg::detail::find_placeholder(two, 1) == 8);
    CHECK(iotpkg::detail::find_placeholder(two, 9) == std::string_view::npos);
}
