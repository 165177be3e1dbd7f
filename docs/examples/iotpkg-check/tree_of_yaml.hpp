// SPDX-License-Identifier: BSL-1.0
// YAML as a tree: what of it stands for JSON. libyaml reads it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <yaml.h>

#include "allowance.hpp"
#include "tree.hpp"
#include "yaml_scalar.hpp"

namespace iotpkg_check {

class yaml_tree_reader {
public:
    yaml_tree_reader(std::string_view text, allowance& left)
        : text_(text), left_(left), first_byte_(text.starts_with("\xEF\xBB\xBF") ? 3u : 0u) {
        if (yaml_parser_initialize(&parser_) == 0) {
            throw std::bad_alloc();
        }
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        const std::string_view behind_mark = text.substr(first_byte_);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(behind_mark.data()),
                                     behind_mark.size());
    }
    yaml_tree_reader(const yaml_tree_reader&) = delete;
    yaml_tree_reader& operator=(const yaml_tree_reader&) = delete;
    ~yaml_tree_reader() { yaml_parser_delete(&parser_); }

    // Throws tree_fault and too_large.
    tree read() {
        refuse_many_tag_directives();
        for (bool is_end = false; !is_end;) {
            yaml_event_t event;
            if (yaml_parser_parse(&parser_, &event) == 0) {
                throw_fault();
            }
            const std::unique_ptr<yaml_event_t, void (*)(yaml_event_t*)> owner(&event, &yaml_event_delete);
            is_end = event.type == YAML_STREAM_END_EVENT;
            take(event);
        }
        return std::move(tree_);
    }

private:
    struct open_node {
        node* value;
        bool is_map;
        // Which of its elements is the key `<<`.
        std::optional<std::size_t> merge_key{};
    };

    // Twice as deep as a request may be. libyaml goes through all levels for each token.
    static constexpr std::size_t deepest = 128;
    static constexpr std::size_t still_open = std::string_view::npos;

    // libyaml compares each one with those before it, and each tag with all. What follows a line end of
    // YAML may be one: beside those of JSON, NEL, LS and PS.
    void refuse_many_tag_directives() const {
        constexpr std::string_view directive = "%TAG";
        constexpr std::string_view ends_of_lines = "\r\n\x85\xA8\xA9";
        constexpr std::size_t most = 100;
        std::size_t count = 0;
        for (std::size_t at = text_.find(directive); at != text_.npos; at = text_.find(directive, at + 1)) {
            if (at == first_byte_ || ends_of_lines.find(text_[at - 1]) != ends_of_lines.npos) {
                if (++count > most) {
                    refuse(at);
                }
            }
        }
    }

    static std::string word(const yaml_char_t* text) {
        return text == nullptr ? "" : reinterpret_cast<const char*>(text);
    }

    void take(const yaml_event_t& event) {
        switch (event.type) {
            case YAML_DOCUMENT_START_EVENT: anchors_.clear(); break;
            case YAML_ALIAS_EVENT: take_alias(event); break;
            case YAML_SCALAR_EVENT: take_scalar(event); break;
            case YAML_SEQUENCE_START_EVENT:
                open(event, node_kind::list, event.data.sequence_start.tag, event.data.sequence_start.anchor);
                break;
            case YAML_MAPPING_START_EVENT:
                open(event, node_kind::map, event.data.mapping_start.tag, event.data.mapping_start.anchor);
                break;
            case YAML_SEQUENCE_END_EVENT:
            case YAML_MAPPING_END_EVENT:
                open_.back().value->at.end = byte_of(event.end_mark);
                if (open_.back().merge_key) {
                    merge(*open_.back().value, *open_.back().merge_key);
                }
                open_.pop_back();
                break;
            default: break;
        }
    }

    // What is around an alias is not complete, and would have no end.
    void take_alias(const yaml_event_t& event) {
        const std::size_t at = byte_of(event.start_mark);
        const auto found = anchors_.find(word(event.data.alias.anchor));
        if (found == anchors_.end() || found->second->at.end == still_open) {
            refuse(at);
        }
        place(*found->second, at);
    }

    void take_scalar(const yaml_event_t& event) {
        const auto& scalar = event.data.scalar;
        const std::string_view value(reinterpret_cast<const char*>(scalar.value), scalar.length);
        const bool is_plain = scalar.style == YAML_PLAIN_SCALAR_STYLE;
        const std::string tag = word(scalar.tag);
        node& added = add(event, kind_of_scalar(value, tag, is_plain), scalar.anchor);
        added.is_key = is_key_next();
        added.text = added.kind == node_kind::tagged ? tag : value;
        if (added.is_key && is_plain && tag.empty() && value == "<<") {
            if (open_.back().merge_key) {
                refuse(added.at.begin);
            }
            open_.back().merge_key = open_.back().value->elements.size();
        }
        place(added, added.at.begin);
    }

    // What `<<` brings into a map: the entries of another one, or of a list of them, whose keys are not
    // there.
    void merge(node& map, std::size_t key) {
        const node& source = *map.elements[key + 1];
        const auto first = map.elements.begin() + static_cast<std::ptrdiff_t>(key);
        map.elements.erase(first, first + 2);
        std::unordered_set<std::string_view> names;
        add_names(map, 0, names);
        if (source.kind == node_kind::list) {
            left_.spend(source.elements.size());
            for (const node* const each : source.elements) {
                merge_from(*each, map, names);
            }
        } else {
            merge_from(source, map, names);
        }
    }

