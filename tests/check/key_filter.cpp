// Test of detail/key_filter.hpp: a key that was seen is never called new.
#include <iotpkg/check/key_filter.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::key_filter;

// How many of the keys raise a doubt when they are inserted for the first time.
template <class Keys>
constexpr std::size_t doubts(key_filter& filter, const Keys& keys) {
    std::size_t count = 0;
    for (const auto& key : keys) {
        count += filter.insert(key) ? 1u : 0u;
    }
    return count;
}

constexpr std::string_view some_keys[] = {"",
                                          "a",
                                          "b",
                                          "aa",
                                          "ab",
                                          "ba",
                                          "channel",
                                          "min-hard",
                                          "min-hardw",
                                          "min-hardx",
                                          "12345678",
                                          "12345678a",
                                          "1234567",
                                          "abcdefgh12345678",
                                          "abcdefgh12345679"};

constexpr bool works_at_compile_time() {
    key_filter filter;
    const std::size_t before = doubts(filter, some_keys);
    const std::size_t again = doubts(filter, some_keys);
    return before == 0 && again == std::size(some_keys);
}
static_assert(works_at_compile_time());

std::vector<std::string> numbered(std::size_t count) {
    std::vector<std::string> keys;
    for (std::size_t number = 0; number < count; ++number) {
        keys.push_back("attribute-" + std::to_string(number));
    }
    return keys;
}

}  // namespace

TEST_CASE("what was inserted is always known", "[key_filter]") {
    key_filter filter;
    CHECK(doubts(filter, some_keys) == 0);
    CHECK(doubts(filter, some_keys) == std::size(some_keys));

    for (const std::size_t count : {10u, 100u, 1000u, 20'000u}) {
        key_filter fresh;
        const auto keys = numbered(count);
        doubts(fresh, keys);
        CHECK(doubts(fresh, keys) == count);
    }
}

TEST_CASE("few keys raise few doubts", "[key_filter]") {
    key_filter filter;
    CHECK(doubts(filter, numbered(60)) <= 3);
    // Of 1,000 keys in 8,192 bits, some 60 share a bit with one before; a bad hash would show many more.
    key_filter larger;
    CHECK(doubts(larger, numbered(1000)) < 120);

    // Keys of every length that differ in one byte, at its front or its end.
    std::size_t doubted = 0;
    for (std::size_t size = 1; size <= 40; ++size) {
        for (const std::size_t place : {std::size_t{0}, size - 1}) {
            key_filter one_length;
            for (char character = 'a'; character <= 'z'; ++character) {
                std::string key(size, 'x');
                key[place] = character;
                doubted += one_length.insert(key) ? 1u : 0u;
            }
        }
    }
    // 80 filters of 26 keys: some 3 in all are expected.
    CHECK(doubted < 20);
}

TEST_CASE("the key's address and what lies behind it do not count", "[key_filter]") {
    const std::string text = "xxchannelyy";
    key_filter filter;
    CHECK_FALSE(filter.insert(std::string_view(text).substr(2, 7)));
    CHECK(filter.insert("channel"));
    CHECK_FALSE(filter.insert(std::string_view("channel\0", 8)));
}
