// SPDX-License-Identifier: BSL-1.0
// One block at a time, the portable form beside that of the processor. Whole strings are tested in
// json_string.cpp.
#include <iotpkg/text/escape_scan.hpp>

#include <cstring>
#include <string>
#include <vector>

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

// Texts of every size, up to a few blocks, into as much room as they need, and into one byte less.
template <class Block>
bool fits_exactly(const std::string& pattern) {
    bool right = true;
    for (std::size_t length = 0; length < 5 * size; ++length) {
        std::string text;
        std::string expected;
        for (std::size_t index = 0; index < length; ++index) {
            const char next = pattern[index % pattern.size()];
            const detail::escape& as = detail::escapes[static_cast<unsigned char>(next)];
            text += next;
            expected.append(as.text, as.size);
        }
        const char* const end = text.data() + text.size();
        right = right && detail::escaped_size<Block>(text.data(), end) == expected.size();
        std::vector<char> room(expected.size());
        char* const room_end = room.data() + room.size();
        right = right && detail::write_escaped<Block>(text.data(), end, room.data(), room_end) == room_end &&
                std::string(room.data(), room.size()) == expected;
        right = right && (room.empty() || detail::write_escaped<Block>(text.data(), end, room.data(),
                                                                       room_end - 1) == nullptr);
    }
    return right;
}

}  // namespace

TEST_CASE("what fits exactly is written, and nothing where one byte is missing", "[escape_scan]") {
    for (const std::string pattern :
         {"a", "\"", "\x01", "aaaaaaaaaaaaaaaaa\"", "aaaaaaaaaaaaaaaaaaaaaaa\n\x02", "\u591c\x1f"}) {
        CAPTURE(pattern);
        CHECK(fits_exactly<detail::portable_block>(pattern));
        CHECK(fits_exactly<detail::text_block>(pattern));
    }
}

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
