// SPDX-License-Identifier: BSL-1.0
// Test of uuid.hpp: the forms of version 4 and version 8.
#include <iotpkg/bytes/uuid.hpp>

#include <array>
#include <set>
#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::uuid_of;
using iotpkg::detail::uuid_size;

constexpr bool has_form(std::string_view uuid, char version) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-Vxxx-vxxx-xxxxxxxxxxxx";
    if (uuid.size() != form.size()) {
        return false;
    }
    for (std::size_t index = 0; index < form.size(); ++index) {
        constexpr std::string_view hex = "0123456789abcdef";
        constexpr std::string_view variant = "89ab";
        const char character = uuid[index];
        const bool fits = form[index] == 'x'   ? hex.find(character) != std::string_view::npos
                          : form[index] == 'v' ? variant.find(character) != std::string_view::npos
                          : form[index] == 'V' ? character == version
                                               : character == '-';
        if (!fits) {
            return false;
        }
    }
    return true;
}

constexpr bool is(const std::array<char, uuid_size>& uuid, std::string_view text) {
    return std::string_view(uuid.data(), uuid.size()) == text;
}

constexpr auto uuid_of_content(std::string_view content) {
    return uuid_of(iotpkg::detail::sha256().update(content).finish());
}

constexpr iotpkg::detail::sha256_digest all_bits = [] {
    iotpkg::detail::sha256_digest digest{};
    digest.fill(0xff);
    return digest;
}();

}  // namespace

TEST_CASE("a UUID of the content", "[uuid]") {
    CHECK_BOTH_DOORS(is(uuid_of({}), "00000000-0000-8000-8000-000000000000"));
    CHECK_BOTH_DOORS(is(uuid_of(all_bits), "ffffffff-ffff-8fff-bfff-ffffffffffff"));
    // The digest of "abc" begins ba7816bf 8f01cfea 414140de 5dae2223.
    CHECK_BOTH_DOORS(is(uuid_of_content("abc"), "ba7816bf-8f01-8fea-8141-40de5dae2223"));
    CHECK_BOTH_DOORS(has_form(std::string_view(uuid_of_content("abd").data(), uuid_size), '8'));
    CHECK_BOTH_DOORS(uuid_of_content("abc") != uuid_of_content("abd"));
}

TEST_CASE("random UUIDs have the form of version 4 and differ", "[uuid]") {
    std::set<std::string> seen;
    bool well_formed = true;
    for (int round = 0; round < 10'000; ++round) {
        std::array<char, uuid_size> uuid{};
        REQUIRE(iotpkg::detail::random_uuid(uuid));
        well_formed = well_formed && has_form(std::string_view(uuid.data(), uuid.size()), '4');
        seen.emplace(uuid.data(), uuid.size());
    }
    CHECK(well_formed);
    CHECK(seen.size() == 10'000);

    // Each place but the fixed ones shows each digit.
    for (std::size_t index = 0; index < uuid_size; ++index) {
        std::set<char> digits;
        for (const std::string& uuid : seen) {
            digits.insert(uuid[index]);
        }
        const bool dash = index == 8 || index == 13 || index == 18 || index == 23;
        CAPTURE(index);
        CHECK(digits.size() == (dash || index == 14 ? 1u : index == 19 ? 4u : 16u));
    }
}

#ifdef __linux__
TEST_CASE("the generator as a file, for systems that refuse the call", "[uuid]") {
    std::array<unsigned char, 64> first{};
    std::array<unsigned char, 64> second{};
    REQUIRE(iotpkg::detail::read_urandom(first.data(), first.size()));
    REQUIRE(iotpkg::detail::read_urandom(second.data(), second.size()));
    CHECK(first != second);
    CHECK(std::set<unsigned char>(first.end() - 16, first.end()).size() > 2);
}
#endif
