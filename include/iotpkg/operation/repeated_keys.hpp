// SPDX-License-Identifier: BSL-1.0
// Which keys of a map stand in it before, found by sorting them: where there is a heap, no number of entries
// and no keys make the search slow.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <string_view>

#include <iotpkg/bytes/growing_array.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

struct key_of_entry {
    std::string_view key;
    std::size_t entry;
};

// Equal ones in the order of their entries.
inline int compare_keys(const void* left, const void* right) {
    const key_of_entry& one = *static_cast<const key_of_entry*>(left);
    const key_of_entry& other = *static_cast<const key_of_entry*>(right);
    const int compared = one.key.compare(other.key);
    return compared != 0 ? compared : one.entry < other.entry ? -1 : 1;
}

// A yes or no for each of so many entries. Sorts the keys, of which an entry may lack one.
inline growing_array<bool> find_repeated(growing_array<key_of_entry>& keys, std::size_t entries) {
    growing_array<bool> is_repeated;
    is_repeated.reserve(entries);
    for (std::size_t entry = 0; entry < entries; ++entry) {
        is_repeated.push_back(false);
    }
    if (keys.size() != 0) {
        std::qsort(keys.begin(), keys.size(), sizeof(key_of_entry), compare_keys);
    }
    for (std::size_t index = 1; index < keys.size(); ++index) {
        is_repeated[keys[index].entry] = keys[index].key == keys[index - 1].key;
    }
    return is_repeated;
}

}  // namespace IOTPKG_NAMESPACE::detail
