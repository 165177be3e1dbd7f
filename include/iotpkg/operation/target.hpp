// SPDX-License-Identifier: BSL-1.0
// The target of a request: its path, made of the members that are in it, and the query with the token.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/operation/fields.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/percent_encoding.hpp>
#include <iotpkg/text/text_writer.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

struct path_counter : ignored_members {
    constexpr void text(const member& one, const detail::text& given) {
        if (one.place == member_place::path) {
            size += one.segment.size() + percent_encoded_size(given.view());
        }
    }

    std::size_t size = 0;
};

struct path_writer : ignored_members {
    constexpr explicit path_writer(text_writer& to) : out(to) {}

    constexpr void text(const member& one, const detail::text& given) {
        if (one.place == member_place::path) {
            out.raw(one.segment);
            percent_encode(given.view(), out);
        }
    }

    text_writer& out;
};

// The bytes of "?clientToken=": the only member that an operation of the family has in its query.
inline constexpr std::size_t query_start_size = row_of(subject::client_token).name().size() + 2;

constexpr void write_query(std::string_view token, text_writer& out) {
    out.raw('?');
    out.raw(row_of(subject::client_token).name());
    out.raw('=');
    percent_encode(token, out);
}

}  // namespace IOTPKG_NAMESPACE::detail
