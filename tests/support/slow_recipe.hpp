// SPDX-License-Identifier: BSL-1.0
// The placeholders of a recipe as a tree, and what docs/design/recipe.md says of them.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <iotpkg/rules.hpp>

#include "slow_text.hpp"

namespace slow {

struct placeholder {
    enum kind {
        attribute,
        all_attributes,
        artifact,
        artifact_location,
        unknown_form,
        package_around,
        url,
        upload,
        misspelled,
        other,
        local,
        shell
    };

    std::size_t begin = 0;
    std::size_t end = 0;  // behind its brace
    std::vector<placeholder> inside{};
    bool is_unterminated = false;
    kind is = other;
    std::string package{};
    std::string version{};
    std::string key{};
    bool is_nested = false;
    // Directly in one of the first layer that is a URL, or of a kind that is left alone.
    bool is_where_attributes_may_stand = false;
    bool is_in_upload = false;  // directly, in one of the first layer
    bool is_in_bucket = false;
    std::size_t same_before = 0;  // in the upload
};

class recipe_reader {
public:
    explicit recipe_reader(std::string_view text) : text_(text) {}

    // In the order of their offsets, those inside behind the one that holds them.
    std::vector<placeholder> read() {
        std::vector<placeholder> all;
        std::size_t at = 0;
        for (; at < text_.size(); ++at) {
            if (!begins_at(at)) {
                continue;
            }
            placeholder one;
            one.begin = at;
            if (read_inside(one)) {
                name_kinds(one);
                tell_of_uploads(one);
                list(one, all);
                at = one.end - 1;
            } else {
                all.push_back({});
                all.back().begin = at;
                all.back().is_unterminated = true;
                at = one.end == text_.size() ? one.end : one.end - 1;
            }
        }
        return all;
    }

private:
    static constexpr std::string_view start = "${";
    static constexpr std::string_view locals[] = {"thingName", "jobId", "executionNumber"};

    // Where no other one is open.
    bool begins_at(std::size_t at) const {
        const std::string_view rest = text_.substr(at);
        if (!rest.starts_with(start)) {
            return false;
        }
        for (const std::string_view name : locals) {
            if (rest.starts_with("${" + std::string(name) + "}")) {
                return true;
            }
        }
        return rest.starts_with("${aws:") || is_near_package(std::string(rest.substr(start.size())));
    }

    // iot:package, or aws:iot:package with one letter more, fewer, or another one.
    static bool is_near_package(const std::string& body) {
        const std::string right = "aws:iot:package";
        if (body.starts_with(right + ":")) {
            return false;
        }
        if (body.starts_with("iot:package:")) {
            return true;
        }
        for (std::size_t at = 0; at <= right.size(); ++at) {
            std::string fewer = right;
            std::string other = right;
            std::string more = right;
            if (at < right.size()) {
                fewer.erase(at, 1);
                other[at] = at < body.size() ? body[at] : '\0';
                if (body.starts_with(fewer + ":") || body.starts_with(other + ":")) {
                    return true;
                }
            }
            more.insert(at, 1, at < body.size() ? body[at] : '\0');
            if (body.starts_with(more + ":")) {
                return true;
            }
        }
        return false;
    }

    // False, with its end at the quote or the end of the text, where no brace comes first.
    bool read_inside(placeholder& one) {
        std::size_t at = one.begin + start.size();
        while (at < text_.size() && text_[at] != '"') {
            if (text_[at] == '}') {
                one.end = at + 1;
                return true;
            }
            if (text_.substr(at).starts_with(start)) {
                placeholder nested;
                nested.begin = at;
                nested.is_nested = true;
                const bool is_ended = read_inside(nested);
                at = nested.end;
                if (!is_ended) {
                    break;
                }
                one.inside.push_back(nested);
            } else {
                ++at;
            }
        }
        one.end = at;
        return false;
    }

    void name_kinds(placeholder& one) {
        const bool is_leaf = one.inside.empty();
        const std::size_t body_begin = one.begin + start.size();
        const std::size_t body_end = is_leaf ? one.end - 1 : one.inside.front().begin;
        const std::string body(text_.substr(body_begin, body_end - body_begin));
        constexpr std::string_view package = "aws:iot:package:";
        if (body.starts_with("aws:iot:s3-presigned-url:")) {
            one.is = placeholder::url;
        } else if (body.starts_with("aws:iot:s3-presigned-url-upload:")) {
            one.is = placeholder::upload;
        } else if (is_near_package(body)) {
            one.is = placeholder::misspelled;
        } else if (!body.starts_with("aws:")) {
            one.is = placeholder::shell;
            for (const std::string_view name : locals) {
                if (is_leaf && body == name) {
                    one.is = placeholder::local;
                }
            }
        } else if (body.starts_with(package)) {
            const bool is_around = !is_leaf && text_.substr(one.inside.front().begin).starts_with("${aws:");
            one.is = is_around ? placeholder::package_around : placeholder::unknown_form;
            if (is_leaf) {
                name_form(one, split(body.substr(package.size()), ':'));
            }
        }
        for (placeholder& nested : one.inside) {
            nested.is_where_attributes_may_stand =
                !one.is_nested && (one.is == placeholder::url || one.is == placeholder::upload ||
                                   one.is == placeholder::misspelled || one.is == placeholder::other);
            nested.is_in_upload = !one.is_nested && one.is == placeholder::upload;
            name_kinds(nested);
        }
    }

