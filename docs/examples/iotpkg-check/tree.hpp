// SPDX-License-Identifier: BSL-1.0
// A document as a tree of values with their places, in whatever form it is written.
#pragma once

#include <cctype>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/rule.hpp>

#include "masked_text.hpp"

namespace iotpkg_check {

// What is tagged in YAML has a type of its own, which JSON does not know. A date counts as a number: neither
// is a text.
enum class node_kind { null, boolean, number, text, list, map, tagged };

struct node {
    node_kind kind = node_kind::null;
    bool is_key = false;
    // Where it stands in the text.
    iotpkg::text_range at;
    // The value of a text; a number or a boolean as it is written; the tag of what is tagged.
    std::string text;
    // Of a list; of a map the first key, its value, the second key and so on. A key is a scalar.
    std::vector<const node*> elements;
};

struct tree {
    // In the order of the text.
    std::deque<node> nodes;
    // A document each.
    std::vector<const node*> roots;
};

// What is thrown of a text that is no tree: the rule that it breaks, and the byte where.
struct tree_fault {
    iotpkg::rule broken;
    std::size_t at;
};

// Calls visit(key, value) for each entry of a map.
template <class Visit>
void each_entry(const node& map, Visit visit) {
    for (std::size_t index = 0; index + 1 < map.elements.size(); index += 2) {
        visit(*map.elements[index], *map.elements[index + 1]);
    }
}

// Null where the map has no such key, or is no map.
inline const node* find_entry(const node& map, std::string_view key) {
    const node* found = nullptr;
    if (map.kind == node_kind::map) {
        each_entry(map, [&](const node& name, const node& value) {
            found = found == nullptr && name.text == key ? &value : found;
        });
    }
    return found;
}

// May a value be shown whose range that is? Comments stand inside of some, too: behind the `|` of a block
// scalar, or between the parts of a function of CloudFormation. No comment begins right behind a letter.
inline bool has_no_comment(std::string_view text, const iotpkg::text_range& value) {
    const std::string_view written = text.substr(value.begin, value.end - value.begin);
    for (std::size_t at = written.find('#'); at != written.npos; at = written.find('#', at + 1)) {
        if (at == 0 || std::isalpha(static_cast<unsigned char>(written[at - 1])) == 0) {
            return false;
        }
    }
    return true;
}

// Text that is read in one of two forms.
enum class tree_form { json, yaml };

// The parts of a text that may be shown whatever it says: white space and punctuation around its values, and
// names that are known. What a comment says is none of them.
template <class IsKnown>
std::vector<iotpkg::text_range> readable_parts(std::string_view text, const tree& all, tree_form form,
                                               IsKnown is_known) {
    const std::string_view punctuation = form == tree_form::yaml ? " \t\r\n{}[]:,-.?|>'\"" : " \t\r\n{}[]:,";
    std::vector<iotpkg::text_range> parts;
    auto add = [&parts](std::size_t begin, std::size_t end) {
        if (!parts.empty() && parts.back().end == begin) {
            parts.back().end = end;
        } else {
            parts.push_back({begin, end});
        }
    };
    auto add_gap = [&](std::size_t begin, std::size_t end) {
        for (std::size_t at = begin; at < end; ++at) {
            if (form == tree_form::yaml && text[at] == '#') {
                at = text.find('\n', at);
                if (at == text.npos) {
                    return;
                }
            }
            if (at < end && punctuation.find(text[at]) != punctuation.npos) {
                add(at, at + 1);
            }
        }
    };
    std::size_t end = 0;
    for (const node& each : all.nodes) {
        const bool has_parts =
            each.kind == node_kind::list || each.kind == node_kind::map || !each.elements.empty();
        if (has_parts || each.at.begin < end) {
            continue;
        }
        add_gap(end, each.at.begin);
        end = each.at.end;
        if (each.is_key && is_known(each.text) && has_no_comment(text, each.at)) {
            add(each.at.begin, each.at.end);
        }
    }
    add_gap(end, text.size());
    return parts;
}

}  // namespace iotpkg_check
