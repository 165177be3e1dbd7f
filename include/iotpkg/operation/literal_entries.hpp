// Entries in braces of literals: checked by the compiler, one by one and together.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/operation/entries.hpp>

namespace iotpkg::detail {

template <subject Map, policy Policy>
class literal_entries final : public map_entries {
public:
    // A request holds at most 50 tags; attributes beyond this number go into a range.
    static constexpr std::size_t capacity = 64;

    consteval literal_entries(std::initializer_list<literal_entry<Map, Policy>> entries) {
        if (entries.size() > capacity) {
            refused::braces_hold_too_many_entries_pass_a_range_instead<capacity>();
        }
        for (const literal_entry<Map, Policy>& one : entries) {
            entries_[size_++] = {one.key.text().view(), one.value.text().view()};
        }
        first_error error;
        check_entries(map_checks_for<Map>, *this, Policy.errors_only(), error, asked_of_entries::no_texts);
        if (error.is_found) {
            refuse(error.id);
        }
    }

    // Only what is used is copied.
    constexpr literal_entries(const literal_entries& other) : map_entries(), size_(other.size_) {
        for (std::size_t index = 0; index < size_; ++index) {
            entries_[index] = other.entries_[index];
        }
    }
    literal_entries& operator=(const literal_entries&) = delete;

    [[nodiscard]] constexpr map_view get() const { return this; }

private:
    constexpr void visit_entries(entry_visitor& visitor) const override {
        for (std::size_t index = 0; index < size_; ++index) {
            if (!visitor.visit(text(entries_[index].key), text(entries_[index].value))) {
                return;
            }
        }
    }

    struct entry {
        std::string_view key;
        std::string_view value;
    };

    entry entries_[capacity] = {};
    std::size_t size_ = 0;
};

}  // namespace iotpkg::detail
