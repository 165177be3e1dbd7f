// SPDX-License-Identifier: BSL-1.0
// Test of detail/random_bytes.hpp; what is made of the bytes is tested in client_token.cpp.
#include <iotpkg/bytes/random_bytes.hpp>

#include <array>
#include <set>
#include <vector>

#include "../support/catch2.hpp"

TEST_CASE("random bytes fill what they are given and nothing else", "[random_bytes]") {
    for (const std::size_t size : {0u, 1u, 16u, 255u, 256u, 257u, 5000u}) {
        CAPTURE(size);
        std::vector<unsigned char> bytes(size + 32, 0x5a);
        REQUIRE(iotpkg::detail::random_bytes(bytes.data() + 16, size));
        bool untouched = true;
        for (std::size_t index = 0; index < 16; ++index) {
            untouched = untouched && bytes[index] == 0x5a && bytes[bytes.size() - 1 - index] == 0x5a;
        }
        CHECK(untouched);
        if (size >= 255) {
            // The last bytes too.
            CHECK(std::set<unsigned char>(bytes.end() - 16 - 64, bytes.end() - 16).size() > 16);
        }
    }
}

TEST_CASE("no two draws are equal", "[random_bytes]") {
    std::set<std::array<unsigned char, 16>> seen;
    for (int round = 0; round < 1000; ++round) {
        std::array<unsigned char, 16> bytes{};
        REQUIRE(iotpkg::detail::random_bytes(bytes.data(), bytes.size()));
        seen.insert(bytes);
    }
    CHECK(seen.size() == 1000);
}
