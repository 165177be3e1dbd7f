// SPDX-License-Identifier: BSL-1.0
// Text of any length, for limits that no literal should spell out.
#pragma once

#include <cstddef>

// What stands before and behind, as a template argument.
template <std::size_t Size>
struct affix {
    char characters[Size] = {};

    consteval affix(const char (&literal)[Size]) {
        for (std::size_t index = 0; index < Size; ++index) {
            characters[index] = literal[index];
        }
    }
};

template <std::size_t Times, affix Before, affix After>
struct repeated_letter {
    // Without the NUL of Before, with that of After.
    static constexpr std::size_t front = sizeof(Before.characters) - 1;
    static constexpr std::size_t size = front + Times + sizeof(After.characters);

    char characters[size] = {};

    consteval repeated_letter() {
        for (std::size_t index = 0; index < size; ++index) {
            characters[index] = index < front           ? Before.characters[index]
                                : index < front + Times ? 'a'
                                                        : After.characters[index - front - Times];
        }
    }
};

template <std::size_t Times, affix Before, affix After>
inline constexpr repeated_letter<Times, Before, After> letter_a;

// As many times the letter a: an array of constant characters, which the library takes as a literal.
template <std::size_t Times, affix Before = "", affix After = "">
inline constexpr auto& a_times = letter_a<Times, Before, After>.characters;
