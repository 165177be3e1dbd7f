// SPDX-License-Identifier: BSL-1.0
// Is a text JSON? The grammar of RFC 8259, with neither recursion nor a heap.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/text/json_levels.hpp>
#include <iotpkg/text/json_walk.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Wants to know nothing of the tokens.
struct json_grammar {
    static constexpr bool mends_strings = false;

    constexpr bool open(bool, std::size_t) { return true; }
    constexpr bool close(std::size_t) { return true; }
    constexpr bool name(const json_string_token&) { return true; }
    constexpr bool string(const json_string_token&) { return true; }
    constexpr bool scalar(const json_scalar&) { return true; }
};

// The offset of the first byte at which the text is not one JSON value with white space around it, or
// std::string_view::npos. A text that ends too early has its fault at its end. Strings are not looked at as
// UTF-8, and half a surrogate pair (\ud800) is an escape like any other; nesting beyond json_max_depth is a
// fault. (A template, so that the walk is compiled where somebody asks.)
template <class Levels = json_levels>
constexpr std::size_t find_json_fault(std::string_view text) {
    json_grammar anything;
    json_walk<json_grammar, Levels> walk(text, 0, anything);
    return walk.read() && walk.is_at_end() ? std::string_view::npos : walk.position();
}

}  // namespace IOTPKG_NAMESPACE::detail
