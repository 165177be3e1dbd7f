// SPDX-License-Identifier: BSL-1.0
// The JSON Pointers (RFC 6901) of a violation that shows entries of maps, without a heap.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/check/check_text.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/map_checks.hpp>
#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/json_pointer.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/shown_text.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Whether a pointer may show the key of an entry. Where keys are sensitive, one that keeps every rule that
// the table has as an error; else one whose every character is shown. A template, so that
// nothing is compiled before a violation asks.
template <rules_asked Asked = rules_asked::all>
constexpr bool is_shown_key(subject map, std::string_view key) {
    if (!is_sensitive(map)) {
        return is_shown(key);
    }
    first_error error;
    check_text(map_checks_of<Asked>(map).key, place{key_of(map)}, key, policy::recommended, error);
    return !error.is_found;
}

// Memory for the pointers of a violation, in bytes: what nearly always does, and what does for any key that
// is valid, since none is longer than what a whole map may hold.
inline constexpr std::size_t usual_pointers = 512;
inline constexpr std::size_t longest_pointers = 32 + row_of(rule::attributes_size).limit;

// The pointers of one violation, side by side.
template <std::size_t Size>
class entry_pointers {
public:
    constexpr entry_pointers() = default;
    entry_pointers(const entry_pointers&) = delete;
    entry_pointers& operator=(const entry_pointers&) = delete;

    // "/attributes/channel", "/tags/a~1b"; the pointer of the map itself where the key is empty, must not be
    // shown or has no room. Copies the key.
    constexpr std::string_view add(const place& where) {
        const std::string_view member = pointer_of(where.about);
        if (where.entry == none || where.key.empty()) {
            return member;
        }
        std::size_t size = member.size() + 1;
        write_pointer_key(where.key, [&size](char) { ++size; });
        if (size > Size - size_) {
            is_full_ = true;
            return member;
        }
        if (!is_shown_key(row_of(where.about).parent, where.key)) {
            return member;
        }
        const std::string_view added = view_of(characters_ + size_, size);
        const auto write = [this](char character) { characters_[size_++] = character; };
        for (const char character : member) {
            write(character);
        }
        write('/');
        write_pointer_key(where.key, write);
        return added;
    }

    // A key had no room.
    [[nodiscard]] constexpr bool is_full() const { return is_full_; }

private:
    char characters_[Size];
    std::size_t size_ = 0;
    bool is_full_ = false;
};

using largest_entries = std::array<entry_size, largest_shown>;

// The largest entries, the largest first; of two that are equal, the earlier first.
constexpr void find_largest(const map_entries& entries, largest_entries& largest) {
    std::size_t index = 0;
    entries.each([&](const text& key, const text& value) {
        entry_size moving{{}, index++, key.view().size() + value.view().size()};
        for (entry_size& kept : largest) {
            if (kept.entry == none || moving.bytes > kept.bytes ||
                (moving.bytes == kept.bytes && moving.entry < kept.entry)) {
                const entry_size pushed = kept;
                kept = moving;
                moving = pushed;
            }
            if (moving.entry == none) {
                break;
            }
        }
        return true;
    });
}

// A key may live no longer than its visit, so the entries are looked at once more for the pointers.
template <std::size_t Size>
constexpr void show_largest(subject map, const map_entries& entries, largest_entries& largest,
                            entry_pointers<Size>& pointers) {
    std::size_t index = 0;
    entries.each([&](const text& key, const text&) {
        for (entry_size& large : largest) {
            if (large.entry == index) {
                large.pointer = pointers.add(place{key_of(map), index, key.view()});
            }
        }
        ++index;
        return true;
    });
}

template <std::size_t Size>
constexpr violation violation_of(const finding& found, entry_pointers<Size>& pointers) {
    violation made = violation_of(found, pointers.add(found.where));
    if (found.entries != nullptr) {
        find_largest(*found.entries, made.largest);
        show_largest(found.where.about, *found.entries, made.largest, pointers);
    }
    return made;
}

}  // namespace IOTPKG_NAMESPACE::detail
