// The JSON Pointer (RFC 6901) of a member or of a map entry, without a heap.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/map_checks.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/json_pointer.hpp>

namespace iotpkg::detail {

// Whether a pointer may show the key of an entry. Where keys are sensitive, one that keeps every rule that
// the table has as an error; else one without control characters and ill-formed bytes.
constexpr bool is_shown_key(subject map, std::string_view key) {
    if (!is_sensitive(map)) {
        return visible_characters.holds_all_of(key);
    }
    first_error error;
    check_text(map_checks_of(map).key, place{key_of(map)}, key, policy::recommended, error);
    return !error.is_found;
}

// "/attributes/channel", "/tags/a~1b"; the pointer of the map itself where the key is empty, must not be
// shown or is too long to be a valid one.
class entry_pointer {
public:
    constexpr entry_pointer() = default;
    constexpr explicit entry_pointer(const place& where) { set(where); }
    entry_pointer(const entry_pointer&) = delete;
    entry_pointer& operator=(const entry_pointer&) = delete;

    constexpr void set(const place& where) {
        view_ = pointer_of(where.about);
        size_ = 0;
        if (where.entry != none && !where.key.empty()) {
            append_key(row_of(where.about).parent, where.key);
        }
    }

    [[nodiscard]] constexpr std::string_view view() const { return view_; }

private:
    // No key is longer than what a whole map may hold.
    static constexpr std::size_t capacity = 32 + row_of(rule::attributes_size).limit;

    // Copies the key.
    constexpr void append_key(subject map, std::string_view key) {
        std::size_t size = view_.size() + 1;
        write_pointer_key(key, [&size](char) { ++size; });
        if (size > capacity || !is_shown_key(map, key)) {
            return;
        }
        const auto write = [this](char character) { characters_[size_++] = character; };
        for (const char character : view_) {
            write(character);
        }
        write('/');
        write_pointer_key(key, write);
        view_ = std::string_view(characters_, size_);
    }

    char characters_[capacity];
    std::size_t size_ = 0;
    std::string_view view_{};
};

}  // namespace iotpkg::detail
