// SPDX-License-Identifier: BSL-1.0
// One walk over a JSON text (RFC 8259), with neither recursion nor a tree: a listener is told of each token.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/block_set.hpp>
#include <iotpkg/text/json_string_token.hpp>
#include <iotpkg/text/text_block.hpp>
#include <iotpkg/text/unicode_escape.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

constexpr bool is_json_space(char character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

// A value that is neither a string nor has others inside it: its bytes [begin, end).
struct json_scalar {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_null = false;
};

// A listener has
//     static constexpr bool mends_strings;   // see below
//     bool open(bool is_object, std::size_t at);
//     bool close(std::size_t end);
//     bool name(const json_string_token&);
//     bool string(const json_string_token&);
//     bool scalar(const json_scalar&);
// each of which may end the walk by false. Where it mends strings, what is wrong inside of one is noted in
// its token, and the walk goes on: a control character, bytes that are not UTF-8, half a surrogate pair.
// Where not, strings are grammar alone: a control character is a fault, and the other two are not looked for.
//
// `Levels` keeps which of the open brackets are those of objects: push(is_object), which is false where there
// is no room for it, pop(), is_object() of the innermost, and empty().
template <class Listener, class Levels>
class json_walk {
public:
    constexpr json_walk(std::string_view text, std::size_t at, Listener& listener)
        : text_(text), position_(at), listener_(listener) {}

    // Reads one value, and white space before it. False where the text is not JSON or the listener has had
    // enough.
    constexpr bool read() {
        while (due_ != due::end || !levels_.empty()) {
            if (is_at_end() || !step(text_[position_])) {
                return false;
            }
        }
        return true;
    }

    // One past the value; the first byte that does not fit.
    [[nodiscard]] constexpr std::size_t position() const { return position_; }

    // What belongs where the text is not JSON.
    [[nodiscard]] constexpr std::string_view expected() const {
        if (!in_token_.empty()) {
            return in_token_;
        }
        switch (due_) {
            case due::name:
            case due::name_or_close: return "a member name in double quotes";
            case due::colon: return "a colon";
            case due::end:
                return levels_.is_object() ? "a comma or a closing brace" : "a comma or a closing bracket";
            default: return "a value";
        }
    }

    // Is there nothing but white space behind it? Moves to what there is.
    constexpr bool is_at_end() {
        skip_space();
        return position_ == text_.size();
    }

private:
    // What may come next, white space aside.
    enum class due : std::uint8_t { value, value_or_close, name, name_or_close, colon, end };

    // Reads one piece of the grammar and leaves the position behind it, or returns false with the position at
    // the first byte that does not fit.
    constexpr bool step(char next) {
        switch (due_) {
            case due::value_or_close:
                if (next == ']') {
                    return close();
                }
                [[fallthrough]];
            case due::value: return value(next);
            case due::name_or_close:
                if (next == '}') {
                    return close();
                }
                [[fallthrough]];
            case due::name: return name(next);
            case due::colon: return skip(':') && comes(due::value);
            default: return after_value(next);
        }
    }

    constexpr void skip_space() {
        while (position_ < text_.size() && is_json_space(text_[position_])) {
            ++position_;
        }
    }

    constexpr bool comes(due what) {
        due_ = what;
        return true;
    }

    constexpr bool name(char next) {
        json_string_token token;
        return next == '"' && string(token) && listener_.name(token) && comes(due::colon);
    }

    // A whole value, or the bracket that opens one.
    constexpr bool value(char next) {
        const std::size_t begin = position_;
        switch (next) {
            case '{': return open(true);
            case '[': return open(false);
            case '"': {
                json_string_token token;
                return string(token) && comes(due::end) && listener_.string(token);
            }
            case 't': return word("true") && scalar(begin);
            case 'f': return word("false") && scalar(begin);
            case 'n': return word("null") && scalar(begin, true);
            default: return (next == '-' || is_digit(next)) && number() && scalar(begin);
        }
    }

    constexpr bool after_value(char next) {
        if (next == ',') {
            ++position_;
            return comes(levels_.is_object() ? due::name : due::value);
        }
        return next == (levels_.is_object() ? '}' : ']') && close();
    }

    constexpr bool open(bool is_object) {
        if (!levels_.push(is_object)) {
            return false;
        }
        comes(is_object ? due::name_or_close : due::value_or_close);
        return listener_.open(is_object, position_++);
    }

    constexpr bool close() {
        levels_.pop();
        ++position_;
        comes(due::end);
        return listener_.close(position_);
    }

    constexpr bool scalar(std::size_t begin, bool is_null = false) {
        comes(due::end);
        return listener_.scalar({begin, position_, is_null});
    }

    constexpr bool string(json_string_token& token) {
        token.begin = position_++;
        bool is_beyond_ascii = false;
        while (true) {
            if (!goes_by_bytes()) {
                position_ =
                    pass_blocks_of_string<text_block>(text_, position_, token.has_escapes, is_beyond_ascii);
            }
            if (position_ == text_.size()) {
                return belongs("a closing quote");
            }
            const char next = text_[position_];
            if (next == '"') {
                token.end = ++position_;
                if constexpr (Listener::mends_strings) {
                    if (is_beyond_ascii) {
                        check_utf8(token);
                    }
                }
                return true;
            }
            if (!escaped_characters.contains(next)) {
                is_beyond_ascii = is_beyond_ascii || static_cast<unsigned char>(next) >= 0x80;
                ++position_;
            } else if (next == '\\') {
                token.has_escapes = true;
                if (!escape(token)) {
                    return false;
                }
            } else if constexpr (Listener::mends_strings) {
                token.note(token.control, position_);
                ++position_;
            } else {
                return belongs("an escape instead of a control character");
            }
        }
    }

    void check_utf8(json_string_token& token) {
        const std::size_t found = find_ill_formed(token.inside(text_));
        if (found != std::string_view::npos) {
            token.ill_formed = token.begin + 1 + found;
        }
    }

    // A backslash and what follows it.
    constexpr bool escape(json_string_token& token) {
        ++position_;
        if (position_ == text_.size()) {
            return belongs("a closing quote");
        }
        if (text_[position_] != 'u') {
            return (escape_letters.contains(text_[position_]) && skip(text_[position_])) ||
                   belongs("an escape that JSON has");
        }
        const std::size_t begin = position_ - 1;
        const unicode_escape read = read_unicode_escape(text_, begin);
        if (read.size == 0) {
            do {
                ++position_;
            } while (position_ < text_.size() && hex_value(text_[position_]) >= 0);
            return belongs(position_ == text_.size() ? "a closing quote" : "four hexadecimal digits");
        }
        if (read.is_surrogate()) {
            token.note(token.surrogate, begin);
        }
        position_ = begin + read.size;
        return true;
    }

    constexpr bool number() {
        skip('-');
        // No digit follows a leading zero.
        if (!skip('0') && !digits()) {
            return false;
        }
        if (skip('.') && !digits()) {
            return false;
        }
        if (!skip('e') && !skip('E')) {
            return true;
        }
        if (!skip('+')) {
            skip('-');
        }
        return digits();
    }

    // At least one.
    constexpr bool digits() {
        const std::size_t begin = position_;
        while (position_ < text_.size() && is_digit(text_[position_])) {
            ++position_;
        }
        return position_ != begin || belongs("a digit");
    }

    constexpr bool word(std::string_view expected) {
        for (const char character : expected) {
            if (!skip(character)) {
                return false;
            }
        }
        return true;
    }

    constexpr bool skip(char character) {
        const bool is_there = position_ < text_.size() && text_[position_] == character;
        position_ += is_there ? 1 : 0;
        return is_there;
    }

    constexpr bool belongs(std::string_view expected) {
        in_token_ = expected;
        return false;
    }

    std::string_view text_;
    std::size_t position_;
    Listener& listener_;
    Levels levels_{};
    due due_ = due::value;
    // What belongs in the token that was not read whole.
    std::string_view in_token_{};
};

}  // namespace IOTPKG_NAMESPACE::detail
