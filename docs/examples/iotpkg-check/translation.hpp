// SPDX-License-Identifier: BSL-1.0
// A request written as JSON from a tree, and where each of its values comes from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "input.hpp"
#include "tree.hpp"

namespace iotpkg_check {

// Where the values of a JSON text stand in the text that it was made of.
class origin {
public:
    void add(std::size_t byte, const iotpkg::text_range& from) { values_.push_back({byte, from}); }

    // Of the value at that byte of the JSON text, or the last one before it.
    [[nodiscard]] const iotpkg::text_range& of(std::size_t byte) const {
        const auto behind = std::upper_bound(values_.begin(), values_.end(), byte,
                                             [](std::size_t at, const value& one) { return at < one.byte; });
        return behind == values_.begin() ? values_.front().from : (behind - 1)->from;
    }

    // Calls visit(range) for each text, number or word in a part of the JSON text: where it comes from.
    template <class Visit>
    void each_scalar(std::string_view json, const iotpkg::text_range& part, Visit visit) const {
        auto next = std::lower_bound(values_.begin(), values_.end(), part.begin,
                                     [](const value& one, std::size_t at) { return one.byte < at; });
        for (; next != values_.end() && next->byte < part.end; ++next) {
            if (json[next->byte] != '[' && json[next->byte] != '{') {
                visit(next->from);
            }
        }
    }

private:
    struct value {
        std::size_t byte;
        iotpkg::text_range from;
    };
    std::vector<value> values_;
};

// What is said of a text without being a finding.
struct note {
    iotpkg::text_range at;
    std::string words;
};

// ASCII in one line, so that a column is a byte.
class translation {
public:
    // Throws too_large where aliases make more of a text than may be read.
    explicit translation(std::size_t max_size) : max_size_(max_size) {}

    void begin_map(const iotpkg::text_range& from) { open('{', from); }
    void end_map() { text_ += '}'; }
    void put_key(std::string_view key, const iotpkg::text_range& from) {
        put_text(key, from);
        text_ += ':';
    }

    void put_text(std::string_view value, const iotpkg::text_range& from) {
        begin(from);
        text_ += nlohmann::json(value).dump(-1, ' ', true);
    }

    void put(const node& value) { put(value, 0); }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] const origin& from() const { return from_; }

private:
    // Which number it is and which boolean does not matter, since no member is one. Deeper than any rule
    // allows, nothing does.
    void put(const node& value, int depth) {
        constexpr int deepest = 100;
        if (value.kind == node_kind::tagged) {
            throw tree_fault{iotpkg::rule::document_yaml, value.at.begin};
        }
        if (value.kind == node_kind::text) {
            put_text(value.text, value.at);
        } else if (depth == deepest || value.kind == node_kind::number) {
            put_word("0", value.at);
        } else if (value.kind == node_kind::null) {
            put_word("null", value.at);
        } else if (value.kind == node_kind::boolean) {
            put_word("false", value.at);
        } else if (value.kind == node_kind::list) {
            open('[', value.at);
            for (const node* const element : value.elements) {
                put(*element, depth + 1);
            }
            text_ += ']';
        } else {
            begin_map(value.at);
            each_entry(value, [&](const node& key, const node& entry) {
                put_key(key.text, key.at);
                put(entry, depth + 1);
            });
            end_map();
        }
    }

    void open(char bracket, const iotpkg::text_range& from) {
        begin(from);
        text_ += bracket;
    }

    void put_word(std::string_view word, const iotpkg::text_range& from) {
        begin(from);
        text_ += word;
    }

    void begin(const iotpkg::text_range& from) {
        if (text_.size() > max_size_) {
            throw too_large();
        }
        constexpr std::string_view in_front_of_values = "{[:";
        if (!text_.empty() && in_front_of_values.find(text_.back()) == in_front_of_values.npos) {
            text_ += ',';
        }
        from_.add(text_.size(), from);
    }

    std::size_t max_size_;
    std::string text_;
    origin from_;
};

}  // namespace iotpkg_check
