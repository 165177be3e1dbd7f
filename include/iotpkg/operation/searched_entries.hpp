// SPDX-License-Identifier: BSL-1.0
// The keys of very many entries that are repeated, found by sorting a copy of them: where there is a heap, no
// number of entries makes the search slow.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

#include <iotpkg/bytes/growing_array.hpp>
#include <iotpkg/check/key_doubts.hpp>
#include <iotpkg/check/map_entries.hpp>
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
    struct piece {
        const char* text;
        std::size_t begin;  // in the copy of all of them
        std::size_t size;
        std::size_t index;
    };

    void visit_entries(entry_visitor& visitor) const override { entries_->visit_entries(visitor); }

    void search() const {
        std::string all;
        growing_array<piece> keys;
        entries_->each([&](const text& one, const text&) {
            // A key that is absent or null equals none.
            if (one.present()) {
                keys.push_back({nullptr, all.size(), one.view().size(), is_repeated_.size()});
                all += one.view();
            }
            is_repeated_.push_back(false);
            return true;
        });
        for (piece& one : keys) {
            one.text = all.data() + one.begin;
        }
        if (keys.size() != 0) {
            std::qsort(keys.begin(), keys.size(), sizeof(piece), compare);
        }
        for (std::size_t index = 1; index < keys.size(); ++index) {
            is_repeated_[keys[index].index] = view(keys[index - 1]) == view(keys[index]);
        }
    }

    static std::string_view view(const piece& of) { return view_of(of.text, of.size); }

    // Equal ones in the order of their entries.
    static int compare(const void* left, const void* right) {
        const piece& one = *static_cast<const piece*>(left);
        const piece& other = *static_cast<const piece*>(right);
        const int compared = view(one).compare(view(other));
        return compared != 0 ? compared : one.index < other.index ? -1 : 1;
    }

    const map_entries* entries_ = nullptr;
    mutable growing_array<bool> is_repeated_;
};

inline bool has_duplicate_by_sorting(const map_entries& entries) {
    return has_duplicate(searched_entries(entries));
}

}  // namespace IOTPKG_NAMESPACE::detail
