// SPDX-License-Identifier: BSL-1.0
// The entries of a map checked and written as they come, with one look at each byte: each is read once, and
// what was checked is what is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <iotpkg/check/demands.hpp>
#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/inline.hpp>
#include <iotpkg/text/json_string.hpp>
#include <iotpkg/text/put_text.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// For punctuation, names and a few bytes that are written and do not count.
inline constexpr std::size_t member_slack = 2 * put_slack;

template <std::size_t Size>
IOTPKG_ALWAYS_INLINE char* put_literal(const char (&literal)[Size], char* out) {
    std::memcpy(out, literal, Size - 1);
    return out + (Size - 1);
}

// `"description":`; the size is known to the compiler.
template <subject About>
IOTPKG_ALWAYS_INLINE char* put_member_name(char* out) {
    constexpr std::string_view name = row_of(About).member;
    std::memcpy(out, name.data(), name.size());
    return out + name.size();
}

IOTPKG_ALWAYS_INLINE std::size_t room(const char* out, const char* out_end) {
    return static_cast<std::size_t>(out_end - out);
}

// A key, and its hash.
template <ascii_bits Allowed, class Block>
struct key_check {
    typename Block::mask inside = Block::mask::all();
    typename Block::hash hash{};
    IOTPKG_ALWAYS_INLINE void operator()(Block block) {
        inside = inside & members_of<Allowed>(block);
        hash.add(block);
    }
};

// Has a key with that hash been seen, or one with which it shares its two bits?
class seen_keys {
public:
    IOTPKG_ALWAYS_INLINE bool insert(std::uint64_t hash) {
        std::uint64_t& word = words_[hash >> 58];
        const std::uint64_t bits = std::uint64_t{1} << (hash >> 52 & 63) | std::uint64_t{1}
                                                                               << (hash >> 46 & 63);
        const bool is_seen = (word & bits) == bits;
        word |= bits;
        return is_seen;
    }

private:
    std::uint64_t words_[64] = {};
};

// Told of one entry after the other, and of the end.
template <subject Map, class Block>
class map_pass final : public entry_visitor {
public:
    map_pass(char* out, const char* out_end) : out_(out), begin_(out), out_end_(out_end) {}

    bool visit(const text& key, const text& value) override {
        char* const written = put(key, value);
        is_fine_ = written != nullptr;
        out_ = is_fine_ ? written : out_;
        return is_fine_;
    }

    // Where the closing brace belongs; nullptr where the map is not certainly fine.
    [[nodiscard]] char* end() const {
        constexpr std::size_t min_count = limit_of(Map, constraint::min_count, 0);
        if (!is_fine_ || count_ < min_count || !keys_inside_.is_all()) {
            return nullptr;
        }
        return count_ == 0 ? out_ : out_ - 1;
    }

private:
    static constexpr subject key_subject = key_of(Map);
    static constexpr subject value_subject = value_of(Map);
    static constexpr const character_set& key_set = demanded_set(key_subject);
    static constexpr bool has_ascii_keys = key_set.beyond_ascii() == unicode::category_set();
    static constexpr std::size_t max_count = limit_of(Map, constraint::max_count, no_limit);
    static constexpr std::size_t max_size = limit_of(Map, constraint::max_size, no_limit);
    // No entry is larger than the map.
    static constexpr std::size_t min_key = min_bytes(key_subject);
    static constexpr std::size_t max_key = smallest(max_bytes(key_subject), max_size);
    static constexpr std::size_t min_value = min_bytes(value_subject);
    static constexpr std::size_t max_value = smallest(max_bytes(value_subject), max_size);
    static_assert((key_set.ascii() & escaped_characters) == ascii_bits(), "iotpkg: keys are not escaped");

    IOTPKG_ALWAYS_INLINE char* put(const text& key, const text& value) {
        char* out = out_;
        const char* const out_end = out_end_;
        // Also of a text that is absent or null.
        if (key.size() - min_key > max_key - min_key || value.size() - min_value > max_value - min_value) {
            return nullptr;
        }
        const std::size_t size = key.size() + value.size();
        size_ += size;
        if (room(out, out_end) < size + member_slack || size_ > max_size || count_ >= max_count) {
            return nullptr;
        }
        *out++ = '"';
        key_check<key_set.ascii(), Block> check;
        copy_blocks<Block>(key.raw_view().data(), key.size(), out, check);
        const std::string_view written(out, key.size());
        out += key.size();
        out = put_literal("\":\"", out);
        if constexpr (has_ascii_keys) {
            keys_inside_ = keys_inside_ & check.inside;
        } else if (!check.inside.is_all() && !key_set.holds_all_of(written)) {
            return nullptr;
        }
        if (breaks_form<key_subject, false>(written) || breaks_form<value_subject, false>(value.raw_view())) {
            return nullptr;
        }
        if (seen_.insert(check.hash.value()) && may_be_written(written)) {
            return nullptr;
        }
        ++count_;
        out = put_text<demanded_set(value_subject), Block>(value.raw_view(), out, out_end);
        return out == nullptr ? nullptr : put_literal("\",", out);
    }

    // With the quotes around it and the colon. Among very many keys doubts are frequent, and the careful way
    // settles them in less time.
    [[nodiscard]] IOTPKG_NEVER_INLINE bool may_be_written(std::string_view key) const {
        constexpr std::size_t many = 768;
        return count_ >= many || is_repeated_key(begin_, std::string_view(key.data() - 1, key.size() + 3));
    }

    char* out_;
    const char* begin_;
    const char* out_end_;
    bool is_fine_ = true;
    std::size_t count_ = 0;
    std::size_t size_ = 0;
    typename Block::mask keys_inside_ = Block::mask::all();
    seen_keys seen_;
};

template <subject Map, class Block>
IOTPKG_NEVER_INLINE char* put_map(const map_entries& entries, char* out, const char* out_end) {
    if (room(out, out_end) < member_slack) {
        return nullptr;
    }
    out = put_member_name<Map>(out);
    *out++ = '{';
    map_pass<Map, Block> pass(out, out_end);
    entries.visit_entries(pass);
    out = pass.end();
    return out == nullptr ? nullptr : put_literal("},", out);
}

}  // namespace IOTPKG_NAMESPACE::detail
