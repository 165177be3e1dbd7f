// SPDX-License-Identifier: BSL-1.0
// Test of detail/memory_block.hpp.
#include <iotpkg/bytes/memory_block.hpp>

#include <cstring>
#include <type_traits>
#include <utility>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::memory_block;

static_assert(std::is_nothrow_move_constructible_v<memory_block>);
static_assert(!std::is_convertible_v<std::size_t, memory_block>);

memory_block block_of(const char* text) {
    memory_block block(std::strlen(text));
    std::memcpy(block.data(), text, std::strlen(text));
    return block;
}

bool holds(const memory_block& block, const char* text) {
    return std::memcmp(block.data(), text, std::strlen(text)) == 0;
}

}  // namespace

TEST_CASE("a copy of the smallest block", "[memory_block]") {
    const memory_block one = block_of("1");
    memory_block copy = one;
    CHECK(copy.data() != one.data());
    CHECK(holds(copy, "1"));
    copy.data()[0] = '2';
    CHECK(holds(one, "1"));
}

TEST_CASE("a block has one owner, and copies are their own", "[memory_block]") {
    memory_block first = block_of("first");
    memory_block copy = first;
    CHECK(copy.data() != first.data());
    copy.data()[0] = 'F';
    CHECK(holds(first, "first"));
    CHECK(holds(copy, "First"));

    const char* const address = first.data();
    memory_block moved = std::move(first);
    CHECK(moved.data() == address);
    CHECK(holds(moved, "first"));

    moved = copy;
    CHECK(holds(moved, "First"));
    CHECK(moved.data() != copy.data());
    const memory_block& itself = moved;
    moved = itself;
    CHECK(holds(moved, "First"));
    copy = block_of("second");
    CHECK(holds(copy, "second"));
}

TEST_CASE("an empty block, and one that was moved from, may be copied", "[memory_block]") {
    memory_block empty(0);
    memory_block moved = std::move(empty);
    const memory_block of_empty = moved;
    const memory_block of_moved = empty;  // NOLINT(bugprone-use-after-move)
    moved = empty;
    CHECK(empty.data() == nullptr);
    CHECK(of_empty.data() != nullptr);
    CHECK(of_moved.data() != nullptr);
}
