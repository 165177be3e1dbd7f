// SPDX-License-Identifier: BSL-1.0
// The entries of attributes and tags as they were given: none, in braces, or in a range of the caller.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/values.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Calls visit(key, value) with the two halves of a pair, of an aggregate with key and value, or of a tuple.
template <class Entry, class Visit>
constexpr decltype(auto) visit_entry(const Entry& entry, Visit&& visit) {
    if constexpr (requires { entry.first, entry.second; }) {
        return visit(entry.first, entry.second);
    } else if constexpr (requires { entry.key, entry.value; }) {
        return visit(entry.key, entry.value);
    } else if constexpr (requires { requires std::tuple_size<Entry>::value == 2; }) {
        return visit(get<0>(entry), get<1>(entry));
    }
}

struct two_texts {
    template <class Key, class Value>
    constexpr auto operator()(const Key&, const Value&) const {
        return std::bool_constant<(entry_text<Key> && entry_text<Value>)>();
    }
};

template <class Entry>
concept pair_of_texts = requires(const Entry& entry) {
    { visit_entry(entry, two_texts{}) } -> std::same_as<std::true_type>;
};

template <class Range>
concept range_of_entries = requires(Range& range) {
    { std::begin(range) != std::end(range) } -> std::convertible_to<bool>;
    requires pair_of_texts<std::remove_cvref_t<decltype(*std::begin(range))>>;
};

template <class Range>
concept optional_range_of_entries = !range_of_entries<Range> && !has_error<Range> && requires(Range& range) {
    { range.has_value() } -> std::convertible_to<bool>;
    requires range_of_entries<std::remove_reference_t<decltype(*range)>>;
};

template <class Source>
concept entries_or_none = range_of_entries<std::remove_reference_t<Source>> ||
                          optional_range_of_entries<std::remove_reference_t<Source>>;

// A builder carries the entries of each map as they were given, in a class of its own; get() gives them, if
// the map is not left out after all.

// Entries in braces with run-time text among them.
template <subject Map, policy Policy, std::size_t Size>
class mixed_entries final : public map_entries {
public:
    using entry = mixed_entry<Map, Policy>;

    constexpr explicit mixed_entries(const entry (&entries)[Size]) : entries_(std::to_array(entries)) {}

    [[nodiscard]] constexpr map_view get() const { return this; }

private:
    constexpr void visit_entries(entry_visitor& visitor) const override {
        for (const entry& one : entries_) {
            if (!visitor.visit(one.key.text(), one.value.text())) {
                return;
            }
        }
    }

    std::array<entry, Size> entries_;
};

// Declared behind <array> in every library; all of <iterator> brings the buffers of streams.
template <class Range>
inline constexpr bool is_multi_pass = std::forward_iterator<decltype(std::begin(std::declval<Range&>()))>;
template <optional_range_of_entries Range>
inline constexpr bool is_multi_pass<Range> = is_multi_pass<decltype(*std::declval<Range&>())>;

// A range of the caller, which is read anew each time; once, where nothing is wrong.
template <class Range>
class borrowed_entries final : public map_entries {
    static_assert(
        is_multi_pass<Range>,
        "iotpkg: entries are read more than once; pass a forward range, such as a std::vector of pairs");

public:
    constexpr explicit borrowed_entries(Range& range) : range_(&range) {}

    [[nodiscard]] constexpr map_view get() const {
        if constexpr (optional_range_of_entries<Range>) {
            return range_->has_value() ? map_view(this) : map_view();
        } else {
            return this;
        }
    }

private:
    constexpr void visit_entries(entry_visitor& visitor) const override {
        if constexpr (optional_range_of_entries<Range>) {
            if (range_->has_value()) {
                visit_range(**range_, visitor);
            }
        } else {
            visit_range(*range_, visitor);
        }
    }

    template <class Entries>
    static constexpr void visit_range(Entries& entries, entry_visitor& visitor) {
        for (auto&& entry : entries) {
            const auto go_on = [&visitor](const auto& key, const auto& value) {
                return visitor.visit(text_of(key), text_of(value));
            };
            if (!visit_entry(entry, go_on)) {
                return;
            }
        }
    }

    Range* range_;
};

// The maps of a builder, one behind the other.
struct no_maps {
    template <class Fields>
    constexpr void point(Fields&) const {}
};

template <class Before, subject About, class Entries>
struct one_more_map {
    Before before;
    Entries entries;

    // Lets the fields of all maps that were given see their entries.
    template <class Fields>
    constexpr void point(Fields& of) const {
        before.point(of);
        get_field<About>(of) = entries.get();
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