    // <package>:version:<version>:attributes and the like.
    static void name_form(placeholder& one, const std::vector<std::string>& parts) {
        if (parts.size() < 4 || parts[1] != "version") {
            return;
        }
        std::string rest = parts[3];
        for (std::size_t index = 4; index < parts.size(); ++index) {
            rest += ':' + parts[index];
        }
        constexpr std::string_view attributes = "attributes:";
        if (rest == "attributes") {
            one.is = placeholder::all_attributes;
        } else if (rest.starts_with(attributes) && rest.size() > attributes.size()) {
            one.is = placeholder::attribute;
            one.key = rest.substr(attributes.size());
        } else if (rest == "artifact:s3-presigned-url") {
            one.is = placeholder::artifact;
        } else if (rest == "artifact-location:s3-presigned-url") {
            one.is = placeholder::artifact_location;
        } else {
            return;
        }
        one.package = parts[0];
        one.version = parts[2];
    }

    // https://s3.<region>.amazonaws.com/<bucket>/<key>
    void tell_of_uploads(placeholder& first) const {
        if (first.is != placeholder::upload) {
            return;
        }
        const std::string whole(text_.substr(first.begin, first.end - first.begin));
        const std::string host = "${aws:iot:s3-presigned-url-upload:https://s3.";
        const std::size_t slash = whole.starts_with(host) ? whole.find('/', host.size()) : nowhere;
        const std::size_t next = slash == nowhere ? nowhere : whole.find('/', slash + 1);
        std::vector<std::string_view> names;
        tell_of_those_inside(first, slash == nowhere ? nowhere : first.begin + slash,
                             next == nowhere ? first.end : first.begin + next, names);
    }

    void tell_of_those_inside(placeholder& one, std::size_t slash, std::size_t next,
                              std::vector<std::string_view>& names) const {
        for (placeholder& nested : one.inside) {
            nested.is_in_bucket = slash != nowhere && nested.begin > slash && nested.begin < next;
            if (nested.is == placeholder::local) {
                const std::string_view name = text_.substr(nested.begin, nested.end - nested.begin);
                nested.same_before = static_cast<std::size_t>(std::count(names.begin(), names.end(), name));
                names.push_back(name);
            }
            tell_of_those_inside(nested, slash, next, names);
        }
    }

    static void list(const placeholder& one, std::vector<placeholder>& all) {
        all.push_back(one);
        for (const placeholder& nested : one.inside) {
            list(nested, all);
        }
    }

    std::string_view text_;
};

// The whole of a JSON string that is no name: quotes around it, of which the first is not escaped, and no
// colon behind.
inline bool is_whole_json_string(std::string_view text, const placeholder& one) {
    if (one.begin == 0 || text[one.begin - 1] != '"' || one.end == text.size() || text[one.end] != '"') {
        return false;
    }
    std::size_t backslashes = 0;
    while (backslashes + 1 < one.begin && text[one.begin - 2 - backslashes] == '\\') {
        ++backslashes;
    }
    const std::size_t behind = text.find_first_not_of(" \t\r\n", one.end + 1);
    return backslashes % 2 == 0 && (behind == nowhere || text[behind] != ':');
}

inline bool breaks(iotpkg::rule id, std::string_view text, const placeholder& one) {
    using iotpkg::rule;
    const bool is_artifact = one.is == placeholder::artifact || one.is == placeholder::artifact_location;
    if (one.is_unterminated) {
        return id == rule::recipe_placeholder_unterminated;
    }
    switch (id) {
        case rule::recipe_placeholder_form: return one.is == placeholder::unknown_form;
        case rule::recipe_placeholder_artifact_location: return one.is == placeholder::artifact_location;
        case rule::recipe_placeholder_pair: return one.package.empty() != one.version.empty();
        case rule::recipe_placeholder_null_version: return one.version == "$null";
        case rule::recipe_placeholder_nested_artifact: return one.is_nested && is_artifact;
        case rule::recipe_placeholder_second_layer:
            return one.is_nested &&
                   (one.is == placeholder::package_around || one.is == placeholder::url ||
                    one.is == placeholder::upload || one.is == placeholder::other ||
                    (one.is == placeholder::attribute && !one.is_where_attributes_may_stand));
        case rule::recipe_placeholder_all_attributes:
            return one.is == placeholder::all_attributes && !is_whole_json_string(text, one);
        case rule::recipe_placeholder_misspelled: return one.is == placeholder::misspelled;
        case rule::recipe_placeholder_left_over: {
            const std::string_view whole = text.substr(one.begin, one.end - one.begin);
            const std::size_t bracket = whole.find('<');
            return !one.is_nested && bracket != nowhere && whole.find('>', bracket) != nowhere;
        }
        case rule::recipe_placeholder_local: return one.is == placeholder::local && !one.is_in_upload;
        case rule::recipe_placeholder_undefined: return one.is == placeholder::shell && one.is_in_upload;
        case rule::recipe_placeholder_repeated: return one.is_in_upload && one.same_before >= 2;
        case rule::recipe_placeholder_in_bucket: return one.is_in_bucket;
        default: return false;
    }
}

// The first placeholder that breaks the rule.
inline std::size_t find_placeholder_fault(iotpkg::rule id, std::string_view text,
                                          const std::vector<placeholder>& all) {
    for (const placeholder& one : all) {
        if (breaks(id, text, one)) {
            return one.begin;
        }
    }
    return nowhere;
}

}  // namespace slow
