// SPDX-License-Identifier: BSL-1.0
// Every kind of block says the same of the same bytes.
#include <iotpkg/text/text_block.hpp>

#include <cstddef>
#include <cstring>
#include <memory>
#include <random>
#include <set>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::block_size;
using iotpkg::detail::byte_range;
using iotpkg::detail::portable_block;
using iotpkg::detail::text_block;

constexpr byte_range ranges[] = {{'0', '9'},   {'a', 'z'},   {0, 0},       {0, 0x1f},
                                 {0x7e, 0x7f}, {0, 0x7f},    {'!', '!'},   {0x80, 0x80},
                                 {0x80, 0xbf}, {0xc2, 0xdf}, {0xfe, 0xff}, {0x80, 0xff}};

// A bit for each byte of which that is so.
template <class IsSo>
unsigned bits_of(const char* in, IsSo is_so) {
    unsigned bits = 0;
    for (std::size_t index = 0; index < block_size; ++index) {
        bits |= (is_so(static_cast<unsigned char>(in[index])) ? 1u : 0u) << index;
    }
    return bits;
}

template <class Block>
void check_block(const char* in) {
    using mask = typename Block::mask;
    const Block block = Block::load(in);
    for (const byte_range range : ranges) {
        const auto is_in = [range](unsigned char byte) { return byte >= range.first && byte <= range.last; };
        REQUIRE(block.in(range).bits() == bits_of(in, is_in));
    }
    for (const char character : {'\0', '"', 'q', '\x7f', '\x80', '\xff'}) {
        const auto is_it = [character](unsigned char byte) {
            return byte == static_cast<unsigned char>(character);
        };
        REQUIRE(block.is(character).bits() == bits_of(in, is_it));
    }
    const unsigned beyond = bits_of(in, [](unsigned char byte) { return byte >= 0x80; });
    REQUIRE(block.beyond_ascii().bits() == beyond);
    REQUIRE(block.beyond_ascii().is_none() == (beyond == 0));
    REQUIRE(block.beyond_ascii().is_all() == (beyond == 0xffff));

    const mask left = block.in({0, 0x3f});
    const mask right = block.in({0x20, 0x7f});
    REQUIRE((left & right).bits() == (left.bits() & right.bits()));
    REQUIRE((left | right).bits() == (left.bits() | right.bits()));
    REQUIRE(left.without(right).bits() == (left.bits() & ~right.bits()));

    char copy[block_size] = {};
    block.store(copy);
    REQUIRE(std::memcmp(copy, in, block_size) == 0);
}

// A block of a few bytes has each of them, and no other.
template <class Block>
void check_few(const char* in, std::size_t size) {
    const std::unique_ptr<char[]> exact(new char[size]);
    char* const few = exact.get();
    std::memcpy(few, in, size);
    char copy[block_size] = {};
    const Block block = Block::of(iotpkg::detail::copy_few(few, size, copy));
    REQUIRE(std::memcmp(copy, in, size) == 0);
    char held[block_size] = {};
    block.store(held);
    REQUIRE(std::set<char>(held, held + block_size) == std::set<char>(in, in + size));
    // Neighbours stay neighbours, which is what finds two periods side by side.
    for (std::size_t index = 0; index + 1 < size; ++index) {
        bool is_held = false;
        for (std::size_t at = 0; at + 1 < block_size; ++at) {
            is_held =
                is_held || std::set<char>{held[at], held[at + 1]} == std::set<char>{in[index], in[index + 1]};
        }
        REQUIRE(is_held);
    }

    char padded[block_size];
    std::memset(padded, ' ', block_size);
    std::memcpy(padded, in, size);
    iotpkg::detail::load_part<Block>(few, size).store(held);
    REQUIRE(std::memcmp(held, padded, block_size) == 0);
}

template <class Block>
std::uint64_t hash_of(const char* first, const char* second) {
    typename Block::hash hash;
    hash.add(Block::load(first));
    hash.add(Block::load(second));
    return hash.value();
}

template <class Block>
void check_hash(std::mt19937& random) {
    std::set<std::uint64_t> seen;
    std::set<std::uint64_t> tops;
    char first[block_size] = "thermostat-0000";
    char second[block_size] = "thermostat-0000";
    for (std::size_t round = 0; round < 1000; ++round) {
        first[11 + random() % 4] = static_cast<char>('0' + round % 10);
        second[round % block_size] = static_cast<char>(static_cast<unsigned char>(random()));
        const std::uint64_t hash = hash_of<Block>(first, second);
        REQUIRE(hash == hash_of<Block>(first, second));
        seen.insert(hash);
        tops.insert(hash >> 58);
    }
    CHECK(seen.size() > 990);
    CHECK(tops.size() == 64);
    CHECK(hash_of<Block>(first, second) != hash_of<Block>(second, first));
}

TEST_CASE("every byte at every place") {
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (std::size_t place = 0; place < block_size; ++place) {
            char in[block_size];
            std::memset(in, byte % 2 == 0 ? 'q' : '\xc3', block_size);
            in[place] = static_cast<char>(static_cast<unsigned char>(byte));
            check_block<portable_block>(in);
            check_block<text_block>(in);
        }
    }
}

TEST_CASE("any sixteen bytes, and fewer") {
    std::mt19937 random(20261128);
    for (int round = 0; round < 1000; ++round) {
        char in[block_size];
        for (char& character : in) {
            character = static_cast<char>(static_cast<unsigned char>(random()));
        }
        check_block<portable_block>(in);
        check_block<text_block>(in);
        const std::size_t size = 1 + static_cast<std::size_t>(round) % (block_size - 1);
        check_few<portable_block>(in, size);
        check_few<text_block>(in, size);
    }
}

TEST_CASE("the same byte sixteen times") {
    for (unsigned byte = 0; byte < 256; ++byte) {
        char in[block_size];
        std::memset(in, static_cast<int>(byte), block_size);
        check_block<portable_block>(in);
        check_block<text_block>(in);
    }
}

TEST_CASE("a hash depends on every block and on their order") {
    std::mt19937 random(20261128);
    check_hash<portable_block>(random);
    check_hash<text_block>(random);
}

}  // namespace
