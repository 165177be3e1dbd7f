// SPDX-License-Identifier: BSL-1.0
// The two doors to the library: the compiler's and the running program's.
#pragma once

#include <string_view>
#include <vector>

#include "catch2.hpp"

// A condition in a constant expression, and once more at run time. What only the compiler gets wrong fails
// the test and not the build, so that the test is named. One condition each: the sides of && and || are
// worked out by clang even where they need not be constant.
#define CHECK_BOTH_DOORS(...)                                                                                \
    do {                                                                                                     \
        constexpr bool by_the_compiler = (__VA_ARGS__);                                                      \
        CHECK(by_the_compiler);                                                                              \
        CHECK(__VA_ARGS__);                                                                                  \
    } while (false)

// The same of what a function says of a text: CHECK_TEXT(function, text, what it says).
#define CHECK_TEXT(function, text, ...)                                                                      \
    do {                                                                                                     \
        constexpr bool by_the_compiler = (function)(text) == (__VA_ARGS__);                                  \
        CHECK(by_the_compiler);                                                                              \
        CHECK((function)(bytes_of(text)) == (__VA_ARGS__));                                                  \
    } while (false)

// A text in memory of its own, where the compiler knows nothing of it and a sanitizer sees its ends.
class bytes_of {
public:
    explicit bytes_of(std::string_view text) : bytes_(text.begin(), text.end()) {}

    operator std::string_view() const { return {bytes_.data(), bytes_.size()}; }

private:
    std::vector<char> bytes_;
};
