// SPDX-License-Identifier: BSL-1.0
// A request as text in wire form: the target, the body and the token in one piece of memory.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/operation/body.hpp>
#include <iotpkg/operation/fields.hpp>
#include <iotpkg/operation/target.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/text/json_string.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Where the parts of a request stand. An empty token leaves the query out.
template <class Fields>
constexpr wire_layout layout_of(const Fields& of, std::string_view token, map_sizes sizes) {
    path_counter path;
    visit_fields(of, path);
    json_counter body;
    write_body(body, of, sizes);
    const std::size_t encoded = percent_encoded_size(token);
    wire_layout layout{.method = Fields::operation::method};
    layout.path_end = path.size;
    layout.query_end = path.size + (token.empty() ? 0 : query_start_size + encoded);
    layout.body_end = layout.query_end + body.size();
    layout.token_size = token.size();
    layout.token_end = encoded == token.size() ? layout.query_end : layout.body_end + token.size();
    return layout;
}

// Writes all parts to [out, out + layout.size()), never past it. False when the fields no longer come to what
// they did when they were checked, or break a rule now: a range gave other entries. What was checked by the
// compiler or by a parse() needs no second look.
template <class Fields>
constexpr bool write_wire(const Fields& of, std::string_view token, const map_sizes& sizes,
                          const wire_layout& layout, char* out, second_look* again = nullptr) {
    json_writer writer(out, out + layout.size());
    visit_fields(of, path_writer(writer));
    if (!token.empty()) {
        write_query(token, writer);
    }
    map_sizes written = sizes;
    write_body(writer, of, written, again);
    if (layout.token_end > layout.body_end) {
        writer.raw(token);
    }
    return !writer.overflowed() && writer.room() == 0 && written == sizes &&
           (again == nullptr || again->found.errors == 0);
}

}  // namespace IOTPKG_NAMESPACE::detail
