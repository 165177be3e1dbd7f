// SPDX-License-Identifier: BSL-1.0
// The placeholders of a job document: their forms, and which stands inside which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/recipe/placeholder_start.hpp>
#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// What a placeholder asks for.
enum class placeholder_kind : std::uint8_t {
    attribute,          // ${aws:iot:package:<p>:version:<v>:attributes:<key>}
    all_attributes,     // ...:attributes}
    artifact,           // ...:artifact:s3-presigned-url}
    artifact_location,  // ...:artifact-location:s3-presigned-url}, by which prose means the same
    malformed,          // ${aws:iot:package:...} of no such form
    enclosing_package,  // ${aws:iot:package:...} with another one inside, which is the fault then
    presigned_url,      // ${aws:iot:s3-presigned-url:https://...}
    upload,             // ${aws:iot:s3-presigned-url-upload:https://...}
    misspelled,         // ${iot:package:...}, ${aws:iot:packages:...}
    foreign,            // ${aws:...} of another kind
    local,              // ${thingName} and its siblings
    unknown,            // ${...} of another kind, inside another one
    unterminated,
};

// Where it stands.
enum class placeholder_layer : std::uint8_t {
    first,
    in_presigned_url,  // directly in one of the first layer
    in_upload,
    in_foreign,
    deeper,
};

// One placeholder of a text. The names are empty where its kind has none.
struct placeholder {
    placeholder_kind kind{};
    placeholder_layer layer{};
    std::size_t offset = 0;
    std::string_view text{};   // all of it where no other one is inside, else what stands before that
    std::string_view whole{};  // in the first layer, with what is inside
    std::string_view package{};
    std::string_view version{};
    std::string_view key{};
    bool is_in_bucket = false;    // of the address of an upload
    std::size_t repetitions = 0;  // of a local one, those before it in the same upload

    [[nodiscard]] constexpr bool wants_artifact() const {
        return kind == placeholder_kind::artifact || kind == placeholder_kind::artifact_location;
    }
};

// Cuts off what stands before the separator, and that itself; all of the text where there is none.
constexpr std::string_view cut_up_to(char separator, std::string_view& text) {
    const std::size_t found = text.find(separator);
    const std::size_t end = found == std::string_view::npos ? text.size() : found;
    const std::string_view front = piece_of(text, 0, end);
    text.remove_prefix(end == text.size() ? end : end + 1);
    return front;
}

// Reads <package>:version:<version>:... Which characters the names have is not asked: their own rules say
// that.
constexpr void read_package_placeholder(std::string_view rest, placeholder& found) {
    const std::string_view package = cut_up_to(':', rest);
    const std::string_view word = cut_up_to(':', rest);
    const std::string_view version = cut_up_to(':', rest);
    const std::string_view wanted = rest;
    const std::string_view member = cut_up_to(':', rest);
    if (word != "version") {
        return;
    }
    if (wanted == "attributes") {
        found.kind = placeholder_kind::all_attributes;
    } else if (member == "attributes" && !rest.empty()) {
        found.kind = placeholder_kind::attribute;
        found.key = rest;
    } else if (wanted == "artifact:s3-presigned-url") {
        found.kind = placeholder_kind::artifact;
    } else if (wanted == "artifact-location:s3-presigned-url") {
        found.kind = placeholder_kind::artifact_location;
    }
    if (found.kind != placeholder_kind::malformed) {
        found.package = package;
        found.version = version;
    }
}

// The offset of the next `${` or `}` or `"`, or the end of the text.
constexpr std::size_t find_placeholder_event(std::string_view text, std::size_t offset) {
    for (; offset < text.size(); ++offset) {
        const char next = text[offset];
        if (next == '}' || next == '"' ||
            (next == '$' && begins_with(rest_of(text, offset), placeholder_start))) {
            break;
        }
    }
    return offset;
}

// The offset of the `}` that ends the placeholder. Where a `"` or the end of the text comes first, that: no
// part of a placeholder has a quote, and a JSON string ends there.
constexpr std::size_t find_placeholder_end(std::string_view text, std::size_t offset) {
    std::size_t open = 1;
    offset += placeholder_start.size();
    for (;;) {
        offset = find_placeholder_event(text, offset);
        if (offset == text.size() || text[offset] == '"' || (text[offset] == '}' && open == 1)) {
            return offset;
        }
        const bool ends = text[offset] == '}';
        open = ends ? open - 1 : open + 1;
        offset += ends ? 1 : placeholder_start.size();
    }
}

