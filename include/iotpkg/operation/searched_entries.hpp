// SPDX-License-Identifier: BSL-1.0
// The entries of a range, whose keys are sorted where there are very many: a copy of them, since a key may
// live no longer than a look at it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/bytes/growing_array.hpp>
#include <iotpkg/check/key_doubts.hpp>
#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/operation/repeated_keys.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The same entries. Nothing is copied before somebody asks whether a search would be slow, which nobody does
// of a map that a service takes.
class searched_entries final : public map_entries {
public:
    searched_entries() = default;
    explicit searched_entries(const map_entries& entries) : entries_(&entries) {}

    // Once they were searched, of the entries that there were then: a range may give others now.
    [[nodiscard]] bool is_repeated(std::string_view key, std::size_t index) const override {
        if (is_repeated_.size() == 0) {
            return entries_->is_repeated(key, index);
        }
        return index < is_repeated_.size() && is_repeated_[index];
    }
    [[nodiscard]] bool is_slow_to_search() const override {
        if (is_repeated_.size() == 0) {
            search();
        }
        return false;
    }

private:
    void visit_entries(entry_visitor& visitor) const override { entries_->visit_entries(visitor); }

    void search() const {
        std::string all;
        growing_array<key_of_entry> keys;
        std::size_t count = 0;
        entries_->each([&](const text& key, const text&) {
            // A key that is absent or null equals none.
            if (key.present()) {
                keys.push_back({key.view(), count});
                all += key.view();
            }
            ++count;
            return true;
        });
        // The keys of a range may be gone by now: the copies stand in the same order.
        std::size_t begin = 0;
        for (key_of_entry& one : keys) {
            one.key = piece_of(all, begin, one.key.size());
            begin += one.key.size();
        }
        is_repeated_ = find_repeated(keys, count);
    }

    const map_entries* entries_ = nullptr;
    mutable growing_array<bool> is_repeated_;
};

inline bool has_duplicate_by_sorting(const map_entries& entries) {
    return has_duplicate(searched_entries(entries));
}

}  // namespace IOTPKG_NAMESPACE::detail
