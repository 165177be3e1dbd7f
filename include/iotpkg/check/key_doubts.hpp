// SPDX-License-Identifier: BSL-1.0
// Tells the keys of a map that certainly do not stand among those before from those that may.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

constexpr std::uint64_t add_to_hash(std::uint64_t hash, std::uint64_t word) {
    return (std::rotl(hash, 29) ^ word) * 0x9e3779b97f4a7c15u;
}

// Its top bits depend on the whole key.
constexpr std::uint64_t hash_of(std::string_view key) {
    constexpr std::size_t word_size = sizeof(std::uint64_t);
    std::uint64_t hash = key.size();
    if (std::is_constant_evaluated() || key.size() < word_size) {
        for (const char character : key) {
            hash = add_to_hash(hash, static_cast<unsigned char>(character));
        }
    } else {
        const auto add = [&](std::size_t offset) {
            std::uint64_t word = 0;
            std::memcpy(&word, key.data() + offset, word_size);
            hash = add_to_hash(hash, word);
        };
        // The last word overlaps the one before it.
        const std::size_t last = key.size() - word_size;
        for (std::size_t offset = 0; offset < last; offset += word_size) {
            add(offset);
        }
        add(last);
    }
    return hash;
}

// The hashes of some keys, all of them different, each with a number. Half of the room is left free, so that
// a search is short.
template <std::size_t Keys>
class key_table {
public:
    // The number that was inserted with the hash, or none.
    [[nodiscard]] constexpr std::size_t find(std::uint64_t hash) const {
        const std::uint32_t slot = slots_[place_of(mixed(hash))];
        return slot == 0 ? none : slot & number_bits;
    }

    // False where the hash is there already.
    constexpr bool insert(std::uint64_t hash, std::size_t number) {
        std::uint32_t& slot = slots_[place_of(mixed(hash))];
        const bool is_new = slot == 0;
        if (is_new) {
            slot = tag_of(mixed(hash)) | static_cast<std::uint32_t>(number);
        }
        return is_new;
    }

private:
    static_assert(std::has_single_bit(Keys));
    static constexpr std::uint32_t number_bits = Keys - 1;

    static constexpr std::uint64_t mixed(std::uint64_t hash) { return add_to_hash(0, hash ^ hash >> 32); }

    // Never zero, which is a free slot.
    static constexpr std::uint32_t tag_of(std::uint64_t mixed) {
        return (static_cast<std::uint32_t>(mixed) & ~number_bits) | Keys;
    }

    // Where it is, or where it belongs.
    [[nodiscard]] constexpr std::uint64_t place_of(std::uint64_t mixed) const {
        std::uint64_t place = mixed >> (64 - std::bit_width(Keys));
        while (slots_[place] != 0 && (slots_[place] ^ tag_of(mixed)) > number_bits) {
            place = (place + 1) % (2 * Keys);
        }
        return place;
    }

    std::uint32_t slots_[2 * Keys] = {};
};

// The first keys of a map leave two bits each, and most maps have no more of them. Behind these, one look at
// all entries tells of as many as there is room for.
class key_doubts {
public:
    static constexpr std::size_t first_run = 128;
    // From here on, a look takes more memory.
    static constexpr std::size_t many = 4096;
    static constexpr std::size_t longest_run = 2048;

    // Where the next look is due.
    [[nodiscard]] constexpr std::size_t end() const { return end_; }

    // May the key of that entry stand before it? Asked for one entry after the other, up to end().
    constexpr bool are_about(std::size_t index, std::string_view key) {
        if (index >= first_run) {
            return (word_of(index) & bit_of(index)) != 0;
        }
        const std::uint64_t hash = hash_of(key);
        std::uint64_t& word = words_[hash >> (64 - std::bit_width(words - 1))];
        const std::uint64_t bits = bit_of(hash >> 53) | bit_of(hash >> 47);
        const bool is_seen = (word & bits) == bits;
        word |= bits;
        return is_seen;
    }

    // Goes on to the next run without a look.
    constexpr void pass(bool are_in_doubt) {
        for (std::uint64_t& word : words_) {
            word = are_in_doubt ? ~std::uint64_t{0} : 0;
        }
        end_ += longest_run;
    }

private:
    static constexpr std::size_t usual_run = 256;
    static constexpr std::size_t words = longest_run / 64;

    constexpr std::uint64_t& word_of(std::uint64_t bit) { return words_[bit / 64 % words]; }
    static constexpr std::uint64_t bit_of(std::uint64_t bit) { return std::uint64_t{1} << bit % 64; }

    // A function of its own, whose memory nobody else has to hold ready.
    template <std::size_t Run>
    IOTPKG_NEVER_INLINE constexpr void look(const map_entries& entries) {
        const std::size_t first = end_;
        pass(false);
        end_ = first / Run * Run + Run;
        key_table<Run> run;
        std::size_t index = 0;
        entries.each([&](const text& key, const text&) {
            if (index >= first && key.present() && !run.insert(hash_of(key.view()), index % Run)) {
                word_of(index) |= bit_of(index);
            }
            return ++index != end_;
        });
        index = 0;
        entries.each([&](const text& key, const text&) {
            const std::size_t found = key.present() ? run.find(hash_of(key.view())) : none;
            if (found != none) {
                const std::size_t doubtful = first / Run * Run + found;
                word_of(doubtful) |= bit_of(doubtful);
            }
            return ++index != first;
        });
    }

public:
    // Goes on to the next run. Behind what it calls, which clang else knows of too late. Many entries that
    // know of themselves are asked one by one. A small program has one kind of look, and no memory for so
    // many entries.
    constexpr void look(const map_entries& entries) {
        if (end_ >= many && !entries.is_slow_to_search()) {
            pass(true);
            return;
        }
        if constexpr (has_blocks) {
            if (end_ >= many) {
                look<longest_run>(entries);
                return;
            }
        }
        look<usual_run>(entries);
    }

private:
    std::uint64_t words_[words] = {};
    std::size_t end_ = first_run;
};

constexpr bool has_duplicate(const map_entries& entries) {
    key_doubts doubts;
    std::size_t index = 0;
    bool is_found = false;
    entries.each([&](const text& key, const text&) {
        if (index == doubts.end()) {
            doubts.look(entries);
        }
        is_found =
            key.present() && doubts.are_about(index, key.view()) && entries.is_repeated(key.view(), index);
        ++index;
        return !is_found;
    });
    return is_found;
}

}  // namespace IOTPKG_NAMESPACE::detail
