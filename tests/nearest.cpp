// SPDX-License-Identifier: BSL-1.0
// The known word that an unknown one is likely to mean.
#include <iotpkg/nearest.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"

namespace {

using iotpkg::nearest;
using iotpkg::nearest_max_size;

constexpr bool means(std::string_view word, std::string_view known) {
    return nearest(word, std::array{known}) == known;
}

constexpr std::string_view formats[] = {"text", "json", "github", "sarif"};

}  // namespace

TEST_CASE("the nearest of several words") {
    CHECK_BOTH_DOORS(nearest("jsn", formats) == "json");
    CHECK_BOTH_DOORS(nearest("sariff", formats) == "sarif");
    CHECK_BOTH_DOORS(nearest("json", formats) == "json");
    CHECK_BOTH_DOORS(nearest("xml", formats).empty());
    CHECK_BOTH_DOORS(nearest("json", {}).empty());
    // As near as another: the first.
    constexpr std::string_view twins[] = {"cat", "bat"};
    CHECK_BOTH_DOORS(nearest("rat", twins) == "cat");
    CHECK_BOTH_DOORS(nearest("bat", twins) == "bat");
}

TEST_CASE("what one slip is") {
    CHECK_BOTH_DOORS(means("hos", "host"));
    CHECK_BOTH_DOORS(means("hoost", "host"));
    CHECK_BOTH_DOORS(means("hast", "host"));
    // Two of them.
    CHECK_BOTH_DOORS(!means("hsot", "host"));
    CHECK_BOTH_DOORS(!means("ho", "host"));
    CHECK_BOTH_DOORS(!means("hoosst", "hos"));
}

TEST_CASE("a longer word may have more slips") {
    CHECK_BOTH_DOORS(means("abcd", "abcx"));
    CHECK_BOTH_DOORS(!means("abcd", "abxx"));
    CHECK_BOTH_DOORS(means("abcde", "abcxx"));
    CHECK_BOTH_DOORS(!means("abcde", "abxxx"));
    CHECK_BOTH_DOORS(!means("abcdefghi", "abcdefxxx"));
    CHECK_BOTH_DOORS(means("abcdefghij", "abcdefgxxx"));
    CHECK_BOTH_DOORS(!means("abcdefghij", "abcdefxxxx"));
}

TEST_CASE("case and the signs between words are nothing") {
    CHECK_BOTH_DOORS(means("package_name", "packageName"));
    CHECK_BOTH_DOORS(means("PACKAGE-NAME", "packageName"));
    CHECK_BOTH_DOORS(means("--polcy", "--policy"));
    CHECK_BOTH_DOORS(nearest("", formats).empty());
    CHECK_BOTH_DOORS(!means("--", "-x"));
}

TEST_CASE("words that are too long are near to none") {
    CHECK_BOTH_DOORS(nearest_max_size == 64);
    const std::string longest(64, 'a');
    const std::string longer(65, 'a');
    CHECK(means(longest, longest));
    CHECK(means(std::string(63, 'a'), longest));
    CHECK_FALSE(means(longest, longer));
    CHECK_FALSE(means(longer, longest));
    CHECK_FALSE(means(longer, longer));
    CHECK(iotpkg::detail::is_same_word(longest, longest));
    CHECK_FALSE(iotpkg::detail::is_same_word(longest, longer));
    CHECK_FALSE(iotpkg::detail::is_same_word(longer, longest));
    CHECK(means(std::string(60, '_') + "host", "host"));
    CHECK_FALSE(means(std::string(61, '_') + "host", "host"));
    CHECK_FALSE(means(std::string(1'000'000, 'a'), "a"));
}
