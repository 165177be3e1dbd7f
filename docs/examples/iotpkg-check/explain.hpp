// SPDX-License-Identifier: BSL-1.0
// All that there is to say of a rule, for --explain.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/policy.hpp>
#include <iotpkg/report.hpp>

#include "explanations.hpp"
#include "hints.hpp"
#include "printable.hpp"
#include "rule_list.hpp"
#include "sentence.hpp"

namespace iotpkg_check {

namespace detail {

inline constexpr std::size_t explanation_columns = 100;
inline constexpr std::string_view explanation_indent = "    ";

inline std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (; !text.empty(); text.remove_prefix(first_character(text).size())) {
        ++columns;
    }
    return columns;
}

// Words in lines of at most explanation_columns. A word stays whole.
inline std::string wrapped(std::string_view text) {
    std::string out(explanation_indent);
    std::size_t column = explanation_indent.size();
    bool is_first = true;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const std::size_t columns = columns_of(word);
        if (!is_first && column + 1 + columns > explanation_columns) {
            out += '\n';
            out += explanation_indent;
            column = explanation_indent.size();
        } else if (!is_first) {
            out += ' ';
            ++column;
        }
        out += word;
        column += columns;
        is_first = false;
        text.remove_prefix(word.size() == text.size() ? word.size() : word.size() + 1);
    }
    return out += '\n';
}

// Bytes without a glyph as <EF>, which is how pagers show them.
inline void put_visible(std::string& out, std::string_view character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    if (printable_character(character) == character) {
        out += character;
        return;
    }
    for (const char byte : character) {
        const auto value = static_cast<unsigned char>(byte);
        out += {'<', digits[value / 16], digits[value % 16], '>'};
    }
}

// `ddd… (1025 times)`; a piece of more than one character is there once, and a space behind it stays there.
inline void put_in_words(std::string& out, std::string_view piece, std::size_t times) {
    const bool is_single = first_character(piece).size() == piece.size();
    for (std::size_t count = 0; count < (is_single ? 3 : 1); ++count) {
        put_numbered(out, piece, 1);
    }
    out += "… (" + std::to_string(times) + " times)";
    out += piece.ends_with(' ') ? " " : "";
}

constexpr std::string_view heading_of(example_form form, bool has_several) {
    switch (form) {
        case example_form::update_request: return ", with --operation update-package-version";
        case example_form::yaml: return ", in YAML";
        case example_form::resource: return ", in a template of CloudFormation";
        case example_form::cpp: return ", in C++";
        case example_form::create_request: break;
    }
    return has_several ? ", one request a line" : "";
}

constexpr std::string_view words_of(iotpkg::provenance source) {
    switch (source) {
        case iotpkg::provenance::model: return "the service's model, which its API reference shows";
        case iotpkg::provenance::prose: return "the service's guides and quota pages, in words";
        case iotpkg::provenance::s3: return "the documentation of Amazon S3";
        case iotpkg::provenance::wire: break;
    }
    return "what HTTP paths and JSON need, whoever receives them";
}

inline std::string way_to_turn_off(const explanation& row) {
    const iotpkg::rule_row& rule = iotpkg::row_of(row.about);
    if (rule.wire == iotpkg::wire_effect::leaves_no_request) {
        return "It cannot be turned off: there is no request to send where it is broken.";
    }
    const std::string name(rule.name());
    const std::string way = row.form == example_form::cpp
                                ? "iotpkg::policy::recommended.off(iotpkg::rule::" + name + ")"
                                : "--rule " + name + "=off";
    return rule.wire == iotpkg::wire_effect::breaks_wire
               ? way + ", and by its name alone: each policy has it as an error."
               : way;
}

}  // namespace detail

// An example for people: one line stays one, however often something is repeated in it.
inline std::string shown(std::string_view example) {
    const std::string text = detail::replace_repetitions(example, detail::put_in_words);
    std::string out;
    for (std::string_view left = text; !left.empty(); left.remove_prefix(first_character(left).size())) {
        if (left.starts_with('\n')) {
            out += '\n';
        } else {
            detail::put_visible(out, first_character(left));
        }
    }
    return out;
}

// Many lines, each of which ends with a line feed.
inline std::string explanation_of(iotpkg::rule id) {
    const explanation& row = explanation_for(id);
    const iotpkg::rule_row& rule = iotpkg::row_of(id);
    const bool is_error = iotpkg::policy::recommended.severity_of(id) == iotpkg::severity::error;
    std::string out = std::string(rule.name()) + ", " + (is_error ? "an error" : "a warning") +
                      " by the recommended policy\n";
    out += detail::wrapped(subject_of(rule) + ": " + sentence_of(rule));
    const auto add = [&out](std::string_view heading, std::string_view paragraph) {
        out += '\n';
        out += heading;
        out += '\n';
        out += paragraph;
    };
    const auto add_example = [&](std::string_view heading, std::string_view example) {
        std::string lines = std::string(detail::explanation_indent) + shown(example) + '\n';
        for (std::size_t end = lines.find('\n'); end + 1 < lines.size(); end = lines.find('\n', end + 1)) {
            lines.insert(end + 1, detail::explanation_indent);
        }
        const bool has_several = example.find('\n') != example.npos;
        add(std::string(heading) + std::string(detail::heading_of(row.form, has_several)) + ':', lines);
    };
    add("Why:", detail::wrapped(row.why));
    add_example("Wrong", row.wrong);
    add_example("Right", row.right);
    add("What to do:", detail::wrapped(hint_for(id)));
    add("How to turn it off:", detail::wrapped(detail::way_to_turn_off(row)));
    add("Where it comes from:", detail::wrapped(std::string(to_string_view(rule.provenance)) + ": " +
                                                std::string(detail::words_of(rule.provenance))) +
                                    detail::wrapped(row.source) +
                                    detail::wrapped("compared on " + std::string(iotpkg::rules_date)));
    return out;
}

}  // namespace iotpkg_check
