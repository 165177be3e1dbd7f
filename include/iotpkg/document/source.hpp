// The text of a JSON document as its parser reads it: byte by byte, with the place of each token known, and
// with what would stop the parser inside a string mended and noted, so that one fault does not hide the next.
// Numbers are shortened.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include <iotpkg/text/ascii.hpp>
#include <iotpkg/text/json_syntax.hpp>
#include <iotpkg/text/unicode.hpp>
#include <iotpkg/violation.hpp>

namespace iotpkg::detail {

// What stands between two quotes. Offsets in bytes of the document, `none` where there is no such fault.
struct string_token {
    std::size_t begin = 0;  // of the opening quote
    std::size_t end = 0;    // one past the closing quote
    bool has_escapes = false;
    std::size_t ill_formed = none;  // bytes that are not UTF-8
    std::size_t surrogate = none;   // the escape of half a surrogate pair
    std::size_t control = none;     // a control character that is not escaped

    [[nodiscard]] constexpr bool is_mended() const {
        return ill_formed != none || surrogate != none || control != none;
    }
};

// The value of four hexadecimal digits at `offset`, -1 where they do not stand there.
constexpr int hex_quad_at(std::string_view text, std::size_t offset) {
    if (text.size() < 4 || offset > text.size() - 4) {
        return -1;
    }
    int value = 0;
    for (const char digit : text.substr(offset, 4)) {
        const int one = hex_value(digit);
        if (one < 0) {
            return -1;
        }
        value = value * 16 + one;
    }
    return value;
}

constexpr bool is_high_surrogate(int unit) {
    return unit >= 0xD800 && unit <= 0xDBFF;
}
constexpr bool is_low_surrogate(int unit) {
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

class document_source {
public:
    constexpr explicit document_source(std::string_view text) : text_(text) {
        if (text.starts_with("\xEF\xBB\xBF")) {
            has_byte_order_mark_ = true;
            at_ = 3;
        }
    }

    [[nodiscard]] constexpr std::string_view text() const { return text_; }
    [[nodiscard]] constexpr bool has_byte_order_mark() const { return has_byte_order_mark_; }

    // The tokens that were read last, by their kind: at an event of the parser, the one of that kind is the
    // event's. (Behind a number it has read one byte more.)
    [[nodiscard]] constexpr const string_token& string() const { return string_; }
    [[nodiscard]] constexpr std::size_t container_begin() const { return container_begin_; }
    [[nodiscard]] constexpr std::size_t scalar_begin() const { return scalar_begin_; }
    [[nodiscard]] constexpr std::size_t end_of_scalar() const {
        constexpr std::string_view signs = "+-.";
        std::size_t end = scalar_begin_;
        while (end < text_.size() && (signs.find(text_[end]) != signs.npos || is_alphanumeric(text_[end]))) {
            ++end;
        }
        return end;
    }
    // Where the byte stands that was read last.
    [[nodiscard]] constexpr std::size_t last_read() const { return last_read_; }

    [[nodiscard]] constexpr bool is_at_end() const { return at_ >= text_.size(); }

    [[nodiscard]] constexpr char current() {
        if (piece_.empty()) {
            load();
        }
        return piece_[in_piece_];
    }

    constexpr void advance() {
        (void)current();
        last_read_ = at_;
        if (++in_piece_ == piece_.size()) {
            at_ += consumed_;
            piece_ = {};
            in_piece_ = 0;
        }
    }

    // What was not read yet begins here.
    [[nodiscard]] constexpr std::size_t next() const { return at_; }

    // The first byte from `offset` on that is no white space; `none` where there is nothing else.
    [[nodiscard]] constexpr std::size_t find_more(std::size_t offset) const {
        while (offset < text_.size() && is_json_space(text_[offset])) {
            ++offset;
        }
        return offset < text_.size() ? offset : none;
    }

private:
    // One byte, one escape or one character at a time.
    constexpr void load() {
        take(1);
        const char byte = text_[at_];
        if (in_string_) {
            load_in_string(byte);
            return;
        }
        const bool was_scalar = in_scalar_;
        in_scalar_ = false;
        switch (byte) {
            case '"':
                string_ = {.begin = at_};
                in_string_ = true;
                break;
            case '{':
            case '[': container_begin_ = at_; break;
            case '}':
            case ']':
            case ':':
            case ',':
            case ' ':
            case '\t':
            case '\r':
            case '\n': break;
            default:
                in_scalar_ = true;
                scalar_begin_ = was_scalar ? scalar_begin_ : at_;
                load_digits();
                break;
        }
    }

    // JSON has no limit for numbers, and a parser has. So a run of digits is given to it as its first one: no
    // number is asked for its value. A zero goes by itself, since none may lead other digits.
    constexpr void load_digits() {
        constexpr std::string_view digits = "0123456789";
        const char first = text_[at_];
        if (first != '0' && digits.find(first) != digits.npos) {
            const std::size_t end = text_.find_first_not_of(digits, at_);
            mend(text_.substr(at_, 1), (end == text_.npos ? text_.size() : end) - at_);
        }
    }

    constexpr void load_in_string(char byte) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"') {
            in_string_ = false;
            string_.end = at_ + 1;
        } else if (byte == '\\') {
            string_.has_escapes = true;
            load_escape();
        } else if (code < 0x20) {
            note(string_.control);
            mend(" ", 1);
        } else if (code >= 0x80) {
            const unicode::decoded next = unicode::decode(text_, at_);
            take(next.size);
            if (!next.valid) {
                note(string_.ill_formed);
                mend("\xEF\xBF\xBD", next.size);
            }
        }
    }

