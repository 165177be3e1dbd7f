// SPDX-License-Identifier: BSL-1.0
// A line that says how far a long file has come; only on a terminal.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>

#include "output.hpp"

namespace iotpkg_check {

class progress {
public:
    explicit progress(bool is_quiet) {
        const char* const terminal = std::getenv("TERM");
        is_wanted_ =
            !is_quiet && to_.is_terminal() && terminal != nullptr && std::string_view(terminal) != "dumb";
    }

    void step(std::size_t line) {
        constexpr std::size_t stride = 1000;
        if (is_wanted_ && line / stride != line_ / stride) {
            to_.write("\r" + std::to_string(line) + " lines");
            is_shown_ = true;
            line_ = line;
        }
    }

    // Before anything else is written.
    void clear() {
        if (is_shown_) {
            to_.write("\r\x1b[K");
            is_shown_ = false;
        }
    }

private:
    output to_{stderr};
    bool is_wanted_ = false;
    bool is_shown_ = false;
    std::size_t line_ = 0;
};

}  // namespace iotpkg_check
