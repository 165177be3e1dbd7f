// SPDX-License-Identifier: BSL-1.0
// A request written as JSON from a tree, and where each of its values comes from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "allowance.hpp"
#include "tree.hpp"

namespace iotpkg_check {

// Where the values of a JSON text stand in the text that it was made of.
class origin {
public:
    void add(std::size_t byte, const iotpkg::text_range& from) { values_.push_back({byte, from}); }

    // What is from that byte on is not there any more.
    void forget(std::size_t byte) {
        while (!values_.empty() && values_.back().byte >= byte) {
            values_.pop_back();
        }
    }

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

// An element of a list that has no form in JSON, and how many are put before it.
struct refused_element {
    std::size_t elements_before;
    tree_fault fault;
};

// ASCII in one line, so that a column is a byte.
class translation {
public:
    // Of a template, a function inside of what is no text stands for anything.
    explicit translation(allowance& left, bool is_template = false)
        : left_(left), is_template_(is_template) {}

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

    // Throws tree_fault.
    void put(const node& value) { put(value, 0); }

    // Gives the elements that cannot be put.
    [[nodiscard]] std::vector<refused_element> put_each(const node& list) {
        std::vector<refused_element> refused;
        open('[', list.at);
        for (std::size_t index = 0; index < list.elements.size(); ++index) {
            const std::size_t size = text_.size();
            try {
                put(*list.elements[index], 1);
            } catch (const tree_fault& fault) {
                pay();
                text_.resize(size);
                spent_ = size;
                from_.forget(size);
                refused.push_back({index - refused.size(), fault});
            }
        }
        text_ += ']';
        return refused;
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    // Once all is put.
    [[nodiscard]] origin&& take_origin() {
        pay();
        return std::move(from_);
    }

private:
    // Which number it is and which boolean does not matter, since no member is one. Deeper than any rule
    // allows, nothing does.
    void put(const node& value, int depth) {
        constexpr int deepest = 100;
        if (value.kind == node_kind::tagged && !is_template_) {
            throw tree_fault{iotpkg::rule::document_yaml, value.at.begin};
        }
        if (value.kind == node_kind::text) {
            put_text(value.text, value.at);
        } else if (depth == deepest || value.kind == node_kind::number || value.kind == node_kind::tagged) {
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
                if (key.kind != node_kind::text && !is_template_) {
                    throw tree_fault{iotpkg::rule::document_yaml, key.at.begin};
                }
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
        // A value costs what is remembered of it, too.
        constexpr std::size_t remembered = 3;
        left_.spend(remembered);
        pay();
        constexpr std::string_view in_front_of_values = "{[:";
        if (!text_.empty() && in_front_of_values.find(text_.back()) == in_front_of_values.npos) {
            text_ += ',';
        }
        from_.add(text_.size(), from);
    }

    void pay() {
        left_.spend(text_.size() - spent_);
        spent_ = text_.size();
    }

    allowance& left_;
    bool is_template_;
    std::size_t spent_ = 0;
    std::string text_;
    origin from_;
};

}  // namespace iotpkg_check
