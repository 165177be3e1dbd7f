// SPDX-License-Identifier: BSL-1.0
// Test of check/key_doubts.hpp: a key that stands before is always in doubt, others nearly never.
#include <iotpkg/check/key_doubts.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::has_duplicate;
using iotpkg::detail::hash_of;
using iotpkg::detail::key_doubts;
using iotpkg::detail::key_table;
using iotpkg::detail::text;

// `count` different keys, but for the one of number `again`, which is that of number `before`.
class numbered_entries final : public iotpkg::detail::map_entries {
public:
    constexpr explicit numbered_entries(std::size_t count, std::size_t again = iotpkg::none,
                                        std::size_t before = 0)
        : count_(count), again_(again), before_(before) {}

private:
    constexpr void visit_entries(iotpkg::detail::entry_visitor& visitor) const override {
        for (std::size_t index = 0; index < count_; ++index) {
            const std::size_t number = index == again_ ? before_ : index;
            const char key[] = {'k', static_cast<char>('0' + number / 4096),
                                static_cast<char>('0' + number / 64 % 64),
                                static_cast<char>('0' + number % 64)};
            if (!visitor.visit(text(std::string_view(key, 4)), text(std::string_view()))) {
                return;
            }
        }
    }

    std::size_t count_;
    std::size_t again_;
    std::size_t before_;
};

// How many of the keys are in doubt.
constexpr std::size_t doubts(const iotpkg::detail::map_entries& entries) {
    key_doubts doubted;
    std::size_t index = 0;
    std::size_t count = 0;
    entries.each([&](const text& key, const text&) {
        if (index == doubted.end()) {
            doubted.look(entries);
        }
        count += doubted.are_about(index++, key.view()) ? 1u : 0u;
        return true;
    });
    return count;
}

constexpr bool finds(std::size_t count, std::size_t again, std::size_t before) {
    return has_duplicate(numbered_entries(count, again, before));
}

constexpr bool holds_all_and_no_more() {
    key_table<4> table;
    bool is_right = table.find(7) == iotpkg::none;
    for (std::uint64_t hash = 0; hash < 4; ++hash) {
        is_right = is_right && table.insert(hash, static_cast<std::size_t>(3 - hash));
    }
    for (std::uint64_t hash = 0; hash < 4; ++hash) {
        is_right = is_right && !table.insert(hash, 0) && table.find(hash) == 3 - hash;
    }
    return is_right && table.find(4) == iotpkg::none;
}

}  // namespace

TEST_CASE("a duplicate is found at any distance, in each run of entries", "[key_doubts]") {
    CHECK_BOTH_DOORS(finds(2, 1, 0));
    CHECK_BOTH_DOORS(finds(128, 127, 0));
    CHECK_BOTH_DOORS(finds(129, 128, 0));
    CHECK_BOTH_DOORS(finds(129, 128, 127));
    CHECK_BOTH_DOORS(finds(300, 256, 255));
    CHECK_BOTH_DOORS(finds(300, 299, 0));
    for (const std::size_t end : {128u, 256u, 512u, 4096u, 6144u, 8192u}) {
        for (const std::size_t again : {end - 1, end, end + 1}) {
            for (const std::size_t before : {std::size_t{0}, std::size_t{1}, again / 2, again - 1}) {
                CHECK(finds(end + 2, again, before));
                CHECK(finds(again + 1, again, before));
            }
        }
    }
}

TEST_CASE("where no key stands twice, none is found", "[key_doubts]") {
    for (const std::size_t count : {0u, 1u, 2u, 127u, 128u, 129u, 256u, 257u, 4096u, 4097u, 9000u}) {
        CHECK_FALSE(has_duplicate(numbered_entries(count)));
    }
    CHECK_BOTH_DOORS(!has_duplicate(numbered_entries(130)));
}

TEST_CASE("few keys raise few doubts, however many there are", "[key_doubts]") {
    CHECK(doubts(numbered_entries(60)) <= 2);
    CHECK(doubts(numbered_entries(128)) <= 6);
    CHECK(doubts(numbered_entries(20'000)) <= 10);
    CHECK(doubts(numbered_entries(20'000, 19'999, 5)) <= 11);

    // Keys of every length that differ in one byte, at its front or its end.
    std::size_t doubted = 0;
    for (std::size_t size = 1; size <= 40; ++size) {
        for (const std::size_t place : {std::size_t{0}, size - 1}) {
            key_doubts one_length;
            for (char character = 'a'; character <= 'z'; ++character) {
                std::string key(size, 'x');
                key[place] = character;
                doubted += one_length.are_about(0, key) ? 1u : 0u;
            }
        }
    }
    CHECK(doubted < 20);
}

TEST_CASE("the key's address and what lies behind it do not count", "[key_doubts]") {
    const std::string text = "xxchannelyy";
    key_doubts doubted;
    CHECK_FALSE(doubted.are_about(0, std::string_view(text).substr(2, 7)));
    CHECK(doubted.are_about(1, "channel"));
    CHECK_FALSE(doubted.are_about(2, std::string_view("channel\0", 8)));
    CHECK(hash_of("channel") == hash_of(std::string_view(text).substr(2, 7)));
    CHECK(hash_of("channels") != hash_of("channelz"));
    CHECK(hash_of("min-hardware") != hash_of("min-hardwarf"));
}

TEST_CASE("without a look, all keys of a run are in doubt, or none", "[key_doubts]") {
    key_doubts doubted;
    CHECK(doubted.end() == key_doubts::first_run);
    doubted.pass(true);
    CHECK(doubted.are_about(key_doubts::first_run, "a"));
    CHECK(doubted.are_about(doubted.end() - 1, "a"));
    const std::size_t first = doubted.end();
    doubted.pass(false);
    CHECK(doubted.end() > first);
    CHECK_FALSE(doubted.are_about(first, "a"));
    CHECK_FALSE(doubted.are_about(doubted.end() - 1, "a"));
}

TEST_CASE("a table tells each hash by its number", "[key_doubts]") {
    CHECK_BOTH_DOORS(holds_all_and_no_more());
    const auto table = std::make_unique<key_table<2048>>();
    for (std::size_t number = 0; number < 2048; ++number) {
        CHECK(table->insert(hash_of(std::to_string(number)), number));
    }
    std::size_t wrong = 0;
    for (std::size_t number = 0; number < 100'000; ++number) {
        const std::size_t found = table->find(hash_of(std::to_string(number)));
        wrong += found == (number < 2048 ? number : iotpkg::none) ? 0u : 1u;
    }
    CHECK(wrong == 0);
}
