// The JSON Pointer (RFC 6901) of a member or of a map entry, without a heap.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

namespace iotpkg::detail {

// "/attributes/channel", "/tags/a~1b"; the pointer of the member itself where the key is empty or too long to
// be a valid one.
class entry_pointer {
public:
    constexpr entry_pointer() = default;
    constexpr entry_pointer(subject about, std::string_view key) { set(about, key); }
    entry_pointer(const entry_pointer&) = delete;
    entry_pointer& operator=(const entry_pointer&) = delete;

    // Copies the key.
    constexpr void set(subject about, std::string_view key) {
        view_ = pointer_of(about);
        size_ = 0;
        if (!key.empty() && fits(key)) {
            append(view_);
            character_[size_++] = '/';
            append_escaped(key);
            view_ = std::string_view(character_, size_);
        }
    }

    [[nodiscard]] constexpr std::string_view view() const { return view_; }

private:
    // No key is longer than what a whole map may hold.
    static constexpr std::size_t capacity = 32 + row_of(rule::attributes_size).limit;

    constexpr bool fits(std::string_view key) const {
        std::size_t size = view_.size() + 1 + key.size();
        for (const char character : key) {
            size += character == '~' || character == '/' ? 1u : 0u;
        }
        return size <= capacity;
    }

    constexpr void append(std::string_view text) {
        for (const char character : text) {
            character_[size_++] = character;
        }
    }

    // RFC 6901 section 3.
    constexpr void append_escaped(std::string_view key) {
        for (const char character : key) {
            switch (character) {
                case '~': append("~0"); break;
                case '/': append("~1"); break;
                default: character_[size_++] = character; break;
            }
        }
    }

    char character_[capacity];
    std::size_t size_ = 0;
    std::string_view view_{};
};

}  // namespace iotpkg::detail
