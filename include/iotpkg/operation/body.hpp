// SPDX-License-Identifier: BSL-1.0
// The body of a request: a JSON object of the members that are in it and present, in the order of the list.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/check/check_entries.hpp>
#include <iotpkg/check/finding.hpp>
#include <iotpkg/check/key_doubts.hpp>
#include <iotpkg/check/map_checks.hpp>
#include <iotpkg/check/map_entries.hpp>
#include <iotpkg/check/map_size.hpp>
#include <iotpkg/operation/entries_in_json.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/json_string.hpp>
#include <iotpkg/text/text.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Stands in for a json_writer where only the size is asked for.
class json_counter {
public:
    constexpr void raw(char) { ++size_; }
    constexpr void raw(std::string_view text) { size_ += text.size(); }
    constexpr void string(std::string_view text) { size_ += json_string_size(text); }
    constexpr void skip(std::size_t bytes) { size_ += bytes; }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }

private:
    std::size_t size_ = 0;
};

// Writes the members of a JSON object, with commas between them.
template <class Out>
class json_object {
public:
    constexpr explicit json_object(Out& out) : out_(out) { out_.raw('{'); }

    // Followed by the value.
    constexpr Out& member(subject about) {
        if (!is_first_) {
            out_.raw(',');
        }
        is_first_ = false;
        out_.raw(row_of(about).member);
        return out_;
    }

    constexpr void text_member(subject about, const text& value) {
        if (value.present()) {
            member(about).string(value.view());
        }
    }

    constexpr void end() { out_.raw('}'); }

private:
    Out& out_;
    bool is_first_ = true;
};

// The entries of a map, each of which is written when it is visited: who checks them sees what is written. A
// range may give other entries than when it was checked before.
class written_entries final : public map_entries {
public:
    constexpr written_entries(json_writer& out, const map_entries& entries, map_size& size)
        : out_(out), entries_(entries), size_(size) {}

    constexpr void visit_entries(entry_visitor& visitor) const override {
        out_.raw('{');
        entries_.each([&](const text& key, const text& value) {
            if (size_.count != 0) {
                out_.raw(',');
            }
            const char* const begin = out_.position();
            out_.string(key.view());
            out_.raw(':');
            out_.string(value.view());
            size_.add_written(key.view(), value.view(), static_cast<std::size_t>(out_.position() - begin));
            return !out_.overflowed() && visitor.visit(key, value);
        });
        out_.raw('}');
    }

private:
    json_writer& out_;
    const map_entries& entries_;
    map_size& size_;
};

// How entries are checked once more when they are written.
struct second_look {
    policy severities;
    const map_checks& (*checks_of)(subject map) = nullptr;
    bool (*has_duplicate)(const map_entries& entries) = detail::has_duplicate;
    error_count found{};
};

constexpr void write_entries(json_counter& out, subject, const map_entries&, map_size& size, second_look*) {
    out.skip(size.json);
}

constexpr void write_entries(json_writer& out, subject map, const map_entries& entries, map_size& size,
                             second_look* again) {
    size = {};
    const char* const begin = out.position();
    const written_entries written(out, entries, size);
    if (again == nullptr) {
        written.each([](const text&, const text&) { return true; });
        return;
    }
    const map_checks& checks = again->checks_of(map);
    check_entries(checks, written, again->severities, again->found, asked_of_entries::no_duplicates);
    const rule_row& duplicate = duplicate_row(checks);
    if (again->severities.severity_of(duplicate.id) != severity::off && !out.overflowed() &&
        again->has_duplicate(entries_in_json({begin, static_cast<std::size_t>(out.position() - begin)}))) {
        report_fault(duplicate, place{map}, {}, again->severities, again->found);
    }
}

// What maps come to is read from the sizes when counting, and left there when writing.
template <class Out>
class body_writer {
public:
    constexpr body_writer(Out& out, map_sizes& sizes, second_look* again)
        : body_(out), sizes_(sizes), again_(again) {}

    constexpr void text(const member& one, const detail::text& given) {
        if (one.place == member_place::body) {
            body_.text_member(one.subject, given);
        }
    }

    constexpr void map(const member& one, const map_entries& entries) {
        write_entries(body_.member(one.subject), one.subject, entries, sizes_[one.subject], again_);
    }

    constexpr void artifact(const member& one, const artifact_fields& given) {
        if (!given.is_present) {
            return;
        }
        json_object<Out> artifact(body_.member(one.subject));
        if (given.has_location) {
            json_object<Out> location(artifact.member(subject::s3_location));
            location.text_member(subject::s3_bucket, given.bucket);
            location.text_member(subject::s3_key, given.key);
            location.text_member(subject::s3_version, given.version);
            location.end();
        }
        artifact.end();
    }

    constexpr void end() { body_.end(); }

private:
    json_object<Out> body_;
    map_sizes& sizes_;
    second_look* again_;
};

template <class Out, class Fields>
constexpr void write_body(Out& out, const Fields& of, map_sizes& sizes, second_look* again = nullptr) {
    body_writer<Out> writer(out, sizes, again);
    visit_fields(of, writer);
    writer.end();
}

}  // namespace IOTPKG_NAMESPACE::detail
