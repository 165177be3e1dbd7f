// SPDX-License-Identifier: BSL-1.0
// A JSON text (RFC 8259) read by calling itself, into a tree with places. What was read before a fault stays.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "slow_text.hpp"

namespace slow {

// Offsets are bytes of the whole text; those of faults are nowhere where there is none.
struct json_string {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};
    std::size_t ill_formed = nowhere;
    std::size_t surrogate = nowhere;
    std::size_t control = nowhere;

    [[nodiscard]] bool is_text() const { return ill_formed == nowhere && surrogate == nowhere; }
};

struct json_value {
    enum kind { null, scalar, string, object, array };

    kind is = null;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool is_closed = false;
    json_string text{};
    // Of an object; the last one may lack its value.
    std::vector<json_string> names{};
    std::vector<json_value> values{};
};

class json_reader {
public:
    // Where control characters are mended, they are noted; else they are faults.
    json_reader(std::string_view text, bool mends, std::size_t max_depth = nowhere)
        : text_(text), mends_(mends), max_depth_(max_depth) {}

    // Reads one value from there on. A vector, empty where there is not even the beginning of one.
    std::vector<json_value> read(std::size_t begin) {
        at_ = begin;
        std::vector<json_value> only;
        is_whole_ = value(only, 1);
        if (is_whole_) {
            space();
        }
        return only;
    }

    [[nodiscard]] bool is_whole() const { return is_whole_; }
    // The first byte that does not fit; where all was read, the first that is no white space behind it.
    [[nodiscard]] std::size_t at() const { return at_; }

private:
    [[nodiscard]] bool is_end() const { return at_ == text_.size(); }
    [[nodiscard]] bool is_next(char one) const { return !is_end() && text_[at_] == one; }
    [[nodiscard]] bool is_next_digit() const { return !is_end() && is_digit(byte_of(text_[at_])); }

    bool take(char one) {
        if (!is_next(one)) {
            return false;
        }
        ++at_;
        return true;
    }

    void space() {
        while (is_next(' ') || is_next('\t') || is_next('\n') || is_next('\r')) {
            ++at_;
        }
    }

    bool value(std::vector<json_value>& into, std::size_t depth) {
        space();
        json_value one;
        one.begin = at_;
        if (is_next('{') || is_next('[')) {
            if (depth > max_depth_) {
                return false;
            }
            one.is = is_next('{') ? json_value::object : json_value::array;
            ++at_;
            into.push_back(one);
            json_value& kept = into.back();
            kept.is_closed = kept.is == json_value::object ? members(kept, depth) : items(kept, depth);
            kept.end = at_;
            return kept.is_closed;
        }
        if (is_next('"')) {
            one.is = json_value::string;
            one.is_closed = string(one.text);
        } else if (is_next('t')) {
            one.is = json_value::scalar;
            one.is_closed = word("true");
        } else if (is_next('f')) {
            one.is = json_value::scalar;
            one.is_closed = word("false");
        } else if (is_next('n')) {
            one.is = json_value::null;
            one.is_closed = word("null");
        } else if (is_next('-') || is_next_digit()) {
            one.is = json_value::scalar;
            one.is_closed = number();
        }
        one.end = at_;
        if (one.is_closed) {
            into.push_back(one);
        }
        return one.is_closed;
    }

    bool members(json_value& object, std::size_t depth) {
        space();
        if (take('}')) {
            return true;
        }
        for (;;) {
            space();
            json_string name;
            if (!is_next('"') || !string(name)) {
                return false;
            }
            object.names.push_back(name);
            space();
            if (!take(':') || !value(object.values, depth + 1)) {
                return false;
            }
            space();
            if (take('}')) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
        }
    }

    bool items(json_value& array, std::size_t depth) {
        space();
        if (take(']')) {
            return true;
        }
        for (;;) {
            if (!value(array.values, depth + 1)) {
                return false;
            }
            space();
            if (take(']')) {
                return true;
            }
            if (!take(',')) {
                return false;
            }
        }
    }

