// SPDX-License-Identifier: BSL-1.0
// A request as one JSON document, in the shape that check_document of document.hpp reads.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/operation.hpp>
#include <iotpkg/request.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/text/append_json_string.hpp>
#include <iotpkg/text/percent_encoding.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE {

namespace detail {

inline std::string percent_decoded(std::string_view text) {
    std::string decoded(text.size(), '\0');
    const auto size = percent_decode(text, decoded.data(), decoded.data() + decoded.size());
    decoded.resize(size ? *size : 0);
    return decoded;
}

// Calls visit(subject, text) for each name in the path of a request; for none where it was moved from. A
// slash in a name is percent-encoded.
template <class Visit>
void each_name(std::string_view path, Visit visit) {
    for (const member& one : package_version_path) {
        if (!path.starts_with(one.segment)) {
            return;
        }
        path.remove_prefix(one.segment.size());
        const std::string_view name = path.substr(0, path.find('/'));
        visit(one.subject, percent_decoded(name));
        path.remove_prefix(name.size());
    }
}

inline void append_member(std::string& out, subject about, std::string_view value) {
    if (out.size() > 1) {
        out += ',';
    }
    out += row_of(about).member;
    append_json_string(out, value);
}

}  // namespace detail

// The names, what the body has, and the client token; nothing is lost, and check_document makes the same
// request of it. The body is not parsed: its members are copied as they stand.
//     to_document(request);  // {"packageName":"thermostat-firmware","versionName":"2.4.1",...}
[[nodiscard]] inline std::string to_document(request_view of) {
    std::string out = "{";
    detail::each_name(
        of.path(), [&out](subject about, std::string_view name) { detail::append_member(out, about, name); });
    if (of.body().size() > 2) {
        out += out.size() > 1 ? "," : "";
        out += of.body().substr(1, of.body().size() - 2);
    }
    if (!of.client_token().empty()) {
        detail::append_member(out, subject::client_token, of.client_token());
    }
    out += '}';
    return out;
}

}  // namespace IOTPKG_NAMESPACE
