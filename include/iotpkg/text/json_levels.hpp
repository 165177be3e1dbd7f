// SPDX-License-Identifier: BSL-1.0
// Which of the open brackets of a JSON text are those of objects: a bit for each, up to a limit.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// How many arrays and objects may stand inside each other where there is no heap. RFC 8259 section 9 lets a
// parser set a limit; one that counts brackets needs a bit for each level.
inline constexpr std::size_t json_max_depth = 4096;

class json_levels {
public:
    [[nodiscard]] constexpr bool empty() const { return depth_ == 0; }

    // False where there is no room for one more.
    constexpr bool push(bool is_object) {
        if (depth_ == json_max_depth) {
            return false;
        }
        const std::uint64_t bit = std::uint64_t{1} << (depth_ % 64);
        std::uint64_t& word = objects_[depth_ / 64];
        word = is_object ? word | bit : word & ~bit;
        ++depth_;
        return true;
    }

    constexpr void pop() { --depth_; }

    // The innermost one.
    [[nodiscard]] constexpr bool is_object() const {
        return (objects_[(depth_ - 1) / 64] >> ((depth_ - 1) % 64) & 1) != 0;
    }

private:
    std::size_t depth_ = 0;
    std::array<std::uint64_t, json_max_depth / 64> objects_{};
};

}  // namespace IOTPKG_NAMESPACE::detail
