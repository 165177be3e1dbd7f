// SPDX-License-Identifier: BSL-1.0
// How often a request is sent, and how long to wait in between. Nothing here waits: that is the caller's.
#pragma once

#include <chrono>
#include <cstdint>

#include <iotpkg/bytes/random_bytes.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// 64 bits from the operating system, in the form of a standard generator; std::mt19937 is another.
struct system_random {
    using result_type = std::uint64_t;

    static constexpr result_type(min)() { return 0; }
    static constexpr result_type(max)() { return UINT64_MAX; }

    result_type operator()() const {
        unsigned char bytes[sizeof(result_type)]{};
        // Without random bytes there is no jitter: the delay is then the longest.
        if (!detail::random_bytes(bytes, sizeof(bytes))) {
            return (max)();
        }
        result_type number = 0;
        for (const unsigned char byte : bytes) {
            number = number << 8 | byte;
        }
        return number;
    }
};

// Three attempts, a second, twenty seconds: what AWS's own clients do when nobody says otherwise.
struct retry {
    // In all, the first one included. Fewer than one count as one.
    int attempts = 3;
    // The longest first delay. It doubles for each further one, up to max_delay.
    std::chrono::milliseconds base_delay{1'000};
    std::chrono::milliseconds max_delay{20'000};
    // Whether a request that had no answer is sent again. The client token makes that safe: should the first
    // one have arrived after all, the service takes both for one.
    bool unanswered = true;

    // The longest delay after so many attempts, counted from 1.
    [[nodiscard]] constexpr std::chrono::milliseconds longest_delay(int attempt) const {
        // No delay, doubled however often.
        if (base_delay.count() <= 0 || max_delay.count() <= 0) {
            return std::chrono::milliseconds(0);
        }
        std::chrono::milliseconds longest = base_delay;
        for (; attempt > 1 && longest < max_delay; --attempt) {
            longest = longest > max_delay / 2 ? max_delay : longest * 2;
        }
        return longest < max_delay ? longest : max_delay;
    }

    // Somewhere between nothing and that, so that those who were throttled together do not come back
    // together.
    template <class Random>
    [[nodiscard]] constexpr std::chrono::milliseconds delay(int attempt, Random& random) const {
        const std::chrono::milliseconds longest = longest_delay(attempt);
        const double part = static_cast<double>(random() - (Random::min)()) /
                            static_cast<double>((Random::max)() - (Random::min)());
        using count = std::chrono::milliseconds::rep;
        return part < 1.0 ? std::chrono::milliseconds(
                                static_cast<count>(part * static_cast<double>(longest.count())))
                          : longest;
    }
};

}  // namespace IOTPKG_NAMESPACE
