// SPDX-License-Identifier: BSL-1.0
// A document as a tree against all rules: what docs/rules.md and docs/design/json.md say of it, slowly.
#pragma once

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
#include "slow_json_faults.hpp"
#include "slow_request.hpp"

namespace slow {

// Bytes [begin, end).
using range = std::pair<std::size_t, std::size_t>;

struct verdict {
    std::vector<finding> findings{};
    request of{};
    bool has_request = false;
    // Of values that may be shown to anybody.
    std::vector<range> public_text{};
};

class document_checker : private json_faults {
public:
    document_checker(std::string_view text, bool is_update, const iotpkg::policy& severities)
        : json_faults(text, severities) {
        made_.of.is_update = is_update;
    }

    verdict check() {
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
        made_.has_request = is_request_ && !has_error(findings_);
        made_.findings = std::move(findings_);
        return std::move(made_);
    }

private:
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

    verdict made_;
    bool is_request_ = false;
    std::size_t request_at_ = 0;
    std::map<subject, std::size_t> place_;
    std::map<subject, bool> is_surrogate_;
    std::map<subject, bool> is_wrong_;
    std::map<subject, std::vector<entry_places>> entries_;
};

}  // namespace slow