// The placeholder at that offset, which ends or holds another one at `stop`.
constexpr placeholder read_placeholder(std::string_view text, std::size_t offset, std::size_t stop,
                                       placeholder_layer layer) {
    constexpr std::string_view package = "aws:iot:package:";
    const bool is_whole = text[stop] == '}';
    placeholder found{.layer = layer, .offset = offset};
    found.text = piece_of(text, offset, stop - offset + (is_whole ? 1 : 0));
    const std::size_t begin = offset + placeholder_start.size();
    const std::string_view body = piece_of(text, begin, stop - begin);
    if (begins_with(body, "aws:iot:s3-presigned-url:")) {
        found.kind = placeholder_kind::presigned_url;
    } else if (begins_with(body, "aws:iot:s3-presigned-url-upload:")) {
        found.kind = placeholder_kind::upload;
    } else if (begins_with(body, package)) {
        found.kind = placeholder_kind::malformed;
        if (is_whole) {
            read_package_placeholder(rest_of(body, package.size()), found);
        } else if (begins_with(rest_of(text, stop), "${aws:")) {
            found.kind = placeholder_kind::enclosing_package;
        }
    } else if (is_misspelled(body)) {
        found.kind = placeholder_kind::misspelled;
    } else if (begins_with(body, "aws:")) {
        found.kind = placeholder_kind::foreign;
    } else {
        found.kind = is_local(rest_of(text, begin)) ? placeholder_kind::local : placeholder_kind::unknown;
    }
    return found;
}

constexpr placeholder_layer layer_inside(placeholder_kind first) {
    switch (first) {
        case placeholder_kind::presigned_url: return placeholder_layer::in_presigned_url;
        case placeholder_kind::upload: return placeholder_layer::in_upload;
        case placeholder_kind::misspelled:
        case placeholder_kind::foreign: return placeholder_layer::in_foreign;
        default: return placeholder_layer::deeper;
    }
}

// What one of the first layer tells of those in it.
struct enclosing_placeholder {
    placeholder_layer layer_inside{};
    std::size_t bucket_begin = 0;  // in the text
    std::size_t bucket_end = 0;
    std::size_t seen[local_placeholders.size()] = {};

    constexpr enclosing_placeholder() = default;

    // An address of an upload is https://s3.<region>.amazonaws.com/<bucket>/<key>; in another form the bucket
    // is a part of the host.
    constexpr explicit enclosing_placeholder(const placeholder& first)
        : layer_inside(detail::layer_inside(first.kind)) {
        constexpr std::string_view start = "${aws:iot:s3-presigned-url-upload:https://s3.";
        if (!begins_with(first.whole, start)) {
            return;
        }
        const std::size_t slash = first.whole.find('/', start.size());
        if (slash != std::string_view::npos) {
            const std::size_t end = first.whole.find('/', slash + 1);
            bucket_begin = first.offset + slash;
            bucket_end = first.offset + (end == std::string_view::npos ? first.whole.size() : end);
        }
    }

    constexpr void tell(std::string_view text, placeholder& nested) {
        nested.is_in_bucket = bucket_begin < nested.offset && nested.offset < bucket_end;
        if (nested.kind == placeholder_kind::local) {
            nested.repetitions = seen[find_local(rest_of(text, nested.offset + placeholder_start.size()))]++;
        }
    }
};

// Calls visit(placeholder) for each of a text, in the order of their offsets, until that returns false. Reads
// each byte at most a few times, whatever is nested in what. Of an unterminated one, what it might hold is
// not looked at.
template <class Visit>
constexpr void each_placeholder(std::string_view text, Visit&& visit) {
    std::size_t offset = find_placeholder(text, 0);
    while (offset != std::string_view::npos) {
        const std::size_t begin = offset;
        const std::size_t end = find_placeholder_end(text, begin);
        if (end == text.size() || text[end] != '}') {
            if (!visit(placeholder{.kind = placeholder_kind::unterminated, .offset = begin})) {
                return;
            }
            offset = find_placeholder(text, end);
            continue;
        }
        std::size_t open = 0;
        enclosing_placeholder first;
        while (offset < end) {
            if (text[offset] == '}') {
                --open;
                offset = find_placeholder_event(text, offset + 1);
                continue;
            }
            const std::size_t stop = find_placeholder_event(text, offset + placeholder_start.size());
            const placeholder_layer layer = open == 0   ? placeholder_layer::first
                                            : open == 1 ? first.layer_inside
                                                        : placeholder_layer::deeper;
            placeholder found = read_placeholder(text, offset, stop, layer);
            if (open == 0) {
                found.whole = piece_of(text, begin, end + 1 - begin);
                first = enclosing_placeholder(found);
            } else {
                first.tell(text, found);
            }
            if (!visit(found)) {
                return;
            }
            ++open;
            offset = stop;
        }
        offset = find_placeholder(text, end);
    }
}

}  // namespace IOTPKG_NAMESPACE::detail
