// SPDX-License-Identifier: BSL-1.0
// Memory for write_to, amid bytes that must stay as they are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

class guarded_memory {
public:
    explicit guarded_memory(std::size_t size) : bytes_(margin + size + margin, untouched) {}

    [[nodiscard]] std::span<char> inside() {
        return std::span<char>(bytes_).subspan(margin, bytes_.size() - 2 * margin);
    }
    [[nodiscard]] bool is_whole() const {
        const auto is_untouched = [](char one) { return one == untouched; };
        return std::all_of(bytes_.begin(), bytes_.begin() + margin, is_untouched) &&
               std::all_of(bytes_.end() - margin, bytes_.end(), is_untouched);
    }

private:
    static constexpr std::ptrdiff_t margin = 256;
    static constexpr char untouched = '\xA5';

    std::vector<char> bytes_;
};
