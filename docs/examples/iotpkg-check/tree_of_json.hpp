// SPDX-License-Identifier: BSL-1.0
// JSON as a tree. nlohmann_json reads it, and this class follows in the text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "tree.hpp"

namespace iotpkg_check {

class json_tree_reader final : public nlohmann::json::json_sax_t {
public:
    explicit json_tree_reader(std::string_view text)
        : text_(text), end_(text.starts_with("\xEF\xBB\xBF") ? 3u : 0u) {}

    // Throws tree_fault. To nlohmann_json, a zero is the end.
    tree read() {
        if (!nlohmann::json::sax_parse(text_, this)) {
            refuse(text_.find_first_not_of(separators, end_));
        }
        if (const std::size_t zero = text_.find('\0'); zero != text_.npos) {
            refuse(zero);
        }
        return std::move(tree_);
    }

    bool null() override { return add_word(node_kind::null); }
    bool boolean(bool) override { return add_word(node_kind::boolean); }
    bool number_integer(number_integer_t) override { return add_word(node_kind::number); }
    bool number_unsigned(number_unsigned_t) override { return add_word(node_kind::number); }
    bool number_float(number_float_t, const string_t&) override { return add_word(node_kind::number); }
    bool string(string_t& value) override {
        add_text(value);
        return true;
    }
    bool key(string_t& value) override {
        add_text(value).is_key = true;
        return true;
    }
    bool binary(binary_t&) override { return false; }  // there is none in JSON
    bool start_object(std::size_t) override { return open(node_kind::map); }
    bool start_array(std::size_t) override { return open(node_kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
        return false;
    }

private:
    static constexpr std::string_view separators = " \t\r\n,:";

    [[noreturn]] void refuse(std::size_t at) const {
        throw tree_fault{iotpkg::rule::document_json, std::min(at, text_.size())};
    }

    // The next value, which begins behind white space and what separates it from the one before.
    node& add(node_kind kind) {
        const std::size_t begin = text_.find_first_not_of(separators, end_);
        tree_.nodes.push_back({kind, false, {begin, begin + 1}, {}, {}});
        node& added = tree_.nodes.back();
        if (open_.empty()) {
            tree_.roots.push_back(&added);
        } else {
            open_.back()->elements.push_back(&added);
        }
        end_ = begin + 1;
        return added;
    }

    bool add_word(node_kind kind) {
        node& added = add(kind);
        end_ = std::min(text_.find_first_of(" \t\r\n,:]}", added.at.begin), text_.size());
        added.at.end = end_;
        added.text = text_.substr(added.at.begin, end_ - added.at.begin);
        return true;
    }

    node& add_text(const std::string& value) {
        node& added = add(node_kind::text);
        for (; text_[end_] != '"'; ++end_) {
            end_ += text_[end_] == '\\' ? 1u : 0u;
        }
        added.at.end = ++end_;
        added.text = value;
        return added;
    }

    bool open(node_kind kind) {
        open_.push_back(&add(kind));
        return true;
    }

    bool close() {
        end_ = text_.find_first_not_of(separators, end_) + 1;
        open_.back()->at.end = end_;
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    // Of what was read last.
    std::size_t end_;
    tree tree_;
    std::vector<node*> open_;
};

inline tree tree_of_json(std::string_view text) {
    return json_tree_reader(text).read();
}

}  // namespace iotpkg_check
