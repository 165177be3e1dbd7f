// SPDX-License-Identifier: BSL-1.0
// Test of value_or_error.hpp: one of two lives, and is the one that dies.
#include <iotpkg/facts/value_or_error.hpp>

#include <string>
#include <type_traits>
#include <utility>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::as_error;
using iotpkg::detail::value_or_error;

static_assert(std::is_trivially_destructible_v<value_or_error<int, char>>);
static_assert(!std::is_trivially_destructible_v<value_or_error<std::string, char>>);
static_assert(!std::is_trivially_destructible_v<value_or_error<char, std::string>>);
static_assert(!std::is_copy_constructible_v<value_or_error<int, char>> &&
              !std::is_copy_assignable_v<value_or_error<int, char>>);
static_assert(value_or_error<int, int>(std::in_place, 3).has_value);
static_assert(value_or_error<int, int>(std::in_place, 3).value == 3);
static_assert(!value_or_error<int, int>(as_error{}, 7).has_value);
static_assert(value_or_error<int, int>(as_error{}, 7).error == 7);

// Adds its weight when it dies.
template <int Weight>
struct mortal {
    explicit mortal(int& dead) : dead_(&dead) {}
    mortal(const mortal&) = delete;
    mortal& operator=(const mortal&) = delete;
    ~mortal() { *dead_ += Weight; }

private:
    int* dead_;
};
using either = value_or_error<mortal<1>, mortal<100>>;

}  // namespace

TEST_CASE("what is there is destroyed, and nothing else", "[value_or_error]") {
    int dead = 0;
    { const either value(std::in_place, dead); }
    CHECK(dead == 1);
    { const either error(as_error{}, dead); }
    CHECK(dead == 101);
}
