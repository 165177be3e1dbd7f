// SPDX-License-Identifier: BSL-1.0
// What is wrong with a JSON text wherever it stands in a document: strings, depth, repeated names; and the
// pointers that lead there, as far as they may be shown.
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

#include "slow_finding.hpp"
#include "slow_json.hpp"

namespace slow {

// Where a text stands: 1-based, columns in code points, the byte-order mark in no column.
struct line_and_column {
    std::size_t line = 1;
    std::size_t column = 1;
};

inline line_and_column place_in(std::string_view text, std::size_t offset) {
    line_and_column found;
    for (std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; at < offset && at < text.size(); ++at) {
        if (text[at] == '\n') {
            found = {found.line + 1, 1};
        } else if (byte_of(text[at]) < 0x80 || byte_of(text[at]) > 0xBF) {
            ++found.column;
        }
    }
    return found;
}

class json_faults {
protected:
    using rule = iotpkg::rule;
    using severity = iotpkg::severity;
    using subject = iotpkg::subject;
    static constexpr std::size_t deepest = 64;

    json_faults(std::string_view text, const iotpkg::policy& severities)
        : text_(text), severities_(severities) {}

    // How far a pointer has come, whether what lies below may be shown, and how many containers are open
    // above.
    struct way {
        std::string pointer{};
        bool is_open = true;
        std::size_t depth = 0;
    };

    // Where a violation says that it is.
    struct spot {
        std::string pointer{};
        subject about = subject::any;  // that of the rule
        std::size_t entry = nowhere;
        bool in_key = false;
    };

    bool report(rule id, std::size_t offset, const spot& where, bool is_forced = false) {
        const severity weight = is_forced ? severity::error : severities_.severity_of(id);
        if (weight != severity::off) {
            finding made;
            made.id = id;
            made.weight = weight;
            made.about = where.about == subject::any ? iotpkg::row_of(id).subject : where.about;
            made.pointer = where.pointer;
            made.entry = where.entry;
            made.in_key = where.in_key;
            made.limit = iotpkg::row_of(id).limit;
            add(made, offset);
        }
        return weight == severity::error;
    }

    void add(finding made, std::size_t offset) {
        const line_and_column place = place_in(text_, offset);
        made.line = place.line;
        made.column = place.column;
        findings_.push_back(made);
    }

    // What is wrong inside of any string.
    void control(const json_string& one, const spot& where) {
        if (one.control != nowhere) {
            report(rule::document_json, one.control, where);
        }
    }
    // And what is wrong with a string that no rule looks at.
    void not_text(const json_string& one, const spot& where) {
        if (one.ill_formed != nowhere) {
            report(rule::utf8, one.ill_formed, where);
        }
        if (one.surrogate != nowhere) {
            report(rule::document_surrogate, one.surrogate, where);
        }
    }

    // A value of the wrong type; true where that is an error.
    bool wrong_type(const json_value& value, const spot& where, bool is_needed) {
        return value.is == json_value::null ? report(rule::document_null, value.begin, where, is_needed)
                                            : report(rule::document_type, value.begin, where);
    }

    // Names of an object that mean nothing here: those of letters and the like are shown where they are
    // short.
    static bool is_shown_name(std::string_view name) {
        for (const char one : name) {
            if (!is_alphanumeric(byte_of(one)) && !is_one_of(byte_of(one), U"_.:$@/~-")) {
                return false;
            }
        }
        return name.size() <= 64;
    }

    static way below_unknown(const way& above, std::string_view name) {
        const bool is_shown = above.is_open && is_shown_name(name);
        return {above.pointer + (is_shown && !name.empty() ? pointer_key(name) : ""), false, above.depth + 1};
    }

    // Containers that nobody asked for: only what is wrong in any JSON counts there.
    void unknown_inside(const json_value& value, const way& above) {
        if (value.is != json_value::object && value.is != json_value::array) {
            return;
        }
        if (above.depth == deepest) {
            report(rule::document_depth, value.begin, {});
        }
        const bool is_too_deep = above.depth >= deepest;
        std::map<std::string, int> seen;
        std::vector<std::pair<std::string, std::size_t>> repeated;
        for (std::size_t index = 0; index < std::max(value.names.size(), value.values.size()); ++index) {
            way here{above.pointer, above.is_open, above.depth + 1};
            if (value.is == json_value::array) {
                here.pointer += above.is_open ? '/' + std::to_string(index) : "";
            } else {
                const json_string& name = value.names[index];
                here = below_unknown(above, name.text);
                const spot where{is_too_deep ? deepest_pointer_ : here.pointer};
                control(name, where);
                not_text(name, where);
                if (seen[name.text]++ != 0) {
                    repeated.emplace_back(here.pointer, name.begin);
                }
            }
            if (above.depth == deepest - 1) {
                deepest_pointer_ = here.pointer;
            }
            if (index < value.values.size()) {
                unknown_value(value.values[index], here, is_too_deep);
            }
        }
        if (value.is_closed && !is_too_deep) {
            for (const auto& [pointer, offset] : repeated) {
                report(rule::document_member_duplicate, offset, {pointer});
            }
        }
    }

    void unknown_value(const json_value& value, const way& here, bool is_too_deep) {
        if (value.is == json_value::string) {
            const spot where{is_too_deep ? deepest_pointer_ : here.pointer};
            control(value.text, where);
            not_text(value.text, where);
        }
        unknown_inside(value, here);
    }

    std::string_view text_;
    iotpkg::policy severities_;
    std::vector<finding> findings_;

private:
    // Of what lies deeper than is looked at, the pointer of the last that was.
    std::string deepest_pointer_;
};

}  // namespace slow
