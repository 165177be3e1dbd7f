// SPDX-License-Identifier: BSL-1.0
// Findings as SARIF 2.1.0, for code scanning: the rules as metadata, one result a violation.
#pragma once

#include <cctype>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>

#include "finding.hpp"
#include "hints.hpp"
#include "json_lines.hpp"
#include "output.hpp"
#include "sentence.hpp"

namespace iotpkg_check {

// How a character of a path stands in a URI (RFC 3986 section 2).
inline std::string uri_character(char character) {
    const auto byte = static_cast<unsigned char>(character);
    if ((byte < 0x80 && std::isalnum(byte) != 0) ||
        std::string_view("/-._~").find(character) != std::string_view::npos) {
        return {character};
    }
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {'%', digits[byte / 16u], digits[byte % 16u]};
}

// The name of a file as a URI: relative to where the program runs, unless it is elsewhere.
inline std::string uri_of(std::string_view file) {
    if (file == "-") {
        return "stdin";
    }
    std::filesystem::path path(file);
    std::error_code ignored;
    if (path.is_absolute()) {
        const std::filesystem::path relative =
            path.lexically_relative(std::filesystem::current_path(ignored));
        path = relative.empty() || *relative.begin() == ".." ? path : relative;
    }
    const std::u8string text = path.generic_u8string();
    std::string out = path.is_absolute() ? "file://" : "";
    if (path.is_absolute() && !text.starts_with(u8'/')) {
        out += '/';  // before a drive of Windows
    }
    for (const char8_t character : text) {
        out += uri_character(static_cast<char>(character));
    }
    return out;
}

// SARIF's levels are our severities, but that one says "none".
inline std::string_view level_of(iotpkg::severity weight) {
    return weight == iotpkg::severity::off ? "none" : to_string_view(weight);
}

// Where the pages of docs/site are published, with a slash at the end; empty where whoever built the program
// did not say.
#ifdef IOTPKG_SITE
inline constexpr std::string_view site = IOTPKG_SITE;
#else
inline constexpr std::string_view site;
#endif

inline nlohmann::ordered_json sarif_rules() {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        const std::string_view about = pointer_of(row.subject);
        const std::string words = (about.empty() ? "" : std::string(about) + ": ") + sentence_of(row);
        nlohmann::ordered_json properties = {{"provenance", to_string_view(row.provenance)},
                                             {"date", iotpkg::rules_date}};
        if (row.limit != 0) {
            properties["limit"] = row.limit;
        }
        nlohmann::ordered_json rule = {{"id", row.name()},
                                       {"shortDescription", {{"text", words}}},
                                       {"help", {{"text", hint_for(row.id)}}},
                                       {"defaultConfiguration", {{"level", level_of(row.severity)}}},
                                       {"properties", properties}};
        if (!site.empty()) {
            rule["helpUri"] = std::string(site) + "rules/#" + std::string(row.name());
        }
        all.push_back(std::move(rule));
    }
    return all;
}

class sarif_findings final : public finding_writer {
public:
    explicit sarif_findings(output& to) : to_(to), results_(to) {}

    void begin() override {
        nlohmann::ordered_json driver = {
            {"name", "iotpkg-check"}, {"version", iotpkg::version}, {"semanticVersion", iotpkg::version}};
        if (!site.empty()) {
            driver["informationUri"] = site;
        }
        driver["rules"] = sarif_rules();
        const nlohmann::ordered_json tool = {{"driver", driver}};
        to_.write("{\n  \"$schema\": "
                  "\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                  "sarif-schema-2.1.0.json\",\n"
                  "  \"version\": \"2.1.0\",\n  \"runs\": [{\n  \"tool\": " +
                  dumped(tool) + ",\n  \"columnKind\": \"unicodeCodePoints\",\n  \"results\": [");
    }

    void add(const finding& found) override {
        const iotpkg::violation& what = found.what;
        nlohmann::ordered_json place = physical_place(found.file, what.line, what.column);
        if (!what.pointer.empty()) {
            const nlohmann::ordered_json member = {{"fullyQualifiedName", what.pointer}};
            place["logicalLocations"] = nlohmann::ordered_json::array({member});
        }
        nlohmann::ordered_json result = {{"ruleId", to_string_view(what.rule)},
                                         {"ruleIndex", static_cast<std::size_t>(what.rule)},
                                         {"level", level_of(what.severity)},
                                         {"message", {{"text", message_of(what)}}},
                                         {"locations", nlohmann::ordered_json::array({place})}};
        if (found.other.line != 0) {
            nlohmann::ordered_json other =
                physical_place(found.other.file, found.other.line, found.other.column);
            other["message"] = {{"text", "the request before it"}};
            result["relatedLocations"] = nlohmann::ordered_json::array({other});
        }
        results_.add(result);
    }

    void add_note(const request_place& where, std::string_view words) override {
        notifications_.push_back(
            {{"level", "note"},
             {"message", {{"text", words}}},
             {"locations",
              nlohmann::ordered_json::array({physical_place(where.file, where.line, where.column)})}});
    }

    void add_problem(std::string_view file, std::string_view words) override {
        const nlohmann::ordered_json place = {
            {"physicalLocation", {{"artifactLocation", {{"uri", uri_of(file)}}}}}};
        notifications_.push_back({{"level", "error"},
                                  {"message", {{"text", words}}},
                                  {"locations", nlohmann::ordered_json::array({place})}});
    }

    void end(const totals& all, int exit_status) override {
        results_.end();
        if (const std::string more = more_of(all); !more.empty()) {
            notifications_.push_back({{"level", "warning"}, {"message", {{"text", more}}}});
        }
        nlohmann::ordered_json invocation = {{"executionSuccessful", all.problems == 0},
                                             {"exitCode", exit_status}};
        if (!notifications_.empty()) {
            invocation["toolExecutionNotifications"] = notifications_;
        }
        to_.write(",\n  \"invocations\": [" + dumped(invocation) + "]\n  }]\n}\n");
    }

private:
    static nlohmann::ordered_json physical_place(std::string_view file, std::size_t line,
                                                 std::size_t column) {
        return {{"physicalLocation",
                 {{"artifactLocation", {{"uri", uri_of(file)}}},
                  {"region", {{"startLine", line}, {"startColumn", column}}}}}};
    }

    output& to_;
    json_elements results_;
    nlohmann::ordered_json notifications_ = nlohmann::ordered_json::array();
};

}  // namespace iotpkg_check
