// SPDX-License-Identifier: BSL-1.0
// JSON that a program holds, as the text that the document reader reads. Not by dump(): that throws, or ends
// the program, where a string is not UTF-8, and the reader has a rule for it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/rules.hpp>
#include <iotpkg/text/append_json_string.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// Scalars but for null are written as 0: no member of a request is one, so no more is said of them than that.
// What lies deeper than the reader looks is left out; so nothing in the JSON makes this call itself further.
template <class Json>
void append_json(std::string& out, const Json& value, std::size_t depth = 0) {
    const bool is_shown = depth < row_of(rule::document_depth).limit;
    if (value.is_object()) {
        char before = '{';
        if (value.empty() || !is_shown) {
            out += before;
        } else {
            for (auto member = value.begin(); member != value.end(); ++member) {
                out += before;
                append_json_string(out, member.key());
                out += ':';
                append_json(out, member.value(), depth + 1);
                before = ',';
            }
        }
        out += '}';
    } else if (value.is_array()) {
        char before = '[';
        if (value.empty() || !is_shown) {
            out += before;
        } else {
            for (const Json& element : value) {
                out += before;
                append_json(out, element, depth + 1);
                before = ',';
            }
        }
        out += ']';
    } else if (value.is_string()) {
        append_json_string(out, *value.template get_ptr<const typename Json::string_t*>());
    } else {
        out += value.is_null() ? "null" : "0";
    }
}

}  // namespace IOTPKG_NAMESPACE::detail
