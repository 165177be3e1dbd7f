// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/text/text_writer.hpp>

#include <array>
#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::text_writer;

constexpr char canary = 'Z';

static_assert([] {
    std::array<char, 8> memory{};
    text_writer out(memory.data(), memory.data() + 4);
    out.raw("abc");
    out.raw('d');
    const bool fits = !out.overflowed() && out.room() == 0 && out.position() == memory.data() + 4;
    out.raw("ef");
    return fits && out.overflowed() && std::string_view(memory.data(), 5) == std::string_view("abcd\0", 5);
}());

}  // namespace

TEST_CASE("an overflowed writer stays so and writes nothing more", "[text_writer]") {
    std::array<char, 8> memory{};
    memory.fill(canary);
    text_writer out(memory.data(), memory.data() + 4);
    out.raw("abc");
    CHECK(out.room() == 1);
    out.raw("de");
    CHECK(out.overflowed());
    out.raw('d');
    out.raw("d");
    out.raw("");
    CHECK(out.overflowed());
    CHECK(out.room() == 0);
    CHECK(std::string_view(memory.data(), memory.size()) == "abcZZZZZ");

    text_writer full(memory.data(), memory.data() + 4);
    full.raw("1234");
    full.raw("");
    CHECK_FALSE(full.overflowed());
    CHECK(full.position() == memory.data() + 4);
    full.raw('5');
    CHECK(full.overflowed());

    text_writer nothing(nullptr, nullptr);
    nothing.raw("");
    CHECK_FALSE(nothing.overflowed());
    nothing.raw('x');
    CHECK(nothing.overflowed());
}
