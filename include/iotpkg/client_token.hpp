// SPDX-License-Identifier: BSL-1.0
// Where the idempotency token of a request comes from.
#pragma once

#include <cstddef>
#include <cstdint>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

enum class token_source : std::uint8_t {
    random,   // a new version-4 UUID for each request
    given,    // by the caller
    content,  // derived from everything else that the request says
};

// Asks for a token that follows from the content: the same content, the same token, on every host.
struct from_content_t {
    // Explicit, or `.client_token({})` would ask for it.
    explicit from_content_t() = default;
};
inline constexpr from_content_t from_content{};

}  // namespace IOTPKG_NAMESPACE
