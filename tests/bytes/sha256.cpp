// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/bytes/sha256.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::sha256;
using iotpkg::detail::sha256_digest;

constexpr bool is(const sha256_digest& digest, std::string_view hex) {
    constexpr std::string_view digits = "0123456789abcdef";
    bool same = hex.size() == 2 * digest.size();
    for (std::size_t index = 0; same && index < digest.size(); ++index) {
        same = hex[2 * index] == digits[digest[index] / 16u] &&
               hex[2 * index + 1] == digits[digest[index] % 16u];
    }
    return same;
}

constexpr sha256_digest digest_of(std::string_view text) {
    return sha256().update(text).finish();
}

}  // namespace

// The examples that NIST publishes with FIPS 180-4.
TEST_CASE("the published examples", "[sha256]") {
    CHECK_BOTH_DOORS(is(digest_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    CHECK_BOTH_DOORS(
        is(digest_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    CHECK_BOTH_DOORS(is(digest_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
                        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    CHECK_BOTH_DOORS(is(digest_of("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                                  "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu"),
                        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"));
    CHECK(is(digest_of(std::string(1'000'000, 'a')),
             "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
}

TEST_CASE("it does not matter how the message is split", "[sha256]") {
    std::string message;
    for (int index = 0; index < 200; ++index) {
        message += static_cast<char>(index);
    }
    for (std::size_t size = 0; size <= message.size(); ++size) {
        const std::string_view text = std::string_view(message).substr(0, size);
        const sha256_digest whole = digest_of(text);
        for (std::size_t split = 0; split <= size; ++split) {
            if (sha256().update(text.substr(0, split)).update("").update(text.substr(split)).finish() !=
                whole) {
                CAPTURE(size, split);
                FAIL("another digest");
            }
        }
    }
    SUCCEED();
}

// Every length around one, two and three blocks. The figure is from Python's hashlib.
TEST_CASE("the digest of all digests of 0 to 200 bytes", "[sha256]") {
    std::string message;
    sha256 all;
    for (int size = 0; size <= 200; ++size) {
        for (const std::uint8_t byte : digest_of(message)) {
            all.update(std::string(1, static_cast<char>(byte)));
        }
        message += static_cast<char>(size);
    }
    CHECK(is(all.finish(), "64ef7c229fce2408b5336b6a542fea0e078c3a87d2da85cb3fc52e2008b65021"));
}
