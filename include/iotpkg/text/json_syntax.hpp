// Is a text JSON? The grammar of RFC 8259, byte by byte, with neither recursion nor a heap.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/text/ascii.hpp>

namespace iotpkg::detail {

// How many arrays and objects may stand inside each other. RFC 8259 section 9 lets a parser set a limit; one
// that counts brackets needs a bit for each level.
inline constexpr std::size_t json_max_depth = 4096;

constexpr bool is_json_space(char character) {
    return character == ' ' || character == '\n' || character == '\r' || character == '\t';
}

// Goes through a text once. Each function reads one piece of the grammar and leaves the position behind it,
// or returns false with the position at the first byte that does not fit.
class json_walk {
public:
    constexpr explicit json_walk(std::string_view text) : text_(text) {}

    // Offset of the first byte that does not fit, or npos.
    constexpr std::size_t find_fault() {
        for (skip_space(); position_ < text_.size(); skip_space()) {
            if (!step(text_[position_])) {
                return position_;
            }
        }
        return due_ == due::end && depth_ == 0 ? std::string_view::npos : position_;
    }

private:
    // What may come next, white space aside.
    enum class due : std::uint8_t { value, value_or_close, name, name_or_close, colon, end };

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
            case due::name: due_ = due::colon; return string();
            case due::colon: due_ = due::value; return skip(':');
            case due::end: return after_value(next);
        }
        return false;
    }

    // A whole value, or the bracket that opens one.
    constexpr bool value(char next) {
        due_ = due::end;
        switch (next) {
            case '{': due_ = due::name_or_close; return open(true);
            case '[': due_ = due::value_or_close; return open(false);
            case '"': return string();
            case 't': return word("true");
            case 'f': return word("false");
            case 'n': return word("null");
            default: return number();
        }
    }

    constexpr bool after_value(char next) {
        if (depth_ == 0) {
            return false;
        }
        if (next == ',') {
            due_ = in_object() ? due::name : due::value;
            ++position_;
            return true;
        }
        return next == (in_object() ? '}' : ']') && close();
    }

    constexpr bool open(bool object) {
        if (depth_ == json_max_depth) {
            return false;
        }
        const std::uint64_t bit = std::uint64_t{1} << (depth_ % 64);
        std::uint64_t& levels = objects_[depth_ / 64];
        levels = object ? levels | bit : levels & ~bit;
        ++depth_;
        ++position_;
        return true;
    }

    constexpr bool close() {
        due_ = due::end;
        --depth_;
        ++position_;
        return true;
    }

    // Is the innermost bracket one of an object?
    [[nodiscard]] constexpr bool in_object() const {
        return (objects_[(depth_ - 1) / 64] >> ((depth_ - 1) % 64) & 1) != 0;
    }

    constexpr bool string() {
        if (!skip('"')) {
            return false;
        }
        while (position_ < text_.size()) {
            const char character = text_[position_];
            if (static_cast<unsigned char>(character) < 0x20) {
                return false;
            }
            ++position_;
            if (character == '"') {
                return true;
            }
            if (character == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    // What follows a backslash. Half a surrogate pair is grammar too.
    constexpr bool escape() {
        if (position_ == text_.size()) {
            return false;
        }
        if (text_[position_] != 'u') {
            return std::string_view("\"\\/bfnrt").find(text_[position_]) != std::string_view::npos &&
                   skip(text_[position_]);
        }
        ++position_;
        for (int digit = 0; digit < 4; ++digit) {
            if (position_ == text_.size() || hex_value(text_[position_]) < 0) {
                return false;
            }
            ++position_;
        }
        return true;
    }

    constexpr bool number() {
        if (at('-')) {
            ++position_;
        }
        // No digit follows a leading zero.
        if (!(at('0') ? skip('0') : digits())) {
            return false;
        }
        if (at('.')) {
            ++position_;
            if (!digits()) {
                return false;
            }
        }
        if (at('e') || at('E')) {
            ++position_;
            if (at('+') || at('-')) {
                ++position_;
            }
            return digits();
        }
        return true;
    }

    // At least one.
    constexpr bool digits() {
        const std::size_t start = position_;
        while (position_ < text_.size() && is_digit(text_[position_])) {
            ++position_;
        }
        return position_ != start;
    }

    constexpr bool word(std::string_view expected) {
        for (const char character : expected) {
            if (!skip(character)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] constexpr bool at(char character) const {
        return position_ < text_.size() && text_[position_] == character;
    }

    constexpr bool skip(char character) {
        const bool there = at(character);
        position_ += there ? 1 : 0;
        return there;
    }

    constexpr void skip_space() {
        while (position_ < text_.size() && is_json_space(text_[position_])) {
            ++position_;
        }
    }

    std::string_view text_;
    std::size_t position_ = 0;
    std::size_t depth_ = 0;
    due due_ = due::value;
    // One bit a level: an object, not an array.
    std::array<std::uint64_t, json_max_depth / 64> objects_{};
};

// The offset of the first byte at which the text is not one JSON value with white space around it, or
// std::string_view::npos. A text that ends too early has its fault at its end. Strings are not looked at as
// UTF-8, and half a surrogate pair (\ud800) is an escape like any other; nesting beyond json_max_depth is a
// fault.
constexpr std::size_t find_json_fault(std::string_view text) {
    return json_walk(text).find_fault();
}

}  // namespace iotpkg::detail
