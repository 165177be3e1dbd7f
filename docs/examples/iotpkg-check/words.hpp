// SPDX-License-Identifier: BSL-1.0
// The words that options take, and what they mean.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>

#include "document_kind.hpp"
#include "named_policies.hpp"
#include "options.hpp"
#include "unknown.hpp"

namespace iotpkg_check {

template <class Value>
using words_of = std::vector<std::pair<std::string_view, Value>>;

inline const words_of<finding_format> finding_formats = {{"text", finding_format::text},
                                                         {"json", finding_format::json},
                                                         {"sarif", finding_format::sarif},
                                                         {"github", finding_format::github}};
inline const words_of<request_format> request_formats = {{"http", request_format::http},
                                                         {"curl", request_format::curl},
                                                         {"body", request_format::body},
                                                         {"document", request_format::document}};
inline const words_of<colouring> colourings = {
    {"auto", colouring::automatic}, {"always", colouring::always}, {"never", colouring::never}};
inline const words_of<shell> shells = {{"bash", shell::bash}, {"zsh", shell::zsh}, {"fish", shell::fish}};
// An option without a value has the one that CLI11 gives it.
inline const words_of<schema_words> schemas = {{"true", schema_words::all}, {"strict", schema_words::strict}};
inline const words_of<iotpkg::severity> severity_words = {
    {"off", iotpkg::severity::off}, {"warn", iotpkg::severity::warning}, {"error", iotpkg::severity::error}};

inline words_of<iotpkg::policy> policies() {
    words_of<iotpkg::policy> known;
    for (const named_policy& policy : named_policies) {
        known.emplace_back(policy.word, policy.severities);
    }
    return known;
}

inline words_of<const document_kind*> operations() {
    words_of<const document_kind*> known;
    for (const document_kind& kind : document_kinds) {
        known.emplace_back(kind.word, &kind);
    }
    return known;
}

// What a program is told wrong.
struct bad_option {
    std::string words;
};

template <class Value>
Value value_of(std::string_view what, std::string_view word, const words_of<Value>& known) {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : known) {
        if (name == word) {
            return value;
        }
        names.push_back(name);
    }
    throw bad_option{unknown(what, word, names)};
}

template <class Value>
std::vector<std::string> names_of(const words_of<Value>& known) {
    std::vector<std::string> names;
    for (const auto& [name, value] : known) {
        names.emplace_back(name);
    }
    return names;
}

inline words_of<iotpkg::rule> rule_ids() {
    words_of<iotpkg::rule> known;
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        known.emplace_back(row.name(), row.id);
    }
    return known;
}

// utf8=off and the like.
inline std::vector<std::string> rule_severities() {
    std::vector<std::string> all;
    for (const auto& [rule, id] : rule_ids()) {
        for (const auto& [weight, value] : severity_words) {
            all.push_back(std::string(rule) + '=' + std::string(weight));
        }
    }
    return all;
}

}  // namespace iotpkg_check
