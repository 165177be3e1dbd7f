// SPDX-License-Identifier: BSL-1.0
// What a rule speaks of, and where that stands in a request.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

// A member of a request, or a part of one, in the order of the wire; lists/subject_list.hpp has the list.
enum class subject : std::uint8_t {
#define IOTPKG_SUBJECT(id, parent_id, around, name_text, kind, sensitivity) id,
#include <iotpkg/lists/subject_list.hpp>
};

inline constexpr std::size_t subject_count = static_cast<std::size_t>(subject::any) + 1;

// What a subject is made of.
enum class shape : std::uint8_t {
    text,
    map,       // of texts to texts
    key,       // of a map
    value,     // of a map
    artifact,  // an object that holds a location
    location,  // an object of parts
    part,      // a text in a location
    whole,     // the document, or whatever holds text
};

// One row of the list.
struct subject_row {
    // What holds it.
    subject parent;
    // RFC 6901; keys and values of a map have the map's own.
    std::string_view pointer;
    // The name on the wire as it stands in an object: `"packageName":`.
    std::string_view member;
    iotpkg::shape shape;
    bool is_sensitive;

    // The name on the wire: `packageName`.
    [[nodiscard]] constexpr std::string_view name() const {
        return detail::piece_of(member, 1, member.size() - 3);
    }
};

namespace detail {

enum sensitivity : bool { open = false, sensitive = true };

inline constexpr subject_row subject_rows[subject_count] = {
#define IOTPKG_SUBJECT(id, parent_id, around, name_text, kind, sensitivity)                                  \
    {subject::parent_id,                                                                                     \
     {around name_text, sizeof(around name_text) - 1},                                                       \
     {"\"" name_text "\":", sizeof("\"" name_text "\":") - 1},                                               \
     shape::kind,                                                                                            \
     sensitivity},
#include <iotpkg/lists/subject_list.hpp>
};

}  // namespace detail

constexpr const subject_row& row_of(subject about) {
    return detail::subject_rows[static_cast<std::size_t>(about)];
}

// The JSON Pointer (RFC 6901) of a subject; keys and values of a map have the map's own.
constexpr std::string_view pointer_of(subject about) {
    return row_of(about).pointer;
}

constexpr shape shape_of(subject about) {
    return row_of(about).shape;
}

// The service's model calls its text sensitive: it is never shown.
constexpr bool is_sensitive(subject about) {
    return row_of(about).is_sensitive;
}

// Half of a map entry: always there, unlike a member.
constexpr bool is_half_of_entry(subject about) {
    return shape_of(about) == shape::key || shape_of(about) == shape::value;
}

// The subjects of a map's keys and of its values, which follow it in the list.
constexpr subject key_of(subject map) {
    return static_cast<subject>(static_cast<std::size_t>(map) + 1);
}
constexpr subject value_of(subject map) {
    return static_cast<subject>(static_cast<std::size_t>(map) + 2);
}

namespace detail {

constexpr bool have_maps_keys_and_values() {
    for (std::size_t index = 0; index < subject_count; ++index) {
        const subject map = static_cast<subject>(index);
        if (shape_of(map) == shape::map &&
            (shape_of(key_of(map)) != shape::key || row_of(key_of(map)).parent != map ||
             shape_of(value_of(map)) != shape::value || row_of(value_of(map)).parent != map)) {
            return false;
        }
    }
    return true;
}
static_assert(have_maps_keys_and_values(), "iotpkg: a map's key and value follow it in the list of subjects");

}  // namespace detail
}  // namespace IOTPKG_NAMESPACE
