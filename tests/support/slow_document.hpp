// SPDX-License-Identifier: BSL-1.0
// A document as a tree against all rules: what docs/rules.md and docs/design/json.md say of it, slowly.
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

#include "slow_json.hpp"
#include "slow_request.hpp"

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

// Bytes [begin, end).
using range = std::pair<std::size_t, std::size_t>;

struct verdict {
    std::vector<finding> findings{};
    request of{};
    bool has_request = false;
    // Of values that may be shown to anybody.
    std::vector<range> public_text{};
};

class document_checker {
public:
    document_checker(std::string_view text, bool is_update, const iotpkg::policy& severities)
        : text_(text), severities_(severities) {
        made_.of.is_update = is_update;
        // What no policy lets pass.
        for (const iotpkg::rule id : {iotpkg::rule::document_json, iotpkg::rule::document_surrogate,
                                      iotpkg::rule::document_type, iotpkg::rule::utf8}) {
            severities_ = severities_.error(id);
        }
    }

    verdict check() {
        using iotpkg::rule;
        const bool has_mark = text_.starts_with("\xEF\xBB\xBF");
        if (has_mark) {
            report(rule::document_byte_order_mark, 0, {});
        }
        json_reader reader(text_, true);
        const std::vector<json_value> root = reader.read(has_mark ? 3 : 0);
        if (!root.empty()) {
            whole(root.front());
        }
        if (!reader.is_whole()) {
            report(rule::document_json, reader.at(), {});
        } else if (reader.at() != text_.size()) {
            report(rule::document_trailing_text, reader.at(), {});
        }
        if (is_request_) {
            texts(reader.is_whole());
        }
        made_.has_request = is_request_ && !has_error(made_.findings);
        return std::move(made_);
    }

private:
    using rule = iotpkg::rule;
    using severity = iotpkg::severity;
    using subject = iotpkg::subject;
    static constexpr std::size_t deepest = 64;

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
        made_.findings.push_back(made);
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

