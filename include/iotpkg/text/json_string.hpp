// SPDX-License-Identifier: BSL-1.0
// JSON strings (RFC 8259 section 7): their size, and writing them.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/text/escape_scan.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/text/text_writer.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The bytes of the text as a JSON string, with its quotes.
constexpr std::size_t json_string_size(std::string_view text) {
    constexpr std::size_t quotes = 2;
    if (goes_by_bytes()) {
        std::size_t size = quotes;
        for (const char character : text) {
            size += escape_of(static_cast<unsigned char>(character)).size;
        }
        return size;
    }
    return quotes + escaped_size<text_block>(text.data(), text.data() + text.size());
}

// Does a key, given with its quotes and the colon, stand in what was written of its object before it? These
// characters stand nowhere else: a quote inside a text has a backslash before it, and no text is followed by
// a colon.
constexpr bool is_repeated_key(const char* object, std::string_view key) {
    const std::string_view before(object, static_cast<std::size_t>(key.data() - object));
    return before.find(key) != std::string_view::npos;
}

// Writes JSON into memory of a fixed size: raw() for its punctuation, string() for text.
class json_writer : public text_writer {
public:
    using text_writer::text_writer;

    // The text in quotes, escaped as JavaScript's JSON.stringify does: the two-character escapes where there
    // is one, \u00xx for other characters below 0x20, all else as it is. Text that is not UTF-8 stays as it
    // is too. A string that does not fit may be written in part; overflowed() tells.
    constexpr void string(std::string_view text) {
        raw('"');
        escaped(text);
        raw('"');
    }

private:
    constexpr void escaped(std::string_view text) {
        if (goes_by_bytes()) {
            for (const char character : text) {
                const escape as = escape_of(static_cast<unsigned char>(character));
                raw(view_of(as.text, as.size));
            }
            return;
        }
        char* const written = write_escaped<text_block>(text.data(), text.data() + text.size(), position(),
                                                        position() + room());
        if (written == nullptr) {
            overflow();
        } else {
            move_to(written);
        }
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
