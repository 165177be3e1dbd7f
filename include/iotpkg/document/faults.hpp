// SPDX-License-Identifier: BSL-1.0
// What is wrong with a document itself, told with its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <iotpkg/document/findings.hpp>
#include <iotpkg/document/levels.hpp>
#include <iotpkg/document/path.hpp>
#include <iotpkg/document/texts.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/json_string_token.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

enum class value_type : std::uint8_t { null, scalar, string, object, array };

// Where a fault stands: nowhere but in the document, or in what was begun last.
enum class place_of : std::uint8_t { document, key, value };

class document_faults {
public:
    document_faults(const policy& severities, const document_path& path, const document_texts& texts,
                    document_findings& findings)
        : severities_(severities), path_(path), texts_(texts), findings_(findings) {}

    // Returns whether that is an error.
    bool report(rule id, std::size_t at, place_of where = place_of::document, std::string_view expected = {},
                bool is_forced = false) {
        const severity weight = is_forced ? severity::error : severities_.severity_of(id);
        if (weight == severity::off) {
            return false;
        }
        const bool is_shown = where != place_of::document && findings_.has_room(weight);
        const std::string pointer = is_shown ? path_.pointer() : std::string();
        violation found = violation_of(id, weight);
        found.pointer = pointer;
        found.expected = expected;
        if (where != place_of::document && !path_.empty()) {
            const document_frame& frame = path_.back();
            if (is_map(frame.object)) {
                found.entry = texts_.entries(frame.object).size();
                found.in_key = where == place_of::key;
                found.subject = found.in_key ? key_of(frame.object) : value_of(frame.object);
            } else if (frame.member != subject::any) {
                found.subject = frame.member;
            } else if (frame.object != subject::any) {
                found.subject = frame.object;  // a key that it does not have
            }
        }
        findings_.add(found, at);
        return weight == severity::error;
    }

    // An entry of a map cannot be left out as a member can, nor can the request itself.
    bool report_type(value_type type, std::size_t at, std::string_view expected, bool is_needed = false) {
        if (type == value_type::null) {
            return report(rule::document_null, at, place_of::value, {}, is_needed);
        }
        return report(rule::document_type, at, place_of::value, expected);
    }

    // A control character is at fault by itself, wherever it stands.
    void report_control(const json_string_token& token, place_of where) {
        if (token.control != none) {
            report(rule::document_json, token.control, where, "an escape instead of a control character");
        }
    }

    // For strings that no rule looks at.
    void report_not_text(const json_string_token& token, place_of where) {
        if (token.ill_formed != none) {
            report(rule::utf8, token.ill_formed, where);
        }
        if (token.surrogate != none) {
            report(rule::document_surrogate, token.surrogate, where);
        }
    }

private:
    const policy& severities_;
    const document_path& path_;
    const document_texts& texts_;
    document_findings& findings_;
};

}  // namespace IOTPKG_NAMESPACE::detail
