// SPDX-License-Identifier: BSL-1.0
// Reports held against what the slow rules find.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <iotpkg/json.hpp>
#include <iotpkg/report.hpp>

#include "../support/slow_request.hpp"
#include "fuzzers.hpp"

namespace fuzz {

inline std::vector<slow::finding> findings_of(const iotpkg::report& report) {
    std::vector<slow::finding> all;
    for (const iotpkg::violation& found : report) {
        expect(found.provenance == iotpkg::row_of(found.rule).provenance, "provenance");
        all.push_back(slow::finding_of(found));
    }
    return all;
}

inline std::string to_string(const std::vector<slow::finding>& all) {
    std::string out;
    for (const slow::finding& one : all) {
        out += "\n    " + slow::to_string(one);
    }
    return out;
}

// Findings at one place of a document have no order that anybody promises.
inline void sort(std::vector<slow::finding>& all) {
    const auto key = [](const slow::finding& one) {
        return std::tie(one.line, one.column, one.id, one.entry, one.in_key, one.pointer, one.offset);
    };
    std::sort(all.begin(), all.end(), [key](const slow::finding& left, const slow::finding& right) {
        return key(left) < key(right);
    });
}

inline void expect_same(const std::vector<slow::finding>& found, const std::vector<slow::finding>& expected,
                        const char* what) {
    expect(found == expected, what,
           [&] { return "found" + to_string(found) + "\nexpected" + to_string(expected); });
}

// What a report keeps where it keeps no more than that many errors and as many warnings: some of them. It
// counts all.
inline void expect_kept(const iotpkg::report& report, std::vector<slow::finding> expected,
                        std::size_t limit) {
    const auto errors = static_cast<std::size_t>(
        std::count_if(expected.begin(), expected.end(),
                      [](const slow::finding& one) { return one.weight == iotpkg::severity::error; }));
    const std::size_t warnings = expected.size() - errors;
    expect(report.errors() == errors && report.warnings() == warnings, "counts", to_string(expected));
    expect(report.size() == std::min(errors, limit) + std::min(warnings, limit), "how many are kept");
    for (const slow::finding& one : findings_of(report)) {
        const auto found = std::find(expected.begin(), expected.end(), one);
        expect(found != expected.end(), "one that is kept", slow::to_string(one));
        expected.erase(found);
    }
}

// What is sensitive holds this, and no report ever does.
inline constexpr std::string_view marker = "SeCrEt";

inline void expect_masked(const iotpkg::report& report) {
    expect(to_string(report).find(marker) == std::string::npos, "sensitive text in words");
    expect(
        nlohmann::json(report).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).find(marker) ==
            std::string::npos,
        "sensitive text in JSON");
}

}  // namespace fuzz