    // An invalid escape goes to the parser as it is: that says what is wrong.
    constexpr void load_escape() {
        if (text_.size() - at_ < 2) {
            return;
        }
        take(2);
        const int unit = text_[at_ + 1] == 'u' ? hex_quad_at(text_, at_ + 2) : -1;
        if (is_high_surrogate(unit) && text_.substr(at_ + 6).starts_with("\\u") &&
            is_low_surrogate(hex_quad_at(text_, at_ + 8))) {
            take(12);
        } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
            note(string_.surrogate);
            mend("\\ufffd", 6);
        }
    }

    constexpr void take(std::size_t bytes) {
        piece_ = text_.substr(at_, bytes);
        consumed_ = bytes;
    }
    constexpr void mend(std::string_view replacement, std::size_t bytes) {
        piece_ = replacement;
        consumed_ = bytes;
    }
    constexpr void note(std::size_t& first) const { first = first == none ? at_ : first; }

    std::string_view text_;
    std::size_t at_ = 0;
    // What the parser is given of the bytes at `at_`, how far it has got, and for how many bytes it stands.
    std::string_view piece_{};
    std::size_t in_piece_ = 0;
    std::size_t consumed_ = 0;

    std::size_t last_read_ = 0;
    bool has_byte_order_mark_ = false;
    bool in_string_ = false;
    bool in_scalar_ = false;
    string_token string_{};
    std::size_t container_begin_ = 0;
    std::size_t scalar_begin_ = 0;
};

// The source as a range of characters that is read once.
class source_iterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    constexpr source_iterator() = default;
    constexpr explicit source_iterator(document_source& source) : source_(&source) {}

    constexpr char operator*() const { return source_->current(); }
    constexpr source_iterator& operator++() {
        source_->advance();
        return *this;
    }
    constexpr source_iterator operator++(int) {
        source_iterator before = *this;
        ++*this;
        return before;
    }
    // One made of nothing is the end.
    friend constexpr bool operator==(const source_iterator& left, const source_iterator& right) {
        return left.is_at_end() == right.is_at_end();
    }
    friend constexpr bool operator!=(const source_iterator& left, const source_iterator& right) {
        return !(left == right);
    }

private:
    [[nodiscard]] constexpr bool is_at_end() const { return source_ == nullptr || source_->is_at_end(); }

    document_source* source_ = nullptr;
};

}  // namespace iotpkg::detail
