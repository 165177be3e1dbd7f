// SPDX-License-Identifier: BSL-1.0
// How much of each rule a JSON Schema can say, and why not all of it.
#pragma once

#include <cstdint>
#include <string_view>

#include <iotpkg/rules.hpp>

namespace iotpkg_check {

enum class coverage : std::uint8_t {
    wholly,
    in_part,  // what the schema refuses breaks the rule, but not all that breaks it is refused
    not_at_all,
    needless,  // no document can break it
};

constexpr coverage schema_says(iotpkg::rule id) {
    using enum iotpkg::constraint;
    using enum iotpkg::rule;
    switch (iotpkg::row_of(id).kind) {
        case required:
        case min_length:
        case max_length:
        case guide_length:
        case characters:
        case outer_characters:
        case excluded_text:
        case excluded_part:
        case excluded_prefix:
        case excluded_suffix:
        case choice:
        case min_count:
        case max_count:
        case advised: return coverage::wholly;
        case form: return id == s3_key_relative_segments ? coverage::in_part : coverage::wholly;
        case max_bytes:
        case max_utf16: return coverage::in_part;
        case recent_characters:
        case json:
        case placeholder:
        case reference:
        case duplicate:
        case max_size:
        case max_json_size:
        case near_size:
        case max_depth:
        case encoding: return coverage::not_at_all;
        case syntax: break;
        case not_null:
        case stable:
        case comparison:
        case other_form: return coverage::needless;
    }
    switch (id) {
        case document_member_unknown:
        case document_null:
        case document_type: return coverage::wholly;
        case document_surrogate: return coverage::in_part;
        default: return coverage::not_at_all;
    }
}

// For people; empty where it is said wholly.
constexpr std::string_view why_not(iotpkg::rule id) {
    using enum iotpkg::constraint;
    using enum iotpkg::rule;
    switch (iotpkg::row_of(id).kind) {
        case max_bytes: return "lengths are code points there, and bytes are never fewer";
        case max_utf16: return "lengths are code points there, and UTF-16 code units are never fewer";
        case form:
            return id == s3_key_relative_segments
                       ? "a pattern cannot count: it catches only keys that begin with .."
                       : "";
        case recent_characters: return "a pattern cannot ask for the age of a character";
        case json:
        case placeholder: return "a pattern cannot read what is nested";
        case reference: return "one member cannot be compared with another";
        case duplicate: return "of two equal keys a parser keeps one";
        case max_size:
        case max_json_size:
        case near_size: return "sizes cannot be added up over the entries of a map";
        case max_depth: return "levels cannot be counted, though nothing that is deep is a member";
        case encoding: return "text is decoded before the schema sees it";
        case comparison: return "a schema sees one document at a time";
        case other_form: return "a schema sees JSON, and requests alone";
        case not_null:
        case stable: return "a rule for programs: a document has no pointers and no ranges";
        default: break;
    }
    switch (id) {
        case document_json:
        case document_trailing_text: return "a matter of the parser, which says it by itself";
        case document_byte_order_mark: return "a matter of the parser, which may skip it";
        case document_member_duplicate: return "of two equal keys a parser keeps one";
        case document_surrogate: return "only where a pattern says which characters are allowed";
        default: return {};
    }
}

}  // namespace iotpkg_check
