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
    // What nobody may be there to read: a fault in writing is kept, and stops nothing.
    enum class importance { must_be_written, may_fail };

    explicit output(std::FILE* stream, importance how = importance::must_be_written)
        : stream_(stream), how_(how) {}

    void write(std::string_view text) {
        errno = 0;
        if (std::fwrite(text.data(), 1, text.size(), stream_) != text.size()) {
            fail();
        }
    }

    void flush() {
        errno = 0;
        if (std::fflush(stream_) != 0) {
            fail();
        }
    }

    // Something could not be written.
    [[nodiscard]] bool has_failed() const { return has_failed_; }

    [[nodiscard]] bool is_terminal() const { return iotpkg_check::is_terminal(stream_); }

private:
    void fail() {
        if (how_ == importance::must_be_written) {
            throw write_failure{errno};
        }
        has_failed_ = true;
    }

    std::FILE* stream_;
    importance how_;
    bool has_failed_ = false;
};

}  // namespace iotpkg_check
