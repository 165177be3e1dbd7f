// SPDX-License-Identifier: BSL-1.0
// How much may be made of a text that can say one thing many times.
#pragma once

#include <cstddef>

#include "input.hpp"

namespace iotpkg_check {

// Without aliases, and `<<` within `<<`, none makes so much: of `{a,` comes `{"a":null,`, and an escape has
// up to six times the bytes of what it stands for.
class allowance {
public:
    explicit allowance(std::size_t max_size) : left_(10 * max_size) {}

    // Throws too_large.
    void spend(std::size_t size) {
        if (size > left_) {
            throw too_large();
        }
        left_ -= size;
    }

private:
    std::size_t left_;
};

}  // namespace iotpkg_check
