// SPDX-License-Identifier: BSL-1.0
// A request held against what it was made of: its parts, its body in the eyes of another JSON library, the
// document that makes it again, and what its report may show.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/document.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/update_package_version.hpp>
#include <iotpkg/validation_message.hpp>

#include "../support/slow_request.hpp"
#include "../support/slow_wire.hpp"
#include "findings.hpp"
#include "fuzzers.hpp"

namespace fuzz {

inline bool has_no_text(const slow::given_map& entries) {
    for (const slow::given_entry& one : entries.value_or(std::vector<slow::given_entry>())) {
        if (!one.key.is_present || !one.value.is_present) {
            return true;
        }
    }
    return false;
}

inline bool is_utf8(std::string_view given) {
    return slow::text(given).ill_formed == slow::nowhere;
}

template <class Request>
std::string all_of(const Request& made) {
    return std::string(made.method()) + ' ' + std::string(made.target()) + ' ' +
           std::string(made.client_token()) + ' ' + std::string(made.body());
}

// What is written is what was given, byte for byte, and in the eyes of another JSON library.
template <class Request>
void expect_wire(const Request& made, const slow::request& of) {
    expect(made.method() == (of.is_update ? "PATCH" : "PUT"), "method");
    expect(made.path() == slow::path_of(of), "path", [&] { return std::string(made.path()); });
    expect(made.query() == slow::query_of(made.client_token()), "query");
    const std::string query = made.query().empty() ? std::string() : '?' + std::string(made.query());
    expect(made.target() == std::string(made.path()) + query, "target");
    if (of.client_token.is_present) {
        expect(made.client_token() == of.client_token.text, "token");
    } else {
        expect(made.client_token().size() == iotpkg::detail::uuid_size, "a token that was made");
    }
    const std::string body = slow::body_writer::write(of);
    expect(made.body() == body, "body", [&] { return std::string(made.body()) + "\nexpected " + body; });
}

inline void expect_parses_back(std::string_view body, const slow::request& of) {
    if (!is_utf8(body)) {
        return;
    }
    const nlohmann::json parsed = nlohmann::json::parse(body, nullptr, false);
    expect(!parsed.is_discarded(), "the body is JSON", [&] { return std::string(body); });
    const auto expect_text = [&](const char* name, const slow::given_text& given) {
        expect(parsed.contains(name) == given.is_present && (!given.is_present || parsed[name] == given.text),
               "a text parses back", [&] { return name + std::string(body); });
    };
    const auto expect_map = [&](const char* name, const slow::given_map& given) {
        nlohmann::json expected = nlohmann::json::object();
        for (const slow::given_entry& one : given.value_or(std::vector<slow::given_entry>())) {
            expected[one.key.text] = one.value.text;
        }
        expect(parsed.contains(name) == given.has_value() && (!given || parsed[name] == expected),
               "a map parses back", [&] { return name + std::string(body); });
    };
    expect_text("description", of.description);
    expect_text("recipe", of.recipe);
    expect_text("action", of.action);
    expect_map("attributes", of.attributes);
    expect_map("tags", of.tags);
    expect(parsed.contains("artifact") == of.has_artifact, "an artifact parses back");
}

// The document that a request makes, makes it again, where each text is one.
template <class Operation>
void expect_document(const iotpkg::request& made, const slow::request& of, const iotpkg::policy& severities) {
    const bool has_nulls = has_no_text(of.attributes) || has_no_text(of.tags);
    if (!is_utf8(made.body()) || has_nulls || of.package_name.text.empty() || of.version_name.text.empty() ||
        !is_utf8(of.package_name.text) || !is_utf8(of.version_name.text) || !is_utf8(made.client_token()) ||
        made.client_token().empty()) {
        return;
    }
    const std::string document = iotpkg::to_document(made);
    const iotpkg::checked_document checked = iotpkg::check_document<Operation>(document, severities);
    expect(checked.request.has_value(), "a document of a request",
           [&] { return document + '\n' + to_string(checked.report); });
    expect(all_of(*checked.request) == all_of(made), "the request of its document", document);
}

// Only keys that keep their own rules are ever shown.
inline void expect_no_sensitive_text(const iotpkg::report& report, const slow::request& of) {
    std::string shown;
    for (const auto& [map, entries] : {std::pair(iotpkg::subject::attributes, &of.attributes),
                                       std::pair(iotpkg::subject::tags, &of.tags)}) {
        for (const slow::given_entry& one : entries->value_or(std::vector<slow::given_entry>())) {
            shown += slow::is_shown_key(map, one.key.text) ? one.key.text + '\n' : "";
        }
    }
    if (shown.find(marker) == std::string::npos) {
        expect_masked(report);
        expect(iotpkg::aws::validation_message(report).find(marker) == std::string::npos,
               "sensitive text in the service's words");
    }
}

}  // namespace fuzz
