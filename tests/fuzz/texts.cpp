// SPDX-License-Identifier: BSL-1.0
// UTF-8, JSON strings, percent-encoding and places in a text: all forms of each say what is said one byte at
// a time.
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <iotpkg/rules/data.hpp>
#include <iotpkg/text/append_json_string.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/escape_scan.hpp>
#include <iotpkg/text/json_unescape.hpp>
#include <iotpkg/text/percent_encoding.hpp>
#include <iotpkg/text/position.hpp>
#include <iotpkg/text/put_text.hpp>
#include <iotpkg/text/set_beyond_ascii.hpp>
#include <iotpkg/text/text_writer.hpp>
#include <iotpkg/text/utf8.hpp>
#include <iotpkg/text/utf8_blocks.hpp>

#include "../support/slow_document.hpp"
#include "../support/slow_rules.hpp"
#include "../support/slow_text.hpp"
#include "fuzzers.hpp"
#include "input.hpp"

namespace fuzz {
namespace {

using namespace iotpkg::detail;

// In memory of that very size, so that a sanitizer sees its ends.
class exact_memory {
public:
    explicit exact_memory(std::size_t size) : size_(size), memory_(new char[size]) {}

    [[nodiscard]] char* begin() const { return memory_.get(); }
    [[nodiscard]] char* end() const { return memory_.get() + size_; }

private:
    std::size_t size_;
    std::unique_ptr<char[]> memory_;
};

void expect_decoded(std::string_view text) {
    for (const slow::character& one : slow::text(text).characters) {
        const unicode::decoded found = unicode::decode(text, one.offset);
        expect(found.code_point == one.code && found.size == one.size && found.valid == one.is_valid,
               "what stands at a place", [&] { return std::to_string(one.offset); });
    }
}

template <const character_set& Allowed, class Predicate>
void expect_set(std::string_view text, Predicate&& is_allowed) {
    const slow::text given(text);
    const bool is_fine =
        given.find(true, [&](char32_t code) { return code >= 0x80 && !is_allowed(code); }) == slow::nowhere;
    using characters = beyond_ascii_of<Allowed>;
    expect(is_fine_beyond_ascii<characters, text_block>(text.data(), text.size()) == is_fine,
           "characters beyond ASCII");
    expect(is_fine_beyond_ascii<characters, portable_block>(text.data(), text.size()) == is_fine,
           "characters beyond ASCII, by portable blocks");
    expect(Allowed.holds_all_of(text) ==
               (given.find(true, [&](char32_t code) { return !is_allowed(code); }) == slow::nowhere),
           "characters of a set");
}

void expect_sets(std::string_view text) {
    expect_set<any_character>(text, [](char32_t) { return true; });
    expect_set<visible_characters>(text, [](char32_t code) { return !slow::is_other(code); });
    expect_set<tag_characters>(text, slow::is_tag_character);
    expect_set<name_characters>(text, slow::is_name_character);
    const bool are_names = slow::text(text).find(true, [](char32_t code) {
        return !slow::is_name_character(code);
    }) == slow::nowhere;
    constexpr ascii_bits names = name_characters.ascii();
    expect(holds_only<names>(text) == are_names, "characters of a name");
    expect(holds_only_by_blocks<names, portable_block>(text) == are_names, "the same by portable blocks");
    for (const slow::character& one : slow::text(text).characters) {
        if (one.is_valid) {
            expect(unicode::is_recent(one.code) == slow::is_recent(one.code), "what is recent");
        }
    }
}

template <class Block>
void expect_escaped(std::string_view text, const std::string& inside, std::size_t room) {
    const exact_memory memory(room);
    const char* const end =
        write_escaped<Block>(text.data(), text.data() + text.size(), memory.begin(), memory.end());
    expect((end != nullptr) == (room >= inside.size()), "escapes that fit");
    expect(end == nullptr || std::string_view(memory.begin(), end) == inside, "escapes");
    expect(escaped_size<Block>(text.data(), text.data() + text.size()) == inside.size(), "their size");
}

// Written with one look, where that is done; else not at all.
template <const character_set& Allowed, class Block>
std::optional<std::string> put(std::string_view text, std::size_t room) {
    const exact_memory memory(room + text.size() + put_slack);
    const char* const begin = memory.begin();
    const char* const end = put_text<Allowed, Block>(text, memory.begin(), memory.end());
    return end == nullptr ? std::nullopt : std::optional(std::string(begin, end));
}

template <const character_set& Allowed, class Predicate>
void expect_put(std::string_view text, const std::string& inside, std::size_t room, Predicate&& is_allowed) {
    const bool is_fine =
        slow::text(text).find(true, [&](char32_t code) { return !is_allowed(code); }) == slow::nowhere;
    const auto vector = put<Allowed, text_block>(text, room);
    const auto portable = put<Allowed, portable_block>(text, room);
    expect(vector == portable, "forms of one look");
    expect(!vector || (is_fine && *vector == inside), "what is written with one look");
    const std::size_t ample = 8 * text.size() + 1024;
    expect((put<Allowed, text_block>(text, ample).has_value()) == is_fine, "all that is right is written");
}

void expect_json(std::string_view text, std::size_t room) {
    const std::string quoted = slow::as_json(text);
    const std::string inside = quoted.substr(1, quoted.size() - 2);
    std::string appended = "x";
    append_json_string(appended, text);
    expect(appended == 'x' + quoted, "a string in JSON");
    expect(json_string_size(text) == quoted.size(), "the size of a string in JSON");
    expect(unescaped(inside) == text, "a string out of JSON");
    expect_escaped<text_block>(text, inside, room);
    expect_escaped<portable_block>(text, inside, room);
    expect_escaped<text_block>(text, inside, inside.size());
    expect_put<visible_characters>(text, inside, room, [](char32_t code) { return !slow::is_other(code); });
    expect_put<tag_characters>(text, inside, room, slow::is_tag_character);
    expect_put<any_character>(text, inside, room, [](char32_t) { return true; });
    if (slow::text(text).ill_formed == slow::nowhere) {
        const nlohmann::json parsed = nlohmann::json::parse(quoted, nullptr, false);
        expect(parsed.is_string() && parsed.get_ref<const std::string&>() == text, "parses back");
    }
}

int slow_hex(char digit) {
    const std::size_t found = std::string_view("0123456789abcdef").find(to_lower(digit));
    return found == slow::nowhere ? -1 : static_cast<int>(found);
}

// Up to an escape that is none, whose place it gives.
std::string slow_percent_decoded(std::string_view text, std::size_t& fault) {
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            made += text[at];
            continue;
        }
        if (at + 2 >= text.size() || slow_hex(text[at + 1]) < 0 || slow_hex(text[at + 2]) < 0) {
            fault = at;
            break;
        }
        made += static_cast<char>(
            static_cast<unsigned char>(slow_hex(text[at + 1]) * 16 + slow_hex(text[at + 2])));
        at += 2;
    }
    return made;
}

