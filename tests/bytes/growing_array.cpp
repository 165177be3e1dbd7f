// SPDX-License-Identifier: BSL-1.0
// Test of bytes/growing_array.hpp.
#include <iotpkg/bytes/growing_array.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::growing_array;

static_assert(!std::is_copy_constructible_v<growing_array<int>>);
static_assert(std::is_nothrow_move_constructible_v<growing_array<int>>);

}  // namespace

TEST_CASE("values stay in their order while the array grows", "[growing_array]") {
    growing_array<std::unique_ptr<std::size_t>> values;
    CHECK(values.size() == 0);
    CHECK(values.begin() == values.end());
    for (std::size_t count = 0; count < 1000; ++count) {
        values.push_back(std::make_unique<std::size_t>(count));
        REQUIRE(values.size() == count + 1);
    }
    std::size_t expected = 0;
    for (const auto& value : std::as_const(values)) {
        CHECK(*value == expected++);
    }
    CHECK(*values[999] == 999);
    CHECK(*std::as_const(values)[0] == 0);
}

TEST_CASE("room that is asked for is there, and none is taken away", "[growing_array]") {
    growing_array<std::string> values;
    values.reserve(3);
    values.push_back("one");
    const std::string* const place = values.begin();
    values.push_back("two");
    values.push_back("three");
    CHECK(values.begin() == place);
    values.reserve(1);
    CHECK(values.begin() == place);
    // A value of the array itself, while it moves.
    values.push_back(values[0]);
    CHECK((values.size() == 4 && values[0] == "one" && values[3] == "one"));
}

TEST_CASE("an array that was moved is empty, and can be used", "[growing_array]") {
    growing_array<std::string> first;
    first.push_back("kept");
    growing_array<std::string> second = std::move(first);
    CHECK((second.size() == 1 && second[0] == "kept"));
    CHECK(first.size() == 0);  // NOLINT(bugprone-use-after-move)
    first.push_back("new");
    second = std::move(first);
    CHECK((second.size() == 1 && second[0] == "new"));
    growing_array<std::string>& itself = second;
    second = std::move(itself);
    CHECK((second.size() == 1 && second[0] == "new"));
}
