// SPDX-License-Identifier: BSL-1.0
// The entries of a map, whatever holds them: checks and writers know no type of a caller's.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Called with the text of every entry, until it returns false.
class entry_visitor {
public:
    constexpr virtual bool visit(const text& key, const text& value) = 0;

protected:
    ~entry_visitor() = default;
};

// Looks for a key among the first entries.
class key_search final : public entry_visitor {
public:
    constexpr key_search(std::string_view key, std::size_t entries) : key_(key), left_(entries) {}

    constexpr bool visit(const text& key, const text&) override {
        is_found = left_ != 0 && key.present() && key.view() == key_;
        return !is_found && left_-- > 1;
    }

    bool is_found = false;

private:
    std::string_view key_;
    std::size_t left_;
};

class map_entries {
public:
    // Calls visit(key, value) for every entry until that returns false.
    template <class Visit>
    constexpr void each(Visit&& visit) const {
        visitor_of<Visit> visitor(visit);
        visit_entries(visitor);
    }

    constexpr virtual void visit_entries(entry_visitor& visitor) const = 0;

    // Has an entry before the one of that index the same key?
    [[nodiscard]] constexpr virtual bool is_repeated(std::string_view key, std::size_t index) const {
        key_search search(key, index);
        visit_entries(search);
        return search.is_found;
    }
    // That costs a look at all entries before.
    [[nodiscard]] constexpr virtual bool is_slow_to_search() const { return true; }

protected:
    constexpr map_entries() = default;
    constexpr map_entries(const map_entries&) = default;
    constexpr map_entries& operator=(const map_entries&) = default;
    ~map_entries() = default;

private:
    template <class Visit>
    class visitor_of final : public entry_visitor {
    public:
        constexpr explicit visitor_of(Visit& visit) : visit_(visit) {}
        constexpr bool visit(const text& key, const text& value) override { return visit_(key, value); }

    private:
        Visit& visit_;
    };
};

// The entries of a map, or none where it is left out. Beside the pointer, a bool says so: with the undefined
// behaviour sanitizer, GCC does not compare an address with null in a constant expression.
class map_view {
public:
    constexpr map_view() = default;
    constexpr map_view(const map_entries* entries) : entries_(entries), is_present_(true) {}

    [[nodiscard]] constexpr bool present() const { return is_present_; }
    [[nodiscard]] constexpr const map_entries& operator*() const { return *entries_; }

private:
    const map_entries* entries_ = nullptr;
    bool is_present_ = false;
};

}  // namespace IOTPKG_NAMESPACE::detail
