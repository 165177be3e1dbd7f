// SPDX-License-Identifier: BSL-1.0
// Where the table says something else than the model on purpose.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace drift {

struct known_difference {
    std::string_view pointer;
    std::string_view what;
    std::string_view in_model;
    std::string_view why;
};

inline constexpr known_difference known_differences[] = {
    {"/artifact/s3Location/bucket", "min", "1", "S3's own rules ask for more"},
    {"/clientToken", "pattern", "\\S", "engines differ on which white space is beyond ASCII"},
};

// Null where none is known.
inline const known_difference* find_known(std::string_view pointer, std::string_view what) {
    const auto* const found = std::find_if(
        std::begin(known_differences), std::end(known_differences),
        [&](const known_difference& each) { return each.pointer == pointer && each.what == what; });
    return found == std::end(known_differences) ? nullptr : found;
}

}  // namespace drift
