// SPDX-License-Identifier: BSL-1.0
// A finding as data: every field of its violation, and its words.
#pragma once

#include <nlohmann/json.hpp>

#include <iotpkg/report.hpp>

#include "finding.hpp"
#include "hints.hpp"

namespace iotpkg_check {

inline nlohmann::ordered_json json_of(const finding& found) {
    const iotpkg::violation& what = found.what;
    nlohmann::ordered_json out = {{"file", name_of(found.file)},
                                  {"line", what.line},
                                  {"column", what.column},
                                  {"severity", to_string_view(what.severity)},
                                  {"rule", to_string_view(what.rule)},
                                  {"provenance", to_string_view(what.provenance)},
                                  {"pointer", what.pointer}};
    if (what.entry != iotpkg::none) {
        out["entry"] = what.entry;
        out["in_key"] = what.in_key;
    }
    out["limit"] = what.limit;
    out["actual"] = what.actual;
    out["offset"] = what.offset;
    if (!what.expected.empty()) {
        out["expected"] = what.expected;
    }
    for (const iotpkg::entry_size& large : what.largest) {
        if (large.entry != iotpkg::none) {
            out["largest"].push_back(
                {{"pointer", large.pointer}, {"entry", large.entry}, {"bytes", large.bytes}});
        }
    }
    if (found.other.line != 0) {
        out["other"] = {
            {"file", name_of(found.other.file)}, {"line", found.other.line}, {"column", found.other.column}};
    }
    out["message"] = message_of(what);
    out["hint"] = hint_for(what.rule);
    return out;
}

}  // namespace iotpkg_check
