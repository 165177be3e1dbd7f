// SPDX-License-Identifier: BSL-1.0
// A request as plain data, and all that its rules find in it, slow and obvious: member by member in the order
// of the wire, entry by entry.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

#include "slow_finding.hpp"
#include "slow_rules.hpp"

namespace slow {

// A text that is absent, a null pointer, or there.
struct given_text {
    bool is_present = false;
    bool is_null = false;
    std::string text{};
};

struct given_entry {
    given_text key{};
    given_text value{};
};

using given_map = std::optional<std::vector<given_entry>>;

struct request {
    given_text package_name{};
    given_text version_name{};
    given_text description{};
    given_map attributes{};
    bool has_artifact = false;
    bool has_location = false;
    given_text bucket{};
    given_text key{};
    given_text version{};
    given_text action{};
    given_text recipe{};
    given_map tags{};
    given_text client_token{};
    // The other operation: no tags, and nothing to hold a recipe against.
    bool is_update = false;
};

// May a pointer show the key? That of an attribute where it keeps its rules, that of a tag where all of it
// can be seen.
inline bool is_shown_key(iotpkg::subject map, std::string_view key) {
    const text given(key);
    if (given.ill_formed != nowhere) {
        return false;
    }
    if (map == iotpkg::subject::tags) {
        return given.find(true, [](char32_t one) {
            return is_other(one) || one == 0x2028 || one == 0x2029;
        }) == nowhere;
    }
    return !key.empty() && find_outsider(iotpkg::rule::attribute_key_characters, given, true) == nowhere;
}

class request_checker {
public:
    request_checker(const request& of, const iotpkg::policy& severities) : of_(of), severities_(severities) {}

    std::vector<finding> check() {
        using iotpkg::subject;
        member(subject::package_name, of_.package_name);
        member(subject::version_name, of_.version_name);
        member(subject::description, of_.description);
        map(subject::attributes, of_.attributes);
        artifact();
        if (of_.is_update) {
            member(subject::action, of_.action);
        }
        member(subject::recipe, of_.recipe);
        if (!of_.is_update) {
            references();
            map(subject::tags, of_.tags);
        }
        // One that is not given is made.
        if (of_.client_token.is_present || of_.client_token.is_null) {
            member(subject::client_token, of_.client_token);
        }
        return std::move(found_);
    }

private:
    using severity = iotpkg::severity;

    void add(iotpkg::rule id, finding where, fault what) {
        where.id = id;
        where.weight = severities_.severity_of(id);
        where.limit = iotpkg::row_of(id).limit;
        where.actual = what.actual;
        where.offset = what.offset;
        if (where.weight != severity::off) {
            found_.push_back(where);
        }
    }

    static finding place_of(iotpkg::subject about) {
        finding where;
        where.about = about;
        where.pointer = iotpkg::pointer_of(about);
        return where;
    }

    void text_rules(const finding& where, std::string_view given) {
        for (const broken_rule& one : find_broken(where.about, given, severities_)) {
            add(one.id, where, one.what);
        }
    }

    void member(iotpkg::subject about, const given_text& given) {
        using iotpkg::rule;
        using iotpkg::subject;
        if (given.is_present) {
            text_rules(place_of(about), given.text);
            return;
        }
        if (given.is_null) {
            add(rule::null_text, place_of(about), {});
            if (severities_.severity_of(rule::null_text) == severity::error) {
                return;
            }
        }
        switch (about) {
            case subject::package_name: add(rule::package_name_required, place_of(about), {}); break;
            case subject::version_name: add(rule::version_name_required, place_of(about), {}); break;
            case subject::s3_bucket: add(rule::bucket_required, place_of(about), {}); break;
            case subject::s3_key: add(rule::s3_key_required, place_of(about), {}); break;
            case subject::s3_version: add(rule::s3_version_missing, place_of(about), {}); break;
            default: break;
        }
    }

    void artifact() {
        if (of_.has_artifact && !of_.has_location) {
            add(iotpkg::rule::artifact_empty, place_of(iotpkg::subject::artifact), {});
        } else if (of_.has_artifact) {
            member(iotpkg::subject::s3_bucket, of_.bucket);
            member(iotpkg::subject::s3_key, of_.key);
            member(iotpkg::subject::s3_version, of_.version);
        }
    }

    // The pointers of one violation have so much room together.
    static constexpr std::size_t pointer_room = 3072 + 32;

    static std::string entry_pointer(iotpkg::subject map, std::string_view key, std::size_t& room) {
        const std::string member(iotpkg::pointer_of(map));
        const std::string shown = member + pointer_key(key);
        if (key.empty() || shown.size() > room || !is_shown_key(map, key)) {
            return member;
        }
        room -= shown.size();
        return shown;
    }

    void half(iotpkg::subject about, const given_text& given, finding where) {
        where.about = about;
        where.in_key = iotpkg::shape_of(about) == iotpkg::shape::key;
        if (!given.is_present) {
            add(iotpkg::rule::null_text, where, {});
            if (severities_.severity_of(iotpkg::rule::null_text) == severity::error) {
                return;
            }
        }
        text_rules(where, given.text);
    }

