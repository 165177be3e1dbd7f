// SPDX-License-Identifier: BSL-1.0
// Contenders that take turns in one process: what the machine does beside it hits all of them alike.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "allocations.hpp"

namespace benchmark {

// The compiler may not know what was done with it, nor leave it out.
template <class Value>
void keep(const Value& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

struct contender {
    std::string name;
    // The work for one input, by its index.
    std::function<void(std::size_t)> work;
    double nanoseconds = 0;  // of one input, the median of all turns
    double allocations = 0;
};

inline double run(const contender& one, std::size_t inputs, std::size_t repetitions) {
    using clock = std::chrono::steady_clock;
    const clock::time_point begin = clock::now();
    for (std::size_t repetition = 0; repetition < repetitions; ++repetition) {
        for (std::size_t index = 0; index < inputs; ++index) {
            one.work(index);
        }
    }
    const std::chrono::duration<double, std::nano> taken = clock::now() - begin;
    return taken.count() / static_cast<double>(inputs * repetitions);
}

// Each turn takes about as long for each contender.
inline void take_turns(std::vector<contender>& all, std::size_t inputs, std::size_t turns) {
    constexpr double nanoseconds_of_turn = 2e6;
    std::vector<std::size_t> repetitions;
    std::vector<std::vector<double>> times(all.size());
    for (contender& one : all) {
        run(one, inputs, 1);
        const std::size_t before = allocations();
        const double first = run(one, inputs, 1);
        one.allocations = static_cast<double>(allocations() - before) / static_cast<double>(inputs);
        const double wanted = nanoseconds_of_turn / (first * static_cast<double>(inputs));
        repetitions.push_back(wanted < 1 ? 1 : static_cast<std::size_t>(wanted));
    }
    for (std::size_t turn = 0; turn < turns; ++turn) {
        for (std::size_t index = 0; index < all.size(); ++index) {
            times[index].push_back(run(all[index], inputs, repetitions[index]));
        }
    }
    for (std::size_t index = 0; index < all.size(); ++index) {
        std::sort(times[index].begin(), times[index].end());
        all[index].nanoseconds = times[index][turns / 2];
    }
}

}  // namespace benchmark
