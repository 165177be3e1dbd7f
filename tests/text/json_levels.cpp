// SPDX-License-Identifier: BSL-1.0
// Test of text/json_levels.hpp and text/deep_json_levels.hpp: both kinds remember each bracket, whatever was
// opened and closed before.
#include <iotpkg/text/json_levels.hpp>

#include <cstddef>
#include <random>
#include <vector>

#include <iotpkg/text/deep_json_levels.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::deep_json_levels;
using iotpkg::detail::json_levels;
using iotpkg::detail::json_max_depth;

template <class Levels>
void follow_random_brackets(std::size_t deepest) {
    std::mt19937 random(20261124);
    Levels levels;
    std::vector<bool> expected;
    std::size_t reached = 0;
    for (int round = 0; round < 200000; ++round) {
        CHECK_FALSE(levels.empty() != expected.empty());
        if (!expected.empty() && levels.is_object() != expected.back()) {
            FAIL("another bracket at depth " << expected.size());
        }
        // Down for a while, then up, so that each depth is crossed both ways.
        const bool goes_down = expected.empty() || random() % 100 < (round / 1000 % 2 == 0 ? 70u : 30u);
        if (goes_down && expected.size() < deepest) {
            const bool is_object = random() % 2 == 0;
            REQUIRE(levels.push(is_object));
            expected.push_back(is_object);
        } else if (!expected.empty()) {
            levels.pop();
            expected.pop_back();
        }
        reached = expected.size() > reached ? expected.size() : reached;
    }
    CHECK(reached > 256);
}

}  // namespace

TEST_CASE("brackets are remembered in their order", "[json_levels]") {
    follow_random_brackets<json_levels>(json_max_depth);
    follow_random_brackets<deep_json_levels>(json_max_depth);
}

TEST_CASE("without a heap there is a limit", "[json_levels]") {
    json_levels fixed;
    deep_json_levels growing;
    for (std::size_t depth = 0; depth < json_max_depth; ++depth) {
        REQUIRE((fixed.push(true) && growing.push(true)));
    }
    CHECK_FALSE(fixed.push(false));
    CHECK(fixed.is_object());
    CHECK(growing.push(false));
    CHECK_FALSE(growing.is_object());
}
