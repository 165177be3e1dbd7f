// SPDX-License-Identifier: BSL-1.0
// There are words for each fault of an S3 location.
#include <iotpkg/s3/uri_refusals.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

#include "../support/catch2.hpp"

namespace {

using code = iotpkg::s3_uri_error::code;

// Does the call end a constant expression?
template <code Broken>
concept is_refused = !requires { typename std::bool_constant<(iotpkg::detail::refuse(Broken), true)>; };

template <std::size_t... Values>
constexpr std::size_t count_refused(std::index_sequence<Values...>) {
    return (std::size_t{is_refused<static_cast<code>(Values)>} + ... + 0);
}

constexpr std::size_t code_count = static_cast<std::size_t>(code::invalid_escape) + 1;

// What follows the last code has no words, so the concept can be false.
static_assert(!is_refused<static_cast<code>(code_count)>);

}  // namespace

TEST_CASE("the literal of an S3 location is refused for each fault that it may have") {
    constexpr std::size_t refused = count_refused(std::make_index_sequence<code_count>());
    static_assert(refused == code_count);
    CHECK(refused == 19);
}