    // A key that stands twice in the other map stays twice, and is refused as that.
    void merge_from(const node& other, node& map, std::unordered_set<std::string_view>& names) {
        if (other.kind != node_kind::map) {
            refuse(other.at.begin);
        }
        const std::size_t before = map.elements.size();
        each_entry(other, [&](const node& name, const node& value) {
            left_.spend(name.text.size() + 2 * sizeof(&value));
            if (name.kind != node_kind::text || !names.contains(name.text)) {
                map.elements.push_back(&name);
                map.elements.push_back(&value);
            }
        });
        add_names(map, before, names);
    }

    // Those of the entries from that element on.
    void add_names(const node& map, std::size_t begin, std::unordered_set<std::string_view>& names) {
        for (std::size_t index = begin; index < map.elements.size(); index += 2) {
            const std::string_view name = map.elements[index]->text;
            left_.spend(name.size());
            names.insert(name);
        }
    }

    void open(const yaml_event_t& event, node_kind kind, const yaml_char_t* tag, const yaml_char_t* anchor) {
        const bool is_map = kind == node_kind::map;
        const std::string name = word(tag);
        const bool is_tagged = !name.empty() && name != (is_map ? YAML_MAP_TAG : YAML_SEQ_TAG);
        node& added = add(event, is_tagged ? node_kind::tagged : kind, anchor);
        added.text = is_tagged ? name : "";
        place(added, added.at.begin);
        added.at.end = still_open;
        open_.push_back({&added, is_map});
        if (open_.size() > deepest) {
            refuse(added.at.begin);
        }
    }

    node& add(const yaml_event_t& event, node_kind kind, const yaml_char_t* anchor) {
        const std::size_t begin = byte_of(event.start_mark);
        const std::size_t end = byte_of(event.end_mark);
        tree_.nodes.push_back(
            {kind, false, {std::min(behind_properties(begin, kind), std::max(begin, end)), end}, {}, {}});
        node& added = tree_.nodes.back();
        if (anchor != nullptr) {
            anchors_[word(anchor)] = &added;
        }
        return added;
    }

    // Where it belongs: in what is open, or as a document. One that says nothing, such as what is behind the
    // last `---`, is none.
    void place(const node& value, std::size_t at) {
        if (open_.empty()) {
            if (value.kind != node_kind::null || value.at.begin != value.at.end) {
                tree_.roots.push_back(&value);
            }
            return;
        }
        const bool is_text =
            value.kind != node_kind::list && value.kind != node_kind::map && value.kind != node_kind::tagged;
        if (is_key_next() && !is_text) {
            refuse(at);
        }
        open_.back().value->elements.push_back(&value);
    }

    [[nodiscard]] bool is_key_next() const {
        return !open_.empty() && open_.back().is_map && open_.back().value->elements.size() % 2 == 0;
    }

    // Behind `&name` and `!!str`. A tag that JSON does not know is what there is to see.
    [[nodiscard]] std::size_t behind_properties(std::size_t at, node_kind kind) const {
        while (at < text_.size() && (text_[at] == '&' || (text_[at] == '!' && kind != node_kind::tagged))) {
            at = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
            while (at < text_.size() &&
                   std::string_view(" \t\r\n#").find(text_[at]) != std::string_view::npos) {
                at = text_[at] == '#' ? std::min(text_.find('\n', at), text_.size()) : at + 1;
            }
        }
        return at;
    }

    // libyaml counts code points, behind a byte-order mark. Marks seldom go back.
    std::size_t byte_of(const yaml_mark_t& mark) {
        if (mark.index < count_) {
            count_ = 0;
            byte_ = 0;
        }
        std::size_t at = first_byte_ + byte_;
        for (; count_ < mark.index && at < text_.size(); ++count_) {
            ++at;
            while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0u) == 0x80u) {
                ++at;
            }
        }
        byte_ = at - first_byte_;
        return at;
    }

    [[noreturn]] static void refuse(std::size_t at) { throw tree_fault{iotpkg::rule::document_yaml, at}; }

    [[noreturn]] void throw_fault() {
        if (parser_.error == YAML_MEMORY_ERROR) {
            throw std::bad_alloc();
        }
        if (parser_.error == YAML_READER_ERROR) {
            const bool is_control = std::string_view(parser_.problem).starts_with("control");
            throw tree_fault{is_control ? iotpkg::rule::document_yaml : iotpkg::rule::utf8,
                             first_byte_ + parser_.problem_offset};
        }
        refuse(byte_of(parser_.problem_mark));
    }

    std::string_view text_;
    allowance& left_;
    yaml_parser_t parser_;
    tree tree_;
    std::map<std::string, node*> anchors_;
    std::vector<open_node> open_;
    std::size_t first_byte_;
    // How far byte_of() has come: code points, and bytes.
    std::size_t count_ = 0;
    std::size_t byte_ = 0;
};

// Throws tree_fault and too_large.
inline tree tree_of_yaml(std::string_view text, allowance& left) {
    return yaml_tree_reader(text, left).read();
}

}  // namespace iotpkg_check
