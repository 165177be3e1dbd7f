// SPDX-License-Identifier: BSL-1.0
// Writes text into memory of a fixed size, and never past its end.
#pragma once

#include <cstddef>
#include <cstring>
#include <string_view>
#include <type_traits>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Where text is written: from position() on, up to the end that was given. Text that does not fit is left out
// as a whole and marks the writer as overflowed; from then on nothing is written any more.
class text_writer {
public:
    constexpr text_writer(char* begin, char* end) : position_(begin), end_(end) {}

    constexpr void raw(std::string_view text) {
        if (room() < text.size()) {
            overflow();
            return;
        }
        if (std::is_constant_evaluated()) {
            for (const char character : text) {
                *position_++ = character;
            }
        } else if (!text.empty()) {
            std::memcpy(position_, text.data(), text.size());
            position_ += text.size();
        }
    }

    constexpr void raw(char character) {
        if (room() == 0) {
            overflow();
            return;
        }
        *position_++ = character;
    }

    // One past the last character written; of no use once overflowed().
    [[nodiscard]] constexpr char* position() const { return position_; }
    [[nodiscard]] constexpr bool overflowed() const { return overflowed_; }
    // In bytes.
    [[nodiscard]] constexpr std::size_t room() const { return static_cast<std::size_t>(end_ - position_); }

protected:
    constexpr void move_to(char* position) { position_ = position; }

    // Takes the room away, so that no later write needs to ask.
    constexpr void overflow() {
        end_ = position_;
        overflowed_ = true;
    }

private:
    char* position_;
    char* end_;
    bool overflowed_ = false;
};

}  // namespace IOTPKG_NAMESPACE::detail
