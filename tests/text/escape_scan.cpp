// SPDX-License-Identifier: BSL-1.0
// One block at a time, the portable form beside that of the processor. Whole strings are tested in
// json_string.cpp.
#include <iotpkg/text/escape_scan.hpp>

#include <cstring>
#include <string>

#include "../support/catch2.hpp"

namespace {

namespace detail = iotpkg::detail;
constexpr std::size_t size = detail::block_size;

bool is_escaped(unsigned char byte) {
    return byte < 0x20 || byte == '"' || byte == '\\';
}

// Each byte in each place, among bytes that need no escape.
template <class Block>
bool finds_every_byte() {
    bool right = true;
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (std::size_t place = 0; place < size; ++place) {
            std::string text(size, '\x80');
            text[place] = static_cast<char>(static_cast<unsigned char>(byte));
            const Block block = Block::load(text.data());
            const bool escaped = is_escaped(static_cast<unsigned char>(byte));
            const unsigned expected = escaped ? 1u << place : 0u;
            right =
                right && detail::escaped_in(block).bits() == expected &&
                detail::escape_growth(block) == detail::escape_of(static_cast<unsigned char>(byte)).size - 1u;
            char out[size];
            block.store(out);
            right = right && std::memcmp(out, text.data(), size) == 0;
        }
    }
    return right;
}

// The first bytes, then spaces; nothing behind them is read.
template <class Block>
bool loads_parts() {
    bool right = true;
    for (std::size_t part = 0; part < size; ++part) {
        const std::string text(part, '"');
        const std::string exact(text.data(), part);
        const Block block = detail::load_part<Block>(exact.data(), part);
        right = right && detail::escaped_in(block).bits() == (1u << part) - 1u &&
                detail::escape_growth(block) == part;
        char out[size];
        block.store(out);
        right = right && std::memcmp(out, text.data(), part) == 0;
    }
    return right;
}

}  // namespace

TEST_CASE("blocks find each byte that is escaped, in each place", "[escape_scan]") {
    CHECK(finds_every_byte<detail::portable_block>());
    CHECK(finds_every_byte<detail::text_block>());
}

TEST_CASE("part of a block", "[escape_scan]") {
    CHECK(loads_parts<detail::portable_block>());
    CHECK(loads_parts<detail::text_block>());
}

TEST_CASE("every byte of a block at once", "[escape_scan]") {
    for (const char byte : {'"', '\n', '\x01'}) {
        const std::string text(size, byte);
        const std::size_t growth = size * (detail::escape_of(static_cast<unsigned char>(byte)).size - 1u);
        CHECK(detail::escaped_in(detail::portable_block::load(text.data())).bits() == 0xffff);
        CHECK(detail::escaped_in(detail::text_block::load(text.data())).bits() == 0xffff);
        CHECK(detail::escape_growth(detail::portable_block::load(text.data())) == growth);
        CHECK(detail::escape_growth(detail::text_block::load(text.data())) == growth);
    }
}
