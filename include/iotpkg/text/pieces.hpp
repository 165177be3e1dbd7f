// SPDX-License-Identifier: BSL-1.0
// Pieces of a text, for offsets that lie in it. substr(), starts_with() and ends_with() of std::string_view
// may throw, and with that come signals and memory into a program that has none.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// A std::string_view of any memory and size. For each pair of types that one is made of, the compiler looks
// through all that an iterator and a sentinel need; here it is one pair.
constexpr std::string_view view_of(const char* data, std::size_t size) {
    return {data, size};
}

constexpr std::string_view piece_of(std::string_view text, std::size_t begin, std::size_t size) {
    return {text.data() + begin, size};
}

// From there to the end.
constexpr std::string_view rest_of(std::string_view text, std::size_t begin) {
    return piece_of(text, begin, text.size() - begin);
}

constexpr bool begins_with(std::string_view text, std::string_view start) {
    return text.size() >= start.size() && piece_of(text, 0, start.size()) == start;
}

constexpr bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && rest_of(text, text.size() - end.size()) == end;
}

}  // namespace IOTPKG_NAMESPACE::detail
