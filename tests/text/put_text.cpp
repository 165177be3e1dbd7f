// SPDX-License-Identifier: BSL-1.0
// What is checked and written in one look is what decoding allows and what JSON.stringify writes, or nothing.
#include <iotpkg/text/put_text.hpp>

#include <cstddef>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/rules/data.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::detail::any_character;
using iotpkg::detail::character_set;
using iotpkg::detail::portable_block;
using iotpkg::detail::put_slack;
using iotpkg::detail::text_block;
using iotpkg::detail::visible_characters;

std::string escaped(std::string_view text) {
    std::string out;
    for (const char character : text) {
        const iotpkg::detail::escape as = iotpkg::detail::escape_of(static_cast<unsigned char>(character));
        out.append(as.text, as.size);
    }
    return out;
}

// Into memory of that very size, so that a sanitizer sees what is read or written beyond.
template <const character_set& Allowed, class Block>
bool writes_or_doubts(std::string_view text, std::size_t room, bool needs_no_doubt) {
    const std::unique_ptr<char[]> in(new char[text.empty() ? 1 : text.size()]);
    text.copy(in.get(), text.size());
    const std::string_view given(in.get(), text.size());
    const std::unique_ptr<char[]> out(new char[room]);
    const char* const end = iotpkg::detail::put_text<Allowed, Block>(given, out.get(), out.get() + room);
    if (end == nullptr) {
        return !needs_no_doubt || !Allowed.holds_all_of(text);
    }
    return Allowed.holds_all_of(text) &&
           std::string_view(out.get(), static_cast<std::size_t>(end - out.get())) == escaped(text);
}

template <const character_set& Allowed>
bool is_right(std::string_view text) {
    const std::size_t least = text.size() + put_slack;
    const std::size_t ample = 6 * text.size() + 8 * put_slack;
    const std::size_t between = least + text.size() / 3;
    return writes_or_doubts<Allowed, portable_block>(text, ample, true) &&
           writes_or_doubts<Allowed, text_block>(text, ample, true) &&
           writes_or_doubts<Allowed, portable_block>(text, least, false) &&
           writes_or_doubts<Allowed, text_block>(text, least, false) &&
           writes_or_doubts<Allowed, text_block>(text, between, false);
}

bool is_right_for_all(std::string_view text) {
    return is_right<any_character>(text) && is_right<visible_characters>(text);
}

TEST_CASE("every byte in every place of short and long texts") {
    unsigned wrong = 0;
    for (unsigned byte = 0; byte < 256; ++byte) {
        for (const std::size_t size : {1u, 2u, 3u, 4u, 7u, 8u, 9u, 15u, 16u, 17u, 64u, 83u}) {
            for (std::size_t place = 0; place < size; ++place) {
                std::string text(size, 'a');
                text[place] = static_cast<char>(static_cast<unsigned char>(byte));
                wrong += is_right_for_all(text) ? 0u : 1u;
            }
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("the same byte all over, which grows the most") {
    unsigned wrong = 0;
    for (unsigned byte = 0; byte < 128; ++byte) {
        for (const std::size_t size : {15u, 16u, 63u, 64u, 65u, 128u, 300u}) {
            wrong += is_right_for_all(std::string(size, static_cast<char>(byte))) ? 0u : 1u;
        }
    }
    CHECK(wrong == 0);
}

TEST_CASE("texts of every size, of plain text, escapes and scripts") {
    std::mt19937 random(20261128);
    const std::vector<std::string> parts{
        "a", "plain text ", "\"", "\\",         "\n",           "\t",   "\x01", "\x7f",
        "ü", "–",           "夜", "\U0001F600", "\xE2\x80\x8B", "\xC3", "\x80", "\xED\xA0\x80"};
    unsigned wrong = 0;
    for (std::size_t size = 0; size <= 300; ++size) {
        for (int round = 0; round < 10; ++round) {
            // The first of them more often, so that some texts are fine.
            const std::size_t kinds = 1 + random() % (round < 8 ? 12 : parts.size());
            std::string text;
            while (text.size() < size) {
                text += parts[random() % kinds];
            }
            wrong += is_right_for_all(text) ? 0u : 1u;
        }
    }
    CHECK(wrong == 0);
}

}  // namespace
