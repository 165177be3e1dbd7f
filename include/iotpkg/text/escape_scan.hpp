// SPDX-License-Identifier: BSL-1.0
// Finds and writes the characters that a JSON string escapes, sixteen at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>

#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/escape.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Writes [in, in_end) with its escapes to out, byte by byte. Returns where it ended; nullptr where out_end
// came first. A table entry is copied whole where there is room, and its size decides what stays of it.
inline char* write_bytes_escaped(const char* in, const char* in_end, char* out, const char* out_end) {
    for (; in != in_end; ++in) {
        const escape& as = escapes[static_cast<unsigned char>(*in)];
        const auto room = static_cast<std::size_t>(out_end - out);
        if (room >= sizeof(escape)) {
            std::memcpy(out, &as, sizeof(escape));
        } else if (room >= as.size) {
            std::memcpy(out, as.text, as.size);
        } else {
            return nullptr;
        }
        out += as.size;
    }
    return out;
}

// What mend_block reads from the start of its block, and writes at most: each escape and the block once more.
inline constexpr std::size_t mend_reads = 2 * block_size;
inline constexpr std::size_t mend_writes = block_size * sizeof(escape) + block_size;

// The block was copied to out; at each escape, writes that and copies the sixteen bytes behind it again.
// The cost is one branch a block that is hard to predict, and none for the bytes between.
template <class Block>
inline char* mend_block(const char* in, unsigned escaped, char* out) {
    unsigned done = 0;
    do {
        const auto index = static_cast<unsigned>(std::countr_zero(escaped));
        const escape& as = escapes[static_cast<unsigned char>(in[index])];
        out += index - done;
        std::memcpy(out, &as, sizeof(escape));
        out += as.size;
        done = index + 1;
        Block::load(in + done).store(out);
        escaped &= escaped - 1;
    } while (escaped != 0);
    return out + (block_size - done);
}

// The same as write_bytes_escaped, by blocks.
template <class Block>
inline char* write_escaped(const char* in, const char* in_end, char* out, const char* out_end) {
    const auto left = [&] { return static_cast<std::size_t>(in_end - in); };
    const auto room = [&] { return static_cast<std::size_t>(out_end - out); };
    while (left() >= block_size) {
        if (room() < block_size) {
            return nullptr;
        }
        const Block block = Block::load(in);
        block.store(out);
        const unsigned escaped = escaped_in(block).bits();
        if (escaped == 0) {
            out += block_size;
        } else if (left() >= mend_reads && room() >= mend_writes) {
            out = mend_block<Block>(in, escaped, out);
        } else {
            out = write_bytes_escaped(in, in + block_size, out, out_end);
            if (out == nullptr) {
                return nullptr;
            }
        }
        in += block_size;
    }
    const Block rest = load_part<Block>(in, left());
    if (!escaped_in(rest).is_none() || room() < block_size) {
        return write_bytes_escaped(in, in_end, out, out_end);
    }
    rest.store(out);
    return out + left();
}

// The bytes that write_escaped needs for [in, in_end).
template <class Block>
inline std::size_t escaped_size(const char* in, const char* in_end) {
    auto size = static_cast<std::size_t>(in_end - in);
    while (static_cast<std::size_t>(in_end - in) >= block_size) {
        size += escape_growth(Block::load(in));
        in += block_size;
    }
    return size + escape_growth(load_part<Block>(in, static_cast<std::size_t>(in_end - in)));
}

}  // namespace IOTPKG_NAMESPACE::detail