    void map(iotpkg::subject about, const given_map& entries) {
        if (!entries) {
            return;
        }
        const bool is_tags = about == iotpkg::subject::tags;
        std::set<std::string> seen;
        std::size_t text_size = 0;
        std::size_t json_size = 2 + (entries->empty() ? 0 : entries->size() - 1);
        for (std::size_t index = 0; index < entries->size(); ++index) {
            const given_entry& one = (*entries)[index];
            std::size_t room = pointer_room;
            finding where;
            where.pointer = entry_pointer(about, one.key.text, room);
            where.entry = index;
            half(iotpkg::key_of(about), one.key, where);
            half(iotpkg::value_of(about), one.value, where);
            if (one.key.is_present && !seen.insert(one.key.text).second) {
                where.about = iotpkg::key_of(about);
                where.in_key = true;
                add(is_tags ? iotpkg::rule::tag_key_duplicate : iotpkg::rule::attribute_key_duplicate, where,
                    {2, 0});
            }
            text_size += one.key.text.size() + one.value.text.size();
            json_size += as_json(one.key.text).size() + 1 + as_json(one.value.text).size();
        }
        if (is_tags) {
            count_rules(entries->size());
        } else {
            size_rules(*entries, text_size, json_size);
        }
    }

    void count_rules(std::size_t count) {
        using iotpkg::rule;
        const finding where = place_of(iotpkg::subject::tags);
        if (count < iotpkg::row_of(rule::tags_min_count).limit) {
            add(rule::tags_min_count, where, {count, 0});
        }
        if (count > iotpkg::row_of(rule::tags_max_count).limit) {
            add(rule::tags_max_count, where, {count, 0});
        }
    }

    void size_rules(const std::vector<given_entry>& entries, std::size_t text_size, std::size_t json_size) {
        using iotpkg::rule;
        const std::size_t most = iotpkg::row_of(rule::attributes_size).limit;
        const std::size_t most_json = iotpkg::row_of(rule::attributes_json_size).limit;
        const std::size_t near = iotpkg::row_of(rule::attributes_near_size).limit;
        const finding where = place_of(iotpkg::subject::attributes);
        if (text_size > most) {
            finding with_largest = where;
            with_largest.largest = largest_of(entries);
            add(rule::attributes_size, with_largest, {text_size, 0});
        }
        if (json_size > most_json) {
            add(rule::attributes_json_size, where, {json_size, 0});
        }
        if (text_size >= near && text_size <= most) {
            add(rule::attributes_near_size, where, {text_size, 0});
        } else if (json_size >= near && json_size <= most_json) {
            add(rule::attributes_near_size, where, {json_size, 0});
        }
    }

    // The largest first, of equal ones the earlier; pointers as far as there is room, in the order of
    // entries.
    static std::vector<large_entry> largest_of(const std::vector<given_entry>& entries) {
        std::vector<large_entry> all;
        for (const given_entry& one : entries) {
            all.push_back({"", all.size(), one.key.text.size() + one.value.text.size()});
        }
        std::stable_sort(all.begin(), all.end(), [](const large_entry& left, const large_entry& right) {
            return left.bytes > right.bytes;
        });
        all.resize(std::min<std::size_t>(all.size(), 3));
        std::size_t room = pointer_room;
        for (std::size_t index = 0; index < entries.size(); ++index) {
            for (large_entry& one : all) {
                if (one.entry == index) {
                    one.pointer = entry_pointer(iotpkg::subject::attributes, entries[index].key.text, room);
                }
            }
        }
        return all;
    }

    [[nodiscard]] bool is_about_itself(const placeholder& one) const {
        return (one.package.empty() && one.version.empty()) ||
               (!one.package.empty() && !one.version.empty() && one.package == of_.package_name.text &&
                one.version == of_.version_name.text);
    }

    [[nodiscard]] bool is_about_another_version(const placeholder& one) const {
        return !one.package.empty() && one.package == of_.package_name.text && !one.version.empty() &&
               one.version[0] != '$' && one.version[0] != '<' && !of_.version_name.text.empty() &&
               one.version != of_.version_name.text;
    }

    [[nodiscard]] bool has_attribute(std::string_view key) const {
        bool is_found = false;
        for (const given_entry& one : of_.attributes.value_or(std::vector<given_entry>())) {
            is_found = is_found || (one.key.is_present && one.key.text == key);
        }
        return is_found;
    }

    // No more are looked up than a recipe within its length can hold.
    static constexpr std::size_t most_looked_up = 77;

    void references() {
        if (!of_.recipe.is_present) {
            return;
        }
        std::size_t attribute = nowhere;
        std::size_t artifact = nowhere;
        std::size_t version = nowhere;
        std::size_t looked_up = 0;
        for (const placeholder& one : recipe_reader(of_.recipe.text).read()) {
            if (version == nowhere && is_about_another_version(one)) {
                version = one.begin;
            }
            if (one.is_unterminated || !is_about_itself(one)) {
                continue;
            }
            if (one.is == placeholder::attribute && looked_up++ < most_looked_up && attribute == nowhere &&
                !has_attribute(one.key)) {
                attribute = one.begin;
            }
            const bool is_artifact =
                one.is == placeholder::artifact || one.is == placeholder::artifact_location;
            if (is_artifact && artifact == nowhere && !(of_.has_artifact && of_.has_location)) {
                artifact = one.begin;
            }
        }
        const finding where = place_of(iotpkg::subject::recipe);
        if (attribute != nowhere) {
            add(iotpkg::rule::recipe_placeholder_attribute, where, {0, attribute});
        }
        if (artifact != nowhere) {
            add(iotpkg::rule::recipe_placeholder_artifact, where, {0, artifact});
        }
        if (version != nowhere) {
            add(iotpkg::rule::recipe_placeholder_version, where, {0, version});
        }
    }

    const request& of_;
    const iotpkg::policy& severities_;
    std::vector<finding> found_;
};

}  // namespace slow
