// SPDX-License-Identifier: BSL-1.0
// A run of constants: a std::span with only what the tables need, which compiles in a fraction of its time.
#pragma once

#include <cstddef>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

template <class Element>
class array_view {
public:
    constexpr array_view() = default;
    constexpr array_view(const Element* first, const Element* last) : first_(first), last_(last) {}
    template <std::size_t Size>
    constexpr array_view(const Element (&array)[Size]) : array_view(array, array + Size) {}

    [[nodiscard]] constexpr const Element* begin() const { return first_; }
    [[nodiscard]] constexpr const Element* end() const { return last_; }
    [[nodiscard]] constexpr bool empty() const { return first_ == last_; }

private:
    const Element* first_ = nullptr;
    const Element* last_ = nullptr;
};

}  // namespace IOTPKG_NAMESPACE::detail
