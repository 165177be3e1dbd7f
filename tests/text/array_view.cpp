// SPDX-License-Identifier: BSL-1.0
// Test of array_view.hpp.
#include <iotpkg/text/array_view.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::array_view;

constexpr int numbers[] = {1, 2, 3};

constexpr int sum(array_view<int> of) {
    int total = 0;
    for (const int number : of) {
        total += number;
    }
    return total;
}

static_assert(sum(numbers) == 6);
static_assert(sum({numbers + 1, numbers + 3}) == 5);

}  // namespace

TEST_CASE("a run of constants", "[array_view]") {
    CHECK(sum(numbers) == 6);
    CHECK(sum({}) == 0);
    CHECK(array_view<int>().empty());
    CHECK_FALSE(array_view<int>(numbers).empty());
    CHECK(array_view<int>(numbers, numbers).empty());
}