    void whole(const json_value& value) {
        if (value.is == json_value::object) {
            is_request_ = true;
            request_at_ = value.begin;
            known_object(value, subject::document, {});
            return;
        }
        if (value.is == json_value::string) {
            control(value.text, {});
            not_text(value.text, {});
        }
        wrong_type(value, {}, true);
        unknown_inside(value, {});
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

    [[nodiscard]] bool has_member(subject object, subject about) const {
        const bool is_half = iotpkg::is_half_of_entry(about);
        return iotpkg::row_of(about).parent == object && !is_half && about != subject::document &&
               about != subject::any && about != (made_.of.is_update ? subject::tags : subject::action);
    }

    [[nodiscard]] subject find_member(subject object, std::string_view name) const {
        for (std::size_t index = 0; index < iotpkg::subject_count; ++index) {
            const auto about = static_cast<subject>(index);
            if (has_member(object, about) && iotpkg::row_of(about).name() == name) {
                return about;
            }
        }
        return subject::any;
    }

    // The request, its artifact or its location.
    void known_object(const json_value& value, subject object, const way& here) {
        std::map<std::string, int> seen;
        std::vector<std::pair<std::string, std::size_t>> repeated;
        for (std::size_t index = 0; index < value.names.size(); ++index) {
            const json_string& name = value.names[index];
            const json_value* const inside = index < value.values.size() ? &value.values[index] : nullptr;
            const way below = below_unknown(here, name.text);
            const spot at_name{below.pointer, object};
            control(name, at_name);
            not_text(name, at_name);
            const bool is_again = seen[name.text]++ != 0;
            const subject about = find_member(object, name.text);
            if (about != subject::any && !is_again) {
                if (inside != nullptr) {
                    known_member(*inside, about, here.pointer + pointer_key(name.text), here.depth + 1);
                }
                continue;
            }
            if (about == subject::any) {
                const bool is_error = report(rule::document_member_unknown, name.begin, at_name);
                is_wrong_[subject::artifact] |= is_error && object == subject::artifact;
                if (is_again) {
                    repeated.emplace_back(below.pointer, name.begin);
                }
            } else {
                report(rule::document_member_duplicate, name.begin, at_name);
            }
            if (inside != nullptr) {
                if (inside->is == json_value::string) {
                    control(inside->text, at_name);
                    not_text(inside->text, at_name);
                }
                unknown_inside(*inside, below);
            }
        }
        if (value.is_closed) {
            for (const auto& [pointer, offset] : repeated) {
                report(rule::document_member_duplicate, offset, {pointer, object});
            }
        }
    }

    given_text& text_of(subject about) {
        request& of = made_.of;
        switch (about) {
            case subject::package_name: return of.package_name;
            case subject::version_name: return of.version_name;
            case subject::description: return of.description;
            case subject::s3_bucket: return of.bucket;
            case subject::s3_key: return of.key;
            case subject::s3_version: return of.version;
            case subject::action: return of.action;
            case subject::recipe: return of.recipe;
            default: return of.client_token;
        }
    }

    void known_member(const json_value& value, subject about, const std::string& pointer, std::size_t depth) {
        const spot where{pointer, about};
        const iotpkg::shape shape = iotpkg::shape_of(about);
        const bool is_text = shape == iotpkg::shape::text || shape == iotpkg::shape::part;
        if (value.is == json_value::string) {
            control(value.text, where);
        }
        if (is_text && value.is == json_value::string) {
            text_of(about) = {true, false, value.text.text};
            place_[about] = value.begin;
            is_surrogate_[about] = value.text.surrogate < value.text.ill_formed;
            if (!iotpkg::is_sensitive(about)) {
                made_.public_text.emplace_back(value.begin, value.end);
            }
            return;
        }
        if (!is_text && value.is == json_value::object) {
            place_[about] = value.begin;
            if (shape == iotpkg::shape::map) {
                entries(value, about, pointer, depth);
                return;
            }
            (about == subject::artifact ? made_.of.has_artifact : made_.of.has_location) = true;
            known_object(value, about, {pointer, true, depth});
            return;
        }
        if (value.is == json_value::string) {
            not_text(value.text, where);
        }
        const bool is_error = wrong_type(value, where, false);
        is_wrong_[about] = is_error;
        if (about == subject::s3_location) {
            is_wrong_[subject::artifact] |= is_error;
        }
        unknown_inside(value, {pointer, !iotpkg::is_sensitive(about) || shape == iotpkg::shape::map, depth});
    }

    struct entry_places {
        std::size_t key = 0;
        std::size_t value = 0;
        bool has_key_surrogate = false;
        bool has_value_surrogate = false;
        bool is_wrong = false;
    };

    void entries(const json_value& value, subject map, const std::string& pointer, std::size_t depth) {
        std::vector<given_entry>& kept =
            (map == subject::tags ? made_.of.tags : made_.of.attributes).emplace();
        for (std::size_t index = 0; index < value.names.size(); ++index) {
            const json_string& name = value.names[index];
            const bool is_shown = !name.text.empty() && is_shown_key(map, name.text);
            const std::string shown = pointer + (is_shown ? pointer_key(name.text) : "");
            control(name, {shown, iotpkg::key_of(map), kept.size(), true});
            if (index >= value.values.size()) {
                continue;
            }
            const json_value& inside = value.values[index];
            const spot where{shown, iotpkg::value_of(map), kept.size(), false};
            entry_places places{name.begin, inside.begin, name.surrogate < name.ill_formed,
                                inside.text.surrogate < inside.text.ill_formed, false};
            if (inside.is == json_value::string) {
                control(inside.text, where);
            } else {
                places.is_wrong = true;
                wrong_type(inside, where, true);
                unknown_inside(inside, {name.text.size() <= 64 ? shown : pointer, false, depth + 1});
            }
            kept.push_back({{true, false, name.text}, {true, false, inside.text.text}});
            entries_[map].push_back(places);
        }
        if (value.is_closed && !iotpkg::is_sensitive(map)) {
            made_.public_text.emplace_back(value.begin, value.end);
        }
    }

    // The rules about texts; what cannot be known of a document that breaks off is not said.
    void texts(bool is_whole) {
        for (finding found : request_checker(made_.of, severities_).check()) {
            const iotpkg::constraint kind = iotpkg::row_of(found.id).kind;
            const bool is_missing =
                kind == iotpkg::constraint::required || kind == iotpkg::constraint::advised;
            const bool needs_all =
                is_missing || kind == iotpkg::constraint::min_count || kind == iotpkg::constraint::reference;
            if (found.entry != nowhere) {
                entry_text(found);
            } else if ((needs_all && !is_whole) || (is_missing && is_wrong_[found.about])) {
                continue;
            } else if (is_missing && place_.find(found.about) == place_.end()) {
                const bool is_part = iotpkg::shape_of(found.about) == iotpkg::shape::part;
                add(found, is_part ? place_[subject::s3_location] : request_at_);
            } else {
                rename_surrogate(found, is_surrogate_[found.about]);
                add(found, place_[found.about]);
            }
        }
    }

    void entry_text(finding found) {
        const subject map = iotpkg::row_of(found.about).parent;
        const entry_places& places = entries_[map][found.entry];
        if (found.in_key) {
            rename_surrogate(found, places.has_key_surrogate);
            add(found, places.key);
        } else if (!places.is_wrong) {
            rename_surrogate(found, places.has_value_surrogate);
            add(found, places.value);
        }
    }

    // The escape of half a pair is what makes the text other than UTF-8.
    void rename_surrogate(finding& found, bool has_surrogate) {
        if (found.id == rule::utf8 && has_surrogate) {
            found.id = rule::document_surrogate;
            found.weight = severities_.severity_of(found.id);
        }
    }

    std::string_view text_;
    iotpkg::policy severities_;
    verdict made_;
    bool is_request_ = false;
    std::size_t request_at_ = 0;
    std::map<subject, std::size_t> place_;
    std::map<subject, bool> is_surrogate_;
    std::map<subject, bool> is_wrong_;
    std::map<subject, std::vector<entry_places>> entries_;
    // Of what lies deeper than is looked at, the pointer of the last that was.
    std::string deepest_pointer_;
};

}  // namespace slow
