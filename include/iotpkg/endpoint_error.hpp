// SPDX-License-Identifier: BSL-1.0
// What can be wrong with the Region of an endpoint, and the words in which a compiler refuses it.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// A Region is one label of a host name, which has at most this many bytes (RFC 1035 section 2.3.4).
inline constexpr std::size_t max_region_size = 63;

// Why there is no endpoint, and where in the Region.
struct endpoint_error {
    // lists/endpoint_error_list.hpp has the list.
    enum class code : unsigned char {
#define IOTPKG_ENDPOINT_ERROR(code, message, refusal) code,
#include <iotpkg/lists/endpoint_error_list.hpp>
    };

    code reason{};
    // In bytes: of what is wrong, of where something is missing, or of the first byte that is too many.
    std::size_t offset = 0;

    // For people; never shows the text.
    [[nodiscard]] constexpr std::string_view message() const {
        constexpr std::string_view messages[] = {
#define IOTPKG_ENDPOINT_ERROR(code, message, refusal) message,
#include <iotpkg/lists/endpoint_error_list.hpp>
        };
        return messages[static_cast<std::size_t>(reason)];
    }

    friend constexpr bool operator==(const endpoint_error&, const endpoint_error&) = default;
};

// Declared, never defined: see check/refusals.hpp, which this header does not need.
namespace refused {

#define IOTPKG_ENDPOINT_ERROR(code, message, refusal) void refusal();
#include <iotpkg/lists/endpoint_error_list.hpp>

}  // namespace refused

namespace detail {

// Ends a constant expression with the words of an error.
constexpr void refuse(endpoint_error::code broken) {
#define IOTPKG_ENDPOINT_ERROR(id, words, refusal)                                                            \
    if (broken == endpoint_error::code::id) {                                                                \
        refused::refusal();                                                                                  \
    }
#include <iotpkg/lists/endpoint_error_list.hpp>
}

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
