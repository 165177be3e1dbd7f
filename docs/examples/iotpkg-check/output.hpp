// SPDX-License-Identifier: BSL-1.0
// Where text goes: a stream of C, with its faults noticed.
#pragma once

#include <cerrno>
#include <cstdio>
#include <string_view>

#include "system.hpp"

namespace iotpkg_check {

// What is thrown when nobody takes the text any more.
struct write_failure {
    int reason;  // errno
};

class output {
public:
    explicit output(std::FILE* stream) : stream_(stream) {}

    void write(std::string_view text) {
        errno = 0;
        if (std::fwrite(text.data(), 1, text.size(), stream_) != text.size()) {
            throw write_failure{errno};
        }
    }

    void flush() {
        errno = 0;
        if (std::fflush(stream_) != 0) {
            throw write_failure{errno};
        }
    }

    [[nodiscard]] bool is_terminal() const { return iotpkg_check::is_terminal(stream_); }

private:
    std::FILE* stream_;
};

}  // namespace iotpkg_check
