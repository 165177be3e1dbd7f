// SPDX-License-Identifier: BSL-1.0
// What the library has to say, in JSON: violations, reports, errors, verdicts. None of it holds sensitive
// text.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <iotpkg/checked_document.hpp>
#include <iotpkg/json/form.hpp>
#include <iotpkg/json/names.hpp>
#include <iotpkg/report.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/s3_uri_error.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

template <>
struct json_form<text_range> : form_of_members<text_range> {
    template <class Range, class Visit>
    static void each_member(Range& range, Visit& visit) {
        visit("begin", range.begin);
        visit("end", range.end);
    }
};

template <>
struct json_form<s3_uri_error> : form_of_members<s3_uri_error> {
    template <class Error, class Visit>
    static void each_member(Error& error, Visit& visit) {
        visit("reason", error.reason);
        visit("offset", error.offset);
    }
};

template <>
struct json_form<write_error> : form_of_members<write_error> {
    template <class Error, class Visit>
    static void each_member(Error& error, Visit& visit) {
        visit("reason", error.reason);
        visit("needed", error.needed);
        visit("errors", error.errors);
        visit("first", error.first, rule{});  // no rule, where there are no errors
    }
};

template <>
struct json_form<entry_size> : form_of_members<entry_size> {
    template <class Entry, class Visit>
    static void each_member(Entry& entry, Visit& visit) {
        visit("pointer", entry.pointer);
        visit("entry", entry.entry, none);
        visit("bytes", entry.bytes);
    }
};

// One that is read borrows its texts from the JSON; a report copies them.
template <>
struct json_form<violation> : form_of_members<violation> {
    template <class Violation, class Visit>
    static void each_member(Violation& found, Visit& visit) {
        visit("rule", found.rule);
        visit("severity", found.severity);
        visit("provenance", found.provenance);
        visit("subject", found.subject);
        visit("pointer", found.pointer);
        visit("entry", found.entry, none);
        visit("in_key", found.in_key);
        visit("limit", found.limit, none);
        visit("actual", found.actual, none);
        visit("offset", found.offset, none);
        visit("expected", found.expected, std::string_view());
        visit("line", found.line, std::size_t{0});
        visit("column", found.column, std::size_t{0});
    }

    template <class Json>
    static void write(Json& out, const violation& found) {
        form_of_members::write(out, found);
        std::size_t shown = largest_shown;
        while (shown != 0 && is_unused(found.largest[shown - 1])) {
            --shown;
        }
        for (std::size_t index = 0; index < shown; ++index) {
            out["largest"].push_back(found.largest[index]);
        }
    }

    template <class Json>
    static std::optional<violation> read(const json_place<Json>& in) {
        std::optional<violation> found = form_of_members::read(in);
        if (!in.value.is_object()) {
            return std::nullopt;
        }
        const json_place<Json> largest = in.member("largest");
        std::array<entry_size, largest_shown> entries{};
        if (!largest.is_missing() && !read_largest(largest, entries)) {
            return std::nullopt;
        }
        if (found) {
            found->largest = entries;
        }
        return found;
    }

private:
    static bool is_unused(const entry_size& large) {
        return large.entry == none && large.bytes == 0 && large.pointer.empty();
    }

    template <class Json>
    static bool read_largest(const json_place<Json>& in, std::array<entry_size, largest_shown>& entries) {
        if (!in.value.is_array() || in.value.size() > entries.size()) {
            in.refuse("an array of at most three");
            return false;
        }
        bool is_good = true;
        for (std::size_t index = 0; index < in.value.size(); ++index) {
            const json_place<Json> one{in.value[index], in.faults, &in, {}, index};
            is_good = read_value(one, entries[index]) && is_good;
        }
        return is_good;
    }
};

template <>
struct json_form<report> {
    template <class Json>
    static void write(Json& out, const report& all) {
        out = Json::array();
        for (const violation& found : all) {
            out.push_back(found);
        }
    }

    template <class Json>
    static std::optional<report> read(const json_place<Json>& in) {
        if (!in.value.is_array()) {
            in.refuse("an array");
            return std::nullopt;
        }
        report all(none);
        for (std::size_t index = 0; index < in.value.size(); ++index) {
            const json_place<Json> one{in.value[index], in.faults, &in, {}, index};
            if (const std::optional<violation> found = json_form<violation>::read(one)) {
                all.add(*found);
            }
        }
        return all.size() == in.value.size() ? std::optional<report>(std::move(all)) : std::nullopt;
    }
};

// The verdict, without the text of the request, which may be sensitive.
template <>
struct json_form<checked_document> {
    template <class Json>
    static void write(Json& out, const checked_document& checked) {
        out = Json::object();
        out["valid"] = checked.request.has_value();
        out["report"] = checked.report;
        if (checked.report.omitted() != 0) {
            out["omitted"] = checked.report.omitted();
        }
        out["public_text"] = checked.public_text;
    }
};

}  // namespace IOTPKG_NAMESPACE::detail
