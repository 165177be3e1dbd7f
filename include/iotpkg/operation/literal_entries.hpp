// SPDX-License-Identifier: BSL-1.0
// Entries in braces of literals: checked by the compiler, one by one and together.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <type_traits>

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/operation/entries.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// What most requests have. A builder has room for so many, and each call of a chain copies them.
inline constexpr std::size_t few_entries = 8;
// A request holds at most 50 tags; attributes beyond this number go into a range.
inline constexpr std::size_t most_entries = 64;

template <subject Map, policy Policy, std::size_t Capacity>
class literal_entries final : public map_entries {
    using entry = literal_entry<Map, Policy>;
    // An initializer list takes any number of entries, so few of them are taken one by one.
    class no_entry {};
    using one = std::conditional_t<Capacity == few_entries, const entry&, const no_entry&>;

public:
    consteval literal_entries(std::initializer_list<entry> entries)
        requires(Capacity == most_entries)
        : entries_{} {
        if (entries.size() > most_entries) {
            refused::braces_hold_too_many_entries_pass_a_range_instead<most_entries>();
        }
        for (const entry& each : entries) {
            add(each);
        }
        check();
    }
    consteval literal_entries(one a) : literal_entries(nullptr, a) {}
    consteval literal_entries(one a, one b) : literal_entries(nullptr, a, b) {}
    consteval literal_entries(one a, one b, one c) : literal_entries(nullptr, a, b, c) {}
    consteval literal_entries(one a, one b, one c, one d) : literal_entries(nullptr, a, b, c, d) {}
    consteval literal_entries(one a, one b, one c, one d, one e) : literal_entries(nullptr, a, b, c, d, e) {}
    consteval literal_entries(one a, one b, one c, one d, one e, one f)
        : literal_entries(nullptr, a, b, c, d, e, f) {}
    consteval literal_entries(one a, one b, one c, one d, one e, one f, one g)
        : literal_entries(nullptr, a, b, c, d, e, f, g) {}
    consteval literal_entries(one a, one b, one c, one d, one e, one f, one g, one h)
        : literal_entries(nullptr, a, b, c, d, e, f, g, h) {}

    // Only what is used is copied; a constant has no bytes that are not known.
    constexpr literal_entries(const literal_entries& other) : map_entries(), size_(other.size_) {
        // No constant: the question would be answered once for all.
        std::size_t copied = size_;
        if (std::is_constant_evaluated()) {
            copied = Capacity;
        }
        for (std::size_t index = 0; index < copied; ++index) {
            entries_[index] = other.entries_[index];
        }
    }
    literal_entries& operator=(const literal_entries&) = delete;

    [[nodiscard]] constexpr map_view get() const { return this; }

private:
    template <class... Entry>
    consteval literal_entries(std::nullptr_t, const Entry&... entries) : entries_{} {
        (add(entries), ...);
        check();
    }

    consteval void add(const entry& added) {
        entries_[size_++] = {piece(added.key.text().view()), piece(added.value.text().view())};
    }

    consteval void check() const {
        first_error error;
        check_entries(map_checks_for<Map>, *this, Policy.errors_only(), error, asked_of_entries::no_texts);
        if (error.is_found) {
            refuse(error.id);
        }
    }

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
    struct two_pieces {
        piece key;
        piece value;
    };

    two_pieces entries_[Capacity];
    std::size_t size_ = 0;
};

}  // namespace IOTPKG_NAMESPACE::detail
