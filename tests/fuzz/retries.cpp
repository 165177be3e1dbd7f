// SPDX-License-Identifier: BSL-1.0
// The arithmetic of delays, for any number of attempts, any delays and any random number.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>
#include <string>

#include <iotpkg/retry.hpp>

#include "fuzzers.hpp"
#include "input.hpp"

namespace fuzz {
namespace {

using milliseconds = std::chrono::milliseconds;
using count = milliseconds::rep;

// One doubling after the other, as far as there is room for one.
count slow_longest(count base, count most, int attempt) {
    if (base <= 0 || most <= 0) {
        return 0;
    }
    count longest = std::min(base, most);
    for (int step = 1; step < attempt && longest < most; ++step) {
        longest = longest > std::numeric_limits<count>::max() / 2 ? most : std::min(longest * 2, most);
    }
    return longest;
}

// Always the same number.
template <class Result>
struct given_number {
    using result_type = Result;

    static constexpr Result(min)() { return std::numeric_limits<Result>::min(); }
    static constexpr Result(max)() { return std::numeric_limits<Result>::max(); }

    Result operator()() const { return number; }

    Result number;
};

template <class Result>
void expect_delay(const iotpkg::retry& policy, int attempt, Result number) {
    const count longest = policy.longest_delay(attempt).count();
    const auto delay_of = [&](Result drawn) {
        given_number<Result> random{drawn};
        return policy.delay(attempt, random).count();
    };
    const count delay = delay_of(number);
    expect(delay >= 0 && delay <= longest, "a delay between nothing and the longest",
           [&] { return std::to_string(delay) + " of " + std::to_string(longest); });
    expect(delay_of(std::numeric_limits<Result>::min()) == 0, "no delay for the least number");
    expect(delay_of(std::numeric_limits<Result>::max()) == longest, "the longest for the greatest number");
    expect(number == 0 || delay_of(number - 1) <= delay, "a larger number, no shorter delay");
}

// Of all sizes: a small one, one with few bits, any.
std::int64_t number_of(input_reader& input) {
    const std::size_t chosen = input.byte();
    const std::uint64_t word = input.word();
    switch (chosen % 4) {
        case 0: return static_cast<std::int64_t>(word >> 48);
        case 1: return static_cast<std::int64_t>(std::uint64_t{1} << (word % 64));
        case 2: return static_cast<std::int64_t>((std::uint64_t{1} << (word % 64)) - 1);
        default: return static_cast<std::int64_t>(word);
    }
}

}  // namespace

void retries(bytes input) {
    input_reader reader(input);
    const iotpkg::retry policy{.attempts = 3,
                               .base_delay = milliseconds(number_of(reader)),
                               .max_delay = milliseconds(number_of(reader))};
    const auto attempt = static_cast<int>(number_of(reader));
    const count longest = policy.longest_delay(attempt).count();
    const count expected = slow_longest(policy.base_delay.count(), policy.max_delay.count(), attempt);
    expect(longest == expected, "the longest delay",
           [&] { return std::to_string(longest) + " expected " + std::to_string(expected); });
    const std::uint64_t number = reader.word();
    expect_delay<std::uint64_t>(policy, attempt, number);
    expect_delay<std::uint32_t>(policy, attempt, static_cast<std::uint32_t>(number));
}

}  // namespace fuzz
