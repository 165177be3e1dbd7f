// SPDX-License-Identifier: BSL-1.0
// What the maps of a request come to, in entries and bytes.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/json_string.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

struct map_size {
    std::size_t count = 0;
    std::size_t text = 0;  // bytes of all keys and values
    std::size_t json = 2;  // bytes of the map as compact JSON, with its braces

    constexpr void add(std::string_view key, std::string_view value) {
        add_written(key, value, json_string_size(key) + 1 + json_string_size(value));
    }
    // The same where the bytes of the entry as JSON are known.
    constexpr void add_written(std::string_view key, std::string_view value, std::size_t json_bytes) {
        json += json_bytes + (count == 0 ? 0u : 1u);  // a comma between two
        text += key.size() + value.size();
        ++count;
    }

    friend constexpr bool operator==(const map_size&, const map_size&) = default;
};

constexpr map_size measure_entries(const map_entries& entries) {
    map_size size;
    entries.each([&size](const text& key, const text& value) {
        size.add(key.view(), value.view());
        return true;
    });
    return size;
}

// The number of a map among all maps, for each subject; that of subject::any is how many there are.
inline constexpr std::array<std::size_t, subject_count> map_numbers = [] {
    std::array<std::size_t, subject_count> made{};
    std::size_t number = 0;
    for (std::size_t index = 0; index < subject_count; ++index) {
        made[index] = number;
        number += shape_of(static_cast<subject>(index)) == shape::map ? 1u : 0u;
    }
    return made;
}();

constexpr std::size_t number_of(subject map) {
    return map_numbers[static_cast<std::size_t>(map)];
}

// The sizes of all maps of a request.
class map_sizes {
public:
    [[nodiscard]] constexpr map_size& operator[](subject map) { return of_[number_of(map)]; }
    [[nodiscard]] constexpr const map_size& operator[](subject map) const { return of_[number_of(map)]; }

    friend constexpr bool operator==(const map_sizes&, const map_sizes&) = default;

private:
    map_size of_[number_of(subject::any)]{};
};

}  // namespace IOTPKG_NAMESPACE::detail
