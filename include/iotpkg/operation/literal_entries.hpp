// Entries in braces of literals: checked by the compiler, one by one and together.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/operation/entries.hpp>

namespace iotpkg::detail {

template <subject Map, policy Policy>
class literal_entries final : public map_entries {
public:
    // A request holds at most 50 tags; attributes beyond this number go into a range.
    static constexpr std::size_t capacity = 64;

    consteval literal_entries(std::initializer_list<literal_entry<Map, Policy>> entries) : entries_{} {
        if (entries.size() > capacity) {
            refused::braces_hold_too_many_entries_pass_a_range_instead<capacity>();
        }
        for (const literal_entry<Map, Policy>& one : entries) {
            entries_[size_++] = {piece(one.key.text().view()), piece(one.value.text().view())};
        }
        first_error error;
        check_entries(map_checks_for<Map>, *this, Policy.errors_only(), error, asked_of_entries::no_texts);
        if (error.is_found) {
            refuse(error.id);
        }
    }

    // Only what is used is copied; a constant has no bytes that are not known.
    constexpr literal_entries(const literal_entries& other) : map_entries(), size_(other.size_) {
        // No constant: the question would be answered once for all.
        std::size_t copied = size_;
        if (std::is_constant_evaluated()) {
            copied = capacity;
        }
        for (std::size_t index = 0; index < copied; ++index) {
            entries_[index] = other.entries_[index];
        }
    }
    literal_entries& operator=(const literal_entries&) = delete;

    [[nodiscard]] constexpr map_view get() const { return this; }

private:
    constexpr void visit_entries(entry_visitor& visitor) const override {
        for (std::size_t index = 0; index < size_; ++index) {
            if (!visitor.visit(text(entries_[index].key.view()), text(entries_[index].value.view()))) {
                return;
            }
        }
    }

    // A std::string_view that may be left without a value.
    struct piece {
        const char* data;
        std::size_t size;

        piece() = default;
        constexpr explicit piece(std::string_view text) : data(text.data()), size(text.size()) {}
        [[nodiscard]] constexpr std::string_view view() const { return {data, size}; }
    };
    struct entry {
        piece key;
        piece value;
    };

    entry entries_[capacity];
    std::size_t size_ = 0;
};

}  // namespace iotpkg::detail
