// SPDX-License-Identifier: BSL-1.0
// Decisions out of the bytes of an input, and the policies that they choose. Behind the end stands 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>

#include "fuzzers.hpp"

namespace fuzz {

class input_reader {
public:
    explicit input_reader(bytes input) : left_(input) {}

    std::size_t byte() {
        if (left_.empty()) {
            return 0;
        }
        const std::size_t first = left_.front();
        left_ = left_.subspan(1);
        return first;
    }
    // Two bytes, less than the limit.
    std::size_t below(std::size_t limit) {
        const std::size_t high = byte();
        return (high * 256 + byte()) % limit;
    }
    std::uint64_t word() {
        std::uint64_t made = 0;
        for (int count = 0; count < 8; ++count) {
            made = made << 8 | byte();
        }
        return made;
    }
    bool one_in(std::size_t count) { return byte() % count == 0; }
    std::string_view some(std::size_t most) {
        const bytes taken = left_.first(most < left_.size() ? most : left_.size());
        left_ = left_.subspan(taken.size());
        return text_of(taken);
    }
    [[nodiscard]] std::string_view rest() const { return text_of(left_); }
    [[nodiscard]] bool is_empty() const { return left_.empty(); }

private:
    bytes left_;
};

// The slow reader of JSON calls itself, and is held to what a stack has room for.
inline bool is_too_deep(std::string_view text) {
    std::size_t open = 0;
    for (const char one : text) {
        open += one == '{' || one == '[' ? 1u : 0u;
    }
    return open > 600;
}

inline constexpr std::size_t named_policies = 5;

inline iotpkg::policy named_policy(std::size_t number) {
    switch (number % named_policies) {
        case 0: return iotpkg::policy::recommended;
        case 1: return iotpkg::policy::service;
        case 2: return iotpkg::policy::wire_safe;
        case 3: return iotpkg::policy::strict;
        default: return iotpkg::policy::none();
    }
}

// Each rule off, a warning or an error.
inline iotpkg::policy random_policy(std::uint64_t seed) {
    iotpkg::policy made = iotpkg::policy::recommended;
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        switch (seed >> 61) {
            case 0:
            case 1: made = made.off(row.id); break;
            case 2:
            case 3: made = made.warn(row.id); break;
            case 4: made = made.error(row.id); break;
            default: break;
        }
    }
    return made;
}

// One by name, mostly, or a random one.
inline iotpkg::policy choose_policy(input_reader& input) {
    const std::size_t number = input.byte();
    return number < 200 ? named_policy(number) : random_policy(number * 7919 + input.byte());
}

}  // namespace fuzz
