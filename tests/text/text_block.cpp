// The portable block and the vector block see the same in the same bytes.
#include <iotpkg/text/text_block.hpp>

#include <cstddef>
#include <cstring>
#include <random>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::block_size;
using iotpkg::detail::byte_range;
using iotpkg::detail::portable_block;
using iotpkg::detail::text_block;

constexpr byte_range ranges[] = {{'0', '9'}, {'a', 'z'}, {0, 0}, {0x7e, 0x7f}};

bool in_a_range(unsigned char byte) {
    return byte == 0 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || byte == 0x7e ||
           byte == 0x7f;
}

template <class Block>
void check_block(const char* in) {
    const Block block = Block::load(in);
    unsigned escaped = 0;
    unsigned outside = 0;
    std::size_t growth = 0;
    for (std::size_t index = 0; index < block_size; ++index) {
        const auto byte = static_cast<unsigned char>(in[index]);
        const std::size_t size = iotpkg::detail::escape_of(byte).size;
        escaped |= (size > 1 ? 1u : 0u) << index;
        outside |= (in_a_range(byte) ? 0u : 1u) << index;
        growth += size - 1;
    }
    REQUIRE(block.escaped() == escaped);
    REQUIRE(block.growth() == growth);
    REQUIRE(block.outside(ranges) == outside);
    REQUIRE(block.outside(iotpkg::detail::array_view<byte_range>()) == 0xffff);
    char copy[block_size] = {};
    block.store(copy);
    REQUIRE(std::memcmp(copy, in, block_size) == 0);
}

template <class Block>
void check_part(const char* in, std::size_t size) {
    char expected[block_size];
    std::memset(expected, ' ', block_size);
    std::memcpy(expected, in, size);
    char loaded[block_size] = {};
    Block::load_part(in, size).store(loaded);
    REQUIRE(std::memcmp(loaded, expected, block_size) == 0);
}

TEST_CASE("every byte at every place") {
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (std::size_t place = 0; place < block_size; ++place) {
            char in[block_size];
            std::memset(in, 'q', block_size);
            in[place] = static_cast<char>(static_cast<unsigned char>(byte));
            check_block<portable_block>(in);
            check_block<text_block>(in);
        }
    }
}

TEST_CASE("any sixteen bytes, and fewer") {
    std::mt19937 random(20261124);
    for (int round = 0; round < 2000; ++round) {
        char in[block_size];
        for (char& character : in) {
            character = static_cast<char>(static_cast<unsigned char>(random()));
        }
        check_block<portable_block>(in);
        check_block<text_block>(in);
        for (std::size_t size = 0; size < block_size; ++size) {
            // From the heap, so that a sanitizer sees a read behind the end.
            const std::size_t allocated = size == 0 ? 1 : size;
            char* const part = new char[allocated];
            std::memcpy(part, in, size);
            check_part<portable_block>(part, size);
            check_part<text_block>(part, size);
            delete[] part;
        }
    }
}

}  // namespace
