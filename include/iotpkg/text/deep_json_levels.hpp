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

}  // namespace IOTPKG_NAMESPACE::detail
