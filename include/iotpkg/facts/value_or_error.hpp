// SPDX-License-Identifier: BSL-1.0
// What a result holds: one of two, and which.
#pragma once

#include <type_traits>
#include <utility>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

struct as_error {};

// Not copyable: a result builds a new one in its place.
// Two forms, since clang 14 has no destructors that are trivial under a condition.
template <class T, class E,
          bool Trivial = std::is_trivially_destructible_v<T>&& std::is_trivially_destructible_v<E>>
struct value_or_error {
    template <class... Arguments>
    constexpr explicit value_or_error(std::in_place_t, Arguments&&... arguments)
        : value(std::forward<Arguments>(arguments)...), has_value(true) {}
    template <class Other>
    constexpr value_or_error(as_error, Other&& other) : error(std::forward<Other>(other)), has_value(false) {}
    value_or_error(const value_or_error&) = delete;
    value_or_error& operator=(const value_or_error&) = delete;

    union {
        T value;
        E error;
    };
    bool has_value;
};

template <class T, class E>
struct value_or_error<T, E, false> {
    template <class... Arguments>
    constexpr explicit value_or_error(std::in_place_t, Arguments&&... arguments)
        : value(std::forward<Arguments>(arguments)...), has_value(true) {}
    template <class Other>
    constexpr value_or_error(as_error, Other&& other) : error(std::forward<Other>(other)), has_value(false) {}
    value_or_error(const value_or_error&) = delete;
    value_or_error& operator=(const value_or_error&) = delete;

    constexpr ~value_or_error() {
        if (has_value) {
            value.~T();
        } else {
            error.~E();
        }
    }

    union {
        T value;
        E error;
    };
    bool has_value;
};

}  // namespace IOTPKG_NAMESPACE::detail
