// SPDX-License-Identifier: BSL-1.0
// Texts in JSON: checked values, locations and entries of maps. What is read borrows the strings of the JSON,
// as a std::string_view would, but for s3_uri, which owns its text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <iotpkg/document/path.hpp>
#include <iotpkg/json/form.hpp>
#include <iotpkg/nearest.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/s3_location.hpp>
#include <iotpkg/s3_uri.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/json_pointer.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/values.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

template <subject About, policy Policy>
struct json_form<checked_text<About, Policy>> {
    template <class Json>
    static void write(Json& out, const checked_text<About, Policy>& value) {
        out = typename Json::string_t(value.view());
    }

    template <class Json>
    static std::optional<checked_text<About, Policy>> read(const json_place<Json>& in) {
        const std::optional<std::string_view> text = string_in(in.value);
        if (!text) {
            in.refuse("a string", About);
            return std::nullopt;
        }
        const result<checked_text<About, Policy>> parsed = checked_text<About, Policy>::parse(*text);
        if (!parsed) {
            for (const violation& found : parsed.error()) {
                in.faults.add(found);
            }
            return std::nullopt;
        }
        return *parsed;
    }
};

// A null pointer is null, so that it comes back as the fault that it is; what is absent is left out.
template <class Json>
void write_text(Json& out, std::string_view name, const text& value) {
    if (value.present()) {
        out[typename Json::object_t::key_type(name)] = typename Json::string_t(value.view());
    } else if (value.null()) {
        out[typename Json::object_t::key_type(name)] = nullptr;
    }
}

// An object whose members are texts. Its faults have the pointers that they have in a request.
template <class Json>
class object_of_texts {
public:
    object_of_texts(const json_place<Json>& in, subject about) : in_(in), about_(about) {
        is_good_ = in.value.is_object();
        if (!is_good_) {
            in.refuse("an object", about);
        }
    }

    // Refuses what is none of the names; one that looks like it is said.
    void allow(std::initializer_list<std::string_view> names) {
        if (!in_.value.is_object()) {
            return;
        }
        for (auto member = in_.value.begin(); member != in_.value.end(); ++member) {
            const std::string_view key = member.key();
            bool is_known = false;
            for (const std::string_view name : names) {
                is_known = is_known || name == key;
            }
            if (!is_known) {
                refuse_member(key, nearest(key, std::span(names.begin(), names.size())));
            }
        }
    }

    // What is not there is absent, and null a null pointer: rules speak about both when a request is built.
    text take(std::string_view name, subject about) {
        if (!in_.value.is_object()) {
            return {};
        }
        const json_place<Json> member = in_.member(name);
        if (member.is_missing()) {
            return {};
        }
        if (member.value.is_null()) {
            return text(nullptr);
        }
        const std::optional<std::string_view> found = string_in(member.value);
        if (!found) {
            member.refuse("a string", about);
            is_good_ = false;
            return {};
        }
        return text(*found);
    }

    text take(subject about) { return take(row_of(about).name(), about); }

    [[nodiscard]] bool is_good() const { return is_good_; }

private:
    void refuse_member(std::string_view key, std::string_view expected) {
        std::string at(pointer_of(about_));
        if (key.size() <= longest_shown_key && shown_key_characters.ascii().holds_only(key)) {
            at += '/';
            write_pointer_key(key, [&at](char character) { at += character; });
        }
        violation found = violation_of(rule::document_member_unknown, severity::error);
        found.subject = about_;
        found.pointer = at;
        found.expected = expected;
        in_.faults.add(found);
        is_good_ = false;
    }

    const json_place<Json>& in_;
    subject about_;
    bool is_good_ = true;
};

// In the shape that a location has in a request; a version that is absent is left out.
template <policy Policy>
struct json_form<basic_s3_location<Policy>> {
    using location = basic_s3_location<Policy>;

    template <class Json>
    static void write(Json& out, const location& where) {
        out = Json::object();
        write_text(out, row_of(subject::s3_bucket).name(), where.bucket.text());
        write_text(out, row_of(subject::s3_key).name(), where.key.text());
        write_text(out, row_of(subject::s3_version).name(), where.version.text());
    }

    // Its form alone: the rules for its parts are checked when a request is built from it.
    template <class Json>
    static std::optional<location> read(const json_place<Json>& in) {
        object_of_texts<Json> members(in, subject::s3_location);
        members.allow({row_of(subject::s3_bucket).name(), row_of(subject::s3_key).name(),
                       row_of(subject::s3_version).name()});
        location made;
        made.bucket = members.take(subject::s3_bucket);
        made.key = members.take(subject::s3_key);
        made.version = members.take(subject::s3_version);
        return members.is_good() ? std::optional<location>(made) : std::nullopt;
    }
};

// In the same shape. Bucket and key have to be there, as in the text that an s3_uri is read from.
template <>
struct json_form<s3_uri> {
    template <class Json>
    static void write(Json& out, const s3_uri& where) {
        out = Json::object();
        write_text(out, row_of(subject::s3_bucket).name(), where.bucket());
        write_text(out, row_of(subject::s3_key).name(), where.key());
        if (where.has_version()) {
            write_text(out, row_of(subject::s3_version).name(), where.version());
        }
    }

    template <class Json>
    static std::optional<s3_uri> read(const json_place<Json>& in) {
        const std::optional<s3_location> where = json_form<s3_location>::read(in);
        if (!where) {
            return std::nullopt;
        }
        s3_uri_parts parts;
        const bool has_bucket = needs(in, where->bucket.text(), rule::bucket_required) &&
                                copy(in, where->bucket.text(), rule::bucket_max_length, parts.bucket);
        const bool has_key = needs(in, where->key.text(), rule::s3_key_required) &&
                             copy(in, where->key.text(), rule::s3_key_max_bytes, parts.key);
        const bool fits = copy(in, where->version.text(), rule::s3_version_max_bytes, parts.version);
        parts.has_version = where->version.text().present();
        return has_bucket && has_key && fits ? std::optional<s3_uri>(parts) : std::nullopt;
    }

private:
    template <class Json>
    static void refuse(const json_place<Json>& in, rule id, std::size_t limit, std::size_t actual) {
        violation found = violation_of(id, severity::error);
        found.pointer = pointer_of(found.subject);
        found.limit = limit;
        found.actual = actual;
        in.faults.add(found);
    }

    template <class Json>
    static bool needs(const json_place<Json>& in, const text& given, rule id) {
        if (given.view().empty()) {
            refuse(in, id, 0, 0);
        }
        return !given.view().empty();
    }

    template <class Json, std::size_t Capacity>
    static bool copy(const json_place<Json>& in, const text& given, rule id, inline_text<Capacity>& out) {
        const std::string_view view = given.view();
        if (view.size() > Capacity) {
            refuse(in, id, Capacity, view.size());
            return false;
        }
        out.assign(view);
        return true;
    }
};

// {"key": ..., "value": ...}
template <subject Map, policy Policy>
struct json_form<mixed_entry<Map, Policy>> {
    using entry = mixed_entry<Map, Policy>;

    template <class Json>
    static void write(Json& out, const entry& one) {
        out = Json::object();
        write_text(out, "key", one.key.text());
        write_text(out, "value", one.value.text());
    }

    // Its form alone, as of a location.
    template <class Json>
    static std::optional<entry> read(const json_place<Json>& in) {
        object_of_texts<Json> members(in, Map);
        members.allow({"key", "value"});
        const text key = members.take("key", key_of(Map));
        const text value = members.take("value", value_of(Map));
        return members.is_good() ? std::optional<entry>(entry{key, value}) : std::nullopt;
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
