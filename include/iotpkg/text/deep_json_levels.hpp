// SPDX-License-Identifier: BSL-1.0
// Which of the open brackets of a JSON text are those of objects, however deep that is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

class deep_json_levels {
public:
    [[nodiscard]] bool empty() const { return depth_ == 0; }

    bool push(bool is_object) {
        if (depth_ != 0 && depth_ % word_bits == 0) {
            outer_.push_back(objects_);
        }
        objects_ = objects_ << 1 | (is_object ? 1u : 0u);
        ++depth_;
        return true;
    }

    void pop() {
        --depth_;
        objects_ >>= 1;
        if (depth_ != 0 && depth_ % word_bits == 0) {
            objects_ = outer_.back();
            outer_.pop_back();
        }
    }

    [[nodiscard]] bool is_object() const { return (objects_ & 1) != 0; }

private:
    // Of a vector of longer words, GCC tells on Arm how it was passed ten years ago.
    static constexpr std::size_t word_bits = 32;

    std::size_t depth_ = 0;
    // The innermost ones, up to a word of them, the last one lowest; full words around them.
    std::uint32_t objects_ = 0;
    std::vector<std::uint32_t> outer_;
};

}  // namespace IOTPKG_NAMESPACE::detail
