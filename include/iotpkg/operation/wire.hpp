// A request as text in wire form: the target, the body and the token in one piece of memory.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/operation/check_fields.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/text/json_string.hpp>
#include <iotpkg/text/percent_encoding.hpp>

namespace iotpkg::detail {

// Where the parts stand, in bytes:
//
//     /packages/p/versions/1?clientToken=0f8fad5b-…{"description":"Night mode"}0f8fad5b-…
//     |<------ path ------>| |<---- query ------>||<--------- body --------->||<-token->|
//
// The token at the end is there only when its characters stand percent-encoded in the query.
struct wire_layout {
    std::size_t path = 0;
    std::size_t query = 0;
    std::size_t body = 0;
    std::size_t token = 0;
    bool token_encoded = false;

    // Of all parts together.
    [[nodiscard]] constexpr std::size_t size() const {
        return path + question_mark() + query + body + (token_encoded ? token : 0);
    }
    [[nodiscard]] constexpr std::size_t question_mark() const { return query == 0 ? 0 : 1; }
};

inline constexpr std::string_view packages_segment = "/packages/";
inline constexpr std::string_view versions_segment = "/versions/";
inline constexpr std::string_view token_parameter = "clientToken=";

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
    constexpr Out& member(std::string_view quoted_name) {
        if (!first_) {
            out_.raw(',');
        }
        first_ = false;
        out_.raw(quoted_name);
        out_.raw(':');
        return out_;
    }

    constexpr void text_member(std::string_view quoted_name, const text& value) {
        if (value.present()) {
            member(quoted_name).string(value.view());
        }
    }

    constexpr void end() { out_.raw('}'); }

private:
    Out& out_;
    bool first_ = true;
};

template <class Entries>
constexpr void write_entries(json_counter& out, const Entries&, entries_size& size) {
    out.skip(size.json);
}

// Measures what it writes: a range may give other entries than when it was checked.
template <class Entries>
constexpr void write_entries(json_writer& out, const Entries& entries, entries_size& size) {
    size = {};
    out.raw('{');
    entries.each([&](const text& key, const text& value) {
        if (size.count != 0) {
            out.raw(',');
        }
        const char* const start = out.position();
        out.string(key.view());
        out.raw(':');
        out.string(value.view());
        ++size.count;
        size.text += key.view().size() + value.view().size();
        size.json += static_cast<std::size_t>(out.position() - start) + (size.count > 1 ? 1u : 0u);
        return !out.overflowed();
    });
    out.raw('}');
}

// Writes the body, its members in the order of AWS's own clients. What maps come to is read from sizes when
// counting, and left there when writing.
template <class Out, class Fields>
constexpr void write_body(Out& out, const Fields& of, map_sizes& sizes) {
    json_object<Out> body(out);
    body.text_member("\"description\"", of.description);
    if (of.attributes.present()) {
        write_entries(body.member("\"attributes\""), of.attributes, sizes.attributes);
    }
    if (of.artifact.present) {
        json_object<Out> artifact(body.member("\"artifact\""));
        if (of.artifact.has_location) {
            json_object<Out> location(artifact.member("\"s3Location\""));
            location.text_member("\"bucket\"", of.artifact.bucket);
            location.text_member("\"key\"", of.artifact.key);
            location.text_member("\"version\"", of.artifact.version);
            location.end();
        }
        artifact.end();
    }
    body.text_member("\"recipe\"", of.recipe);
    if (of.tags.present()) {
        write_entries(body.member("\"tags\""), of.tags, sizes.tags);
    }
    body.end();
}

// The layout of a request. An empty token leaves the query out.
template <class Fields>
constexpr wire_layout layout_of(const Fields& of, std::string_view token, map_sizes sizes) {
    wire_layout layout;
    layout.path = packages_segment.size() + percent_encoded_size(of.package_name.view()) +
                  versions_segment.size() + percent_encoded_size(of.version_name.view());
    layout.token = token.size();
    if (!token.empty()) {
        const std::size_t encoded = percent_encoded_size(token);
        layout.query = token_parameter.size() + encoded;
        layout.token_encoded = encoded != token.size();
    }
    json_counter counter;
    write_body(counter, of, sizes);
    layout.body = counter.size();
    return layout;
}

// Writes all parts to [out, out + layout.size()), never past it. False when the fields no longer come to what
// they did when they were checked: a range gave other entries.
template <class Fields>
constexpr bool write_wire(const Fields& of, std::string_view token, const map_sizes& sizes,
                          const wire_layout& layout, char* out) {
    json_writer writer(out, out + layout.size());
    writer.raw(packages_segment);
    percent_encode(of.package_name.view(), writer);
    writer.raw(versions_segment);
    percent_encode(of.version_name.view(), writer);
    if (layout.query != 0) {
        writer.raw('?');
        writer.raw(token_parameter);
        percent_encode(token, writer);
    }
    map_sizes written = sizes;
    write_body(writer, of, written);
    if (layout.token_encoded) {
        writer.raw(token);
    }
    return !writer.overflowed() && writer.room() == 0 && written == sizes;
}

}  // namespace iotpkg::detail
