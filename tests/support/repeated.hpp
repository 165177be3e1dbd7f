// SPDX-License-Identifier: BSL-1.0
// The same piece of text, so many times.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

inline std::string repeated(std::size_t times, std::string_view piece) {
    std::string made;
    for (std::size_t time = 0; time < times; ++time) {
        made += piece;
    }
    return made;
}
