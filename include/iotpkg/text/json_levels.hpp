// Which of the open brackets of a JSON text are those of objects: a bit for each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace iotpkg::detail {

// How many arrays and objects may stand inside each other where there is no heap. RFC 8259 section 9 lets a
// parser set a limit; one that counts brackets needs a bit for each level.
inline constexpr std::size_t json_max_depth = 4096;

class fixed_json_levels {
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

// As deep as the text is.
class growing_json_levels {
public:
    [[nodiscard]] bool empty() const { return depth_ == 0; }

    bool push(bool is_object) {
        if (depth_ != 0 && depth_ % 64 == 0) {
            outer_.push_back(objects_);
        }
        objects_ = objects_ << 1 | (is_object ? 1u : 0u);
        ++depth_;
        return true;
    }

    void pop() {
        --depth_;
        objects_ >>= 1;
        if (depth_ != 0 && depth_ % 64 == 0) {
            objects_ = outer_.back();
            outer_.pop_back();
        }
    }

    [[nodiscard]] bool is_object() const { return (objects_ & 1) != 0; }

private:
    std::size_t depth_ = 0;
    // The innermost up to 64, the last one lowest; words of 64 around them.
    std::uint64_t objects_ = 0;
    std::vector<std::uint64_t> outer_;
};

}  // namespace iotpkg::detail
