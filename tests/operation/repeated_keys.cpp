// SPDX-License-Identifier: BSL-1.0
// Test of repeated_keys.hpp: which keys stand before, by another way as well.
#include <iotpkg/operation/repeated_keys.hpp>

#include <cstddef>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::find_repeated;
using iotpkg::detail::growing_array;
using iotpkg::detail::key_of_entry;

std::vector<bool> repeated_in(const std::vector<std::string>& keys) {
    std::set<std::string> before;
    std::vector<bool> found;
    found.reserve(keys.size());
    for (const std::string& key : keys) {
        found.push_back(!before.insert(key).second);
    }
    return found;
}

}  // namespace

TEST_CASE("of keys that are equal, each but the first is repeated", "[repeated_keys]") {
    std::mt19937 random(9);
    for (const std::size_t count : {0u, 1u, 2u, 3u, 64u, 3000u}) {
        for (const std::size_t different : {1u, 2u, 40u, 1'000'000u}) {
            CAPTURE(count, different);
            std::vector<std::string> given;
            for (std::size_t entry = 0; entry < count; ++entry) {
                given.push_back(std::string(random() % 3, 'k') + std::to_string(random() % different));
            }
            growing_array<key_of_entry> keys;
            for (const std::string& key : given) {
                keys.push_back({key, keys.size()});
            }
            const growing_array<bool> found = find_repeated(keys, given.size());
            CHECK(std::vector<bool>(found.begin(), found.end()) == repeated_in(given));
        }
    }
}

TEST_CASE("entries without a key are not repeated", "[repeated_keys]") {
    growing_array<key_of_entry> keys;
    keys.push_back({"a", 1});
    keys.push_back({"", 3});
    keys.push_back({"a", 4});
    keys.push_back({"", 5});
    const growing_array<bool> found = find_repeated(keys, 7);
    CHECK(std::vector<bool>(found.begin(), found.end()) ==
          std::vector<bool>{false, false, false, false, true, true, false});
}
