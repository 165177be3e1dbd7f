// SPDX-License-Identifier: BSL-1.0
// Delays before another attempt: bounds, growth, generators of any range, figures that make no sense.
#include <iotpkg/retry.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <random>
#include <set>

#include "support/catch2.hpp"

namespace {

using iotpkg::retry;
using std::chrono::milliseconds;

// Gives what it is told to, within limits of its own.
struct fixed_random {
    using result_type = std::uint32_t;
    static constexpr result_type min() { return 10; }
    static constexpr result_type max() { return 110; }
    constexpr result_type operator()() const { return value; }
    result_type value;
};

constexpr milliseconds delay_of(const retry& how, int attempt, std::uint32_t value) {
    const fixed_random random{value};
    return how.delay(attempt, random);
}

constexpr retry example{.attempts = 9, .base_delay = milliseconds(100), .max_delay = milliseconds(1'000)};

static_assert(example.longest_delay(1) == milliseconds(100));
static_assert(example.longest_delay(2) == milliseconds(200));
static_assert(example.longest_delay(4) == milliseconds(800));
static_assert(example.longest_delay(5) == milliseconds(1'000));
static_assert(example.longest_delay(2'000'000'000) == milliseconds(1'000));

// The least delay that is one.
static_assert(retry{.base_delay = milliseconds(1)}.longest_delay(1) == milliseconds(1));
static_assert(retry{.max_delay = milliseconds(1)}.longest_delay(1) == milliseconds(1));

static_assert(delay_of(example, 2, 10) == milliseconds(0));
static_assert(delay_of(example, 2, 35) == milliseconds(50));
static_assert(delay_of(example, 2, 109) == milliseconds(198));
static_assert(delay_of(example, 2, 110) == milliseconds(200));

template <class Random>
void check_spread(Random random) {
    std::set<milliseconds> seen;
    for (int draw = 0; draw < 4'000; ++draw) {
        seen.insert(example.delay(3, random));
    }
    // 401 figures are possible, and each has 10 chances.
    CHECK(seen.size() > 380);
    CHECK(*seen.begin() < milliseconds(5));
    CHECK(*seen.rbegin() > milliseconds(395));
    CHECK(*seen.rbegin() <= milliseconds(400));
}

}  // namespace

TEST_CASE("without a word there are three attempts, a second and twenty seconds") {
    const retry usual;
    CHECK(usual.attempts == 3);
    CHECK(usual.longest_delay(1) == std::chrono::seconds(1));
    CHECK(usual.longest_delay(2) == std::chrono::seconds(2));
    CHECK(usual.longest_delay(6) == std::chrono::seconds(20));
    CHECK(usual.unanswered);
}

TEST_CASE("figures that make no sense give no delay that makes none") {
    CHECK(retry{.base_delay = milliseconds(-5)}.longest_delay(3) == milliseconds(0));
    CHECK(retry{.max_delay = milliseconds(-5)}.longest_delay(3) == milliseconds(0));
    CHECK(retry{.base_delay = milliseconds(500), .max_delay = milliseconds(70)}.longest_delay(1) ==
          milliseconds(70));
    CHECK(retry{.base_delay = milliseconds(0)}.longest_delay(2'000) == milliseconds(0));
    // Neither overflows nor goes on for ever.
    constexpr int last = std::numeric_limits<int>::max();
    STATIC_REQUIRE(retry{.base_delay = milliseconds(0)}.longest_delay(last) == milliseconds(0));
    STATIC_REQUIRE(retry{.base_delay = milliseconds::min()}.longest_delay(last) == milliseconds(0));
    STATIC_REQUIRE(retry{.base_delay = milliseconds(-1), .max_delay = milliseconds::max()}.longest_delay(
                       last) == milliseconds(0));
    STATIC_REQUIRE(retry{.max_delay = milliseconds::min()}.longest_delay(last) == milliseconds(0));
    CHECK(example.longest_delay(0) == milliseconds(100));
    CHECK(example.longest_delay(-7) == milliseconds(100));

    const retry endless{.base_delay = milliseconds::max(), .max_delay = milliseconds::max()};
    CHECK(endless.longest_delay(70) == milliseconds::max());
    CHECK(delay_of(endless, 70, 110) == milliseconds::max());
    CHECK(delay_of(endless, 70, 109) < milliseconds::max());
    CHECK(delay_of(endless, 70, 10) == milliseconds(0));
    CHECK(retry{.max_delay = milliseconds::max()}.longest_delay(500) == milliseconds::max());
}

TEST_CASE("the whole range is used, whatever the generator") {
    check_spread(iotpkg::system_random());
    check_spread(std::mt19937(7));
    check_spread(std::mt19937_64(7));
    check_spread(std::minstd_rand(7));
    check_spread(std::ranlux24_base(7));
}
