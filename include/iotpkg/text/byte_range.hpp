// SPDX-License-Identifier: BSL-1.0
// Runs of bytes, of which a set is made for blocks.
#pragma once

#include <cstddef>

#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

inline constexpr std::size_t block_size = 16;

// The bytes from first to last, both included: ASCII, or all beyond it.
struct byte_range {
    unsigned char first = 0;
    unsigned char last = 0;
};

}  // namespace IOTPKG_NAMESPACE::detail
