// SPDX-License-Identifier: BSL-1.0
// The entry points of the fuzzers. Each takes any bytes, and throws where something does not hold: that ends
// a fuzzer, and fails a test.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace fuzz {

using bytes = std::span<const unsigned char>;

void builder(bytes input);
void documents(bytes input);
void recipes(bytes input);
void responses(bytes input);
void s3_locations(bytes input);
void regions(bytes input);
void texts(bytes input);
void retries(bytes input);

inline std::string_view text_of(bytes input) {
    return {reinterpret_cast<const char*>(input.data()), input.size()};
}

// What must hold, and what to say where it does not: a text, or what gives one.
template <class Explain>
void expect(bool holds, const char* what, const Explain& explain) {
    if (!holds) {
        if constexpr (requires { explain(); }) {
            throw std::logic_error(std::string(what) + ": " + explain());
        } else {
            throw std::logic_error(std::string(what) + ": " + explain);
        }
    }
}
inline void expect(bool holds, const char* what) {
    expect(holds, what, "");
}

}  // namespace fuzz
