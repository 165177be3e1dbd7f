// SPDX-License-Identifier: BSL-1.0
// Sixteen bytes of text at a time.
#pragma once

#include <cstddef>
#include <cstring>
#include <type_traits>

#include <iotpkg/text/byte_range.hpp>
#include <iotpkg/text/portable_block.hpp>
#include <iotpkg/text/vector_block.hpp>
#include <iotpkg/version.hpp>

// A block is asked whether its bytes are in a range, or are a character; the answer is a mask. Whatever else
// the library asks of blocks is made of these, for all kinds of them, in block_set.hpp.
namespace IOTPKG_NAMESPACE::detail {

#ifdef IOTPKG_HAS_VECTORS
using text_block = vector_block;
#else
using text_block = portable_block;
#endif

// Where a program is to be small (-Os), text goes by the byte: what blocks save in time they cost in code.
#ifdef __OPTIMIZE_SIZE__
inline constexpr bool has_blocks = false;
#else
inline constexpr bool has_blocks = true;
#endif

// So it does in a constant expression.
constexpr bool goes_by_bytes() {
    return !has_blocks || std::is_constant_evaluated();
}

// Fewer than sixteen bytes, then spaces.
template <class Block>
Block load_part(const char* in, std::size_t size) {
    char padded[block_size];
    std::memset(padded, ' ', block_size);
    if (size != 0) {
        std::memcpy(padded, in, size);
    }
    return Block::load(padded);
}

}  // namespace IOTPKG_NAMESPACE::detail
