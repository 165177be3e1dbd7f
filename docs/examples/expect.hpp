// SPDX-License-Identifier: BSL-1.0
// EXPECT: what an example says of itself. It is asked in every build, and main returns whether all of it
// held.
#pragma once

#include <cstdio>

inline int failures = 0;

inline void expect(bool holds, const char* what) {
    if (!holds) {
        std::printf("does not hold: %s\n", what);
        ++failures;
    }
}

#define EXPECT(...) expect((__VA_ARGS__), #__VA_ARGS__)
