// SPDX-License-Identifier: BSL-1.0
// Lines of a document as they may be shown: what may be sensitive is masked, and a list says what may not be.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/document.hpp>
#include <iotpkg/subject.hpp>

#include "printable.hpp"

namespace iotpkg_check {

// The names of requests' own members.
inline bool is_known_name(std::string_view name) {
    for (std::size_t index = 0; index < iotpkg::subject_count; ++index) {
        const iotpkg::subject about = static_cast<iotpkg::subject>(index);
        if (shape_of(about) != iotpkg::shape::whole && row_of(about).name() == name) {
            return true;
        }
    }
    return false;
}

// One line, or the part of it that is near a place.
struct shown_line {
    std::string text;
    std::size_t caret = 0;  // how many characters stand in front of the place
};

// Walks through a text once; where places go back, it walks a part again. Counts lines and columns as reports
// do: a column is a byte that begins a code point, and what continues it.
class masked_text {
public:
    static constexpr std::size_t widest = 100;

    // Of JSON are shown white space and punctuation outside of strings, and known names of members; of what
    // is not JSON the parts that are given, in their order, which have to outlive this.
    explicit masked_text(std::string_view text, const std::vector<iotpkg::text_range>* readable = nullptr)
        : text_(text), readable_(readable) {
        at_ = start();
        passed_.push_back(at_);
    }

    // Shown is what lies in the ranges, too, which are in their order. Each other character is an asterisk. A
    // long line is cut at both sides of the place.
    shown_line line(std::size_t number, std::size_t column, std::span<const iotpkg::text_range> shown) {
        go_near(number, first_column(column));
        while (at_.line < number && !is_at_end(at_)) {
            go_on();
        }
        const std::size_t first = is_short(column) ? at_.column : first_column(column);
        while (at_.column < first && at_.line == number && !is_at_end(at_)) {
            go_on();
        }
        shown_line made;
        made.caret = column - std::min(column, at_.column);
        if (at_.column > 1) {
            made.text = "…";
            ++made.caret;
        }
        cursor place = at_;
        for (std::size_t count = 0; !is_line_end(place); ++count) {
            if (count == widest) {
                made.text += "…";
                break;
            }
            const std::size_t begin = place.offset;
            const bool is_shown = is_outside(place) || begin < place.name_end || is_in(begin, shown);
            step(place);
            append(made.text, text_.substr(begin, place.offset - begin), is_shown);
        }
        return made;
    }

private:
    struct cursor {
        std::size_t offset = 0;
        std::size_t line = 1;
        std::size_t column = 1;
        bool in_string = false;
        bool is_escaped = false;
        // Of the known name that was begun last.
        std::size_t name_end = 0;
    };

    [[nodiscard]] cursor start() const {
        cursor first{.offset = text_.starts_with("\xEF\xBB\xBF") ? 3u : 0u};
        find_name(first);
        return first;
    }

    static bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
    [[nodiscard]] bool is_at_end(const cursor& place) const { return place.offset >= text_.size(); }
    [[nodiscard]] bool is_line_end(const cursor& place) const {
        const std::string_view rest = text_.substr(std::min(place.offset, text_.size()));
        return rest.empty() || rest.front() == '\n' || rest.starts_with("\r\n");
    }

    // Far enough in front of the place to see what it is about.
    static std::size_t first_column(std::size_t column) {
        constexpr std::size_t in_front = 40;
        return column > widest / 2 ? column - in_front : 1;
    }

    // Does the line that the walk has come to fit as it is?
    [[nodiscard]] bool is_short(std::size_t column) const {
        if (at_.column != 1 || column > widest) {
            return false;
        }
        cursor place = at_;
        while (!is_line_end(place) && place.column <= widest + 1) {
            step(place);
        }
        return place.column <= widest + 1;
    }

    void go_on() {
        // Not inside of a line that may be shown from its begin.
        if (at_.offset >= passed_.back().offset + apart && (at_.column == 1 || at_.column > widest + 1)) {
            passed_.push_back(at_);
        }
        step(at_);
    }

    // To the place nearest in front where the walk came by, unless it is nearer.
    void go_near(std::size_t line, std::size_t column) {
        const std::pair sought(line, column);
        const cursor& near =
            *(std::upper_bound(passed_.begin() + 1, passed_.end(), sought,
                               [](const auto& place, const cursor& one) { return place < place_of(one); }) -
              1);
        if (sought < place_of(at_) || at_.offset < near.offset) {
            at_ = near;
        }
    }

    static std::pair<std::size_t, std::size_t> place_of(const cursor& one) { return {one.line, one.column}; }

    void step(cursor& place) const {
        const char byte = text_[place.offset++];
        if (readable_ != nullptr) {
            // Nothing of JSON's.
        } else if (place.in_string) {
            place.in_string = place.is_escaped || byte != '"';
            place.is_escaped = !place.is_escaped && byte == '\\';
        } else {
            place.in_string = byte == '"';
        }
        if (byte == '\n') {
            ++place.line;
            place.column = 1;
        } else {
            place.column += continues(byte) ? 0u : 1u;
            while (!is_at_end(place) && continues(text_[place.offset])) {
                ++place.offset;
            }
        }
        find_name(place);
    }

    // A known name in front of a colon.
    void find_name(cursor& place) const {
        constexpr std::size_t longest = 16;
        if (readable_ != nullptr || is_at_end(place) || place.in_string || text_[place.offset] != '"') {
            return;
        }
        const std::string_view inside = text_.substr(place.offset + 1, longest);
        const std::size_t size = inside.find('"');
        if (size == inside.npos || !is_known_name(inside.substr(0, size))) {
            return;
        }
        const std::size_t end = place.offset + size + 2;
        const std::size_t colon = text_.find_first_not_of(" \t\r\n", end);
        if (colon != text_.npos && text_[colon] == ':') {
            place.name_end = end;
        }
    }

    [[nodiscard]] bool is_outside(const cursor& place) const {
        if (readable_ != nullptr) {
            return is_in(place.offset, *readable_);
        }
        const char byte = text_[place.offset];
        if (place.in_string) {
            return byte == '"' && !place.is_escaped;
        }
        constexpr std::string_view punctuation = "{}[]:,\" \t\r";
        return punctuation.find(byte) != punctuation.npos;
    }

    // The ranges are in the order of the text.
    static bool is_in(std::size_t offset, std::span<const iotpkg::text_range> ranges) {
        const auto behind =
            std::upper_bound(ranges.begin(), ranges.end(), offset,
                             [](std::size_t at, const iotpkg::text_range& one) { return at < one.begin; });
        return behind != ranges.begin() && offset < (behind - 1)->end;
    }

    static void append(std::string& out, std::string_view character, bool is_shown) {
        if (continues(character.front())) {
            return;
        }
        out += is_shown ? printable_character(character) : "*";
    }

    std::string_view text_;
    const std::vector<iotpkg::text_range>* readable_;
    cursor at_;
    // Where it came by.
    static constexpr std::size_t apart = 16384;
    std::vector<cursor> passed_;
};

}  // namespace iotpkg_check