    bool word(std::string_view all) {
        for (const char one : all) {
            if (!take(one)) {
                return false;
            }
        }
        return true;
    }

    bool digits() {
        if (!is_next_digit()) {
            return false;
        }
        while (is_next_digit()) {
            ++at_;
        }
        return true;
    }

    bool number() {
        take('-');
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
    }

    bool string(json_string& out) {
        out.begin = at_++;
        for (;;) {
            if (is_end()) {
                return false;
            }
            const char next = text_[at_];
            if (take('"')) {
                out.end = at_;
                const slow::text inside(text_.substr(out.begin + 1, out.end - out.begin - 2));
                if (mends_ && inside.ill_formed != nowhere) {
                    out.ill_formed = out.begin + 1 + inside.ill_formed;
                }
                return true;
            }
            if (next == '\\') {
                if (!escape(out)) {
                    return false;
                }
            } else {
                if (byte_of(next) < 0x20) {
                    if (!mends_) {
                        return false;
                    }
                    out.control = out.control == nowhere ? at_ : out.control;
                }
                out.text += next;
                ++at_;
            }
        }
    }

    bool escape(json_string& out) {
        const std::size_t backslash = at_++;
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        if (is_end()) {
            return false;
        }
        if (const std::size_t found = letters.find(text_[at_]); found != nowhere) {
            out.text += meant[found];
            ++at_;
            return true;
        }
        if (!take('u')) {
            return false;
        }
        unsigned unit = 0;
        if (!four_digits(unit)) {
            return false;
        }
        if (unit >= 0xD800 && unit <= 0xDBFF && text_.substr(at_).starts_with("\\u")) {
            const std::size_t behind_first = at_;
            unsigned second = 0;
            at_ += 2;
            if (four_digits(second) && second >= 0xDC00 && second <= 0xDFFF) {
                append(out.text, 0x10000 + ((unit - 0xD800) << 10) + (second - 0xDC00));
                return true;
            }
            at_ = behind_first;
        }
        if (unit >= 0xD800 && unit <= 0xDFFF) {
            out.surrogate = out.surrogate == nowhere ? backslash : out.surrogate;
        }
        append(out.text, unit);
        return true;
    }

    bool four_digits(unsigned& unit) {
        constexpr std::string_view digits = "0123456789abcdef";
        constexpr std::string_view capitals = "0123456789ABCDEF";
        for (int index = 0; index < 4; ++index, ++at_) {
            if (is_end()) {
                return false;
            }
            std::size_t value = digits.find(text_[at_]);
            value = value == nowhere ? capitals.find(text_[at_]) : value;
            if (value == nowhere) {
                return false;
            }
            unit = unit * 16 + static_cast<unsigned>(value);
        }
        return true;
    }

    // Half of a pair gets the three bytes that UTF-8 would have for it, which no rule takes for text.
    static void append(std::string& out, unsigned code) {
        const auto put = [&out](unsigned byte) {
            out += static_cast<char>(static_cast<unsigned char>(byte));
        };
        if (code < 0x80) {
            put(code);
        } else if (code < 0x800) {
            put(0xC0 + code / 64);
            put(0x80 + code % 64);
        } else if (code < 0x10000) {
            put(0xE0 + code / 4096);
            put(0x80 + code / 64 % 64);
            put(0x80 + code % 64);
        } else {
            put(0xF0 + code / 262144);
            put(0x80 + code / 4096 % 64);
            put(0x80 + code / 64 % 64);
            put(0x80 + code % 64);
        }
    }

    std::string_view text_;
    bool mends_;
    std::size_t max_depth_;
    std::size_t at_ = 0;
    bool is_whole_ = false;
};

// Where a text is no JSON; nowhere where it is.
inline std::size_t find_json_fault(std::string_view text, std::size_t max_depth = nowhere) {
    json_reader reader(text, false, max_depth);
    reader.read(0);
    return reader.is_whole() && reader.at() == text.size() ? nowhere : reader.at();
}

}  // namespace slow
