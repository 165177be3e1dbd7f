// SPDX-License-Identifier: BSL-1.0
// Keys in JSON Pointers, for all 256 bytes.
#include <iotpkg/text/json_pointer.hpp>

#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

constexpr bool is_written(std::string_view key, std::string_view expected) {
    bool same = true;
    std::size_t size = 0;
    iotpkg::detail::write_pointer_key(key, [&](char character) {
        same = same && size < expected.size() && expected[size] == character;
        ++size;
    });
    return same && size == expected.size();
}

}  // namespace

TEST_CASE("keys of a JSON Pointer") {
    CHECK_BOTH_DOORS(is_written("", ""));
    CHECK_BOTH_DOORS(is_written("channel", "channel"));
    CHECK_BOTH_DOORS(is_written("a/b", "a~1b"));
    CHECK_BOTH_DOORS(is_written("m~n", "m~0n"));
    // Not taken for what is escaped already.
    CHECK_BOTH_DOORS(is_written("~1", "~01"));
    CHECK_BOTH_DOORS(is_written("/~/~", "~1~0~1~0"));
}

TEST_CASE("every byte of a key") {
    for (unsigned byte = 0; byte < 256; ++byte) {
        CAPTURE(byte);
        const std::string key(1, static_cast<char>(byte));
        CHECK(is_written(key, byte == '~' ? "~0" : byte == '/' ? "~1" : key));
    }
}