void expect_percent(std::string_view text) {
    const std::string encoded = slow::percent_encoded(text);
    const exact_memory memory(encoded.size());
    text_writer out(memory.begin(), memory.end());
    percent_encode(text, out);
    expect(!out.overflowed() && std::string_view(memory.begin(), out.position()) == encoded,
           "percent-encoded");
    expect(percent_encoded_size(text) == encoded.size(), "its size");
    const exact_memory decoded(text.size());
    const auto again = percent_decode(encoded, decoded.begin(), decoded.end());
    expect(again && std::string_view(decoded.begin(), *again) == text, "and decoded");
    std::size_t fault = slow::nowhere;
    const std::string expected = slow_percent_decoded(text, fault);
    const auto directly = percent_decode(text, decoded.begin(), decoded.end());
    expect(directly.has_value() == (fault == slow::nowhere), "what can be decoded");
    expect(directly ? std::string_view(decoded.begin(), *directly) == expected
                    : directly.error().offset == fault &&
                          directly.error().reason == percent_error::code::invalid_escape,
           "what is decoded");
}

void expect_positions(std::string_view text, std::size_t step) {
    position_finder positions(text);
    for (std::size_t offset = 0; offset <= text.size(); offset += step) {
        const line_and_column found = positions.at(offset);
        const slow::line_and_column expected = slow::place_in(text, offset);
        expect(found.line == expected.line && found.column == expected.column, "line and column");
    }
}

}  // namespace

void texts(bytes input) {
    input_reader reader(input);
    const std::size_t room = reader.byte() * 4;
    const std::size_t step = 1 + reader.byte();
    const std::string_view text = reader.rest();
    expect_decoded(text);
    expect_sets(text);
    expect_json(text, room);
    expect_percent(text);
    expect_positions(text, step);
}

}  // namespace fuzz
