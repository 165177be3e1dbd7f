// SPDX-License-Identifier: BSL-1.0
// Findings as data: every field of a violation, and its words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <iotpkg/version.hpp>

#include "finding.hpp"
#include "finding_json.hpp"
#include "json_lines.hpp"
#include "output.hpp"

namespace iotpkg_check {

class json_findings final : public finding_writer {
public:
    explicit json_findings(output& to) : to_(to), violations_(to) {}

    void begin() override {
        to_.write("{\n  \"tool\": \"iotpkg-check\",\n  \"version\": " + dumped(iotpkg::version) +
                  ",\n  \"rules_date\": " + dumped(iotpkg::rules_date) +
                  ",\n  \"unicode\": " + dumped(iotpkg::unicode_version) + ",\n  \"violations\": [");
    }

    void add(const finding& found) override { violations_.add(json_of(found)); }

    void add_note(const request_place& where, std::string_view words) override {
        notes_.push_back({{"file", name_of(where.file)},
                          {"line", where.line},
                          {"column", where.column},
                          {"message", words}});
    }

    void add_problem(std::string_view file, std::string_view words) override {
        problems_.push_back({{"file", name_of(file)}, {"message", words}});
    }

    void end(const totals& all, int exit_status) override {
        violations_.end();
        const nlohmann::ordered_json summary = {
            {"files", all.files},        {"valid", all.valid},     {"errors", all.errors},
            {"warnings", all.warnings},  {"omitted", all.omitted}, {"omitted_notes", all.omitted_notes},
            {"exit_status", exit_status}};
        to_.write(",\n  \"notes\": " + dumped(notes_) + ",\n  \"problems\": " + dumped(problems_) +
                  ",\n  \"summary\": " + dumped(summary) + "\n}\n");
    }

private:
    output& to_;
    json_elements violations_;
    nlohmann::ordered_json notes_ = nlohmann::ordered_json::array();
    nlohmann::ordered_json problems_ = nlohmann::ordered_json::array();
};

}  // namespace iotpkg_check
