// SPDX-License-Identifier: BSL-1.0
// Compiled as C++11, and as each standard behind it.
#include "transcript.hpp"

#include <cstddef>
#include <string>

namespace {

std::string transcript(const bridge::checked_request& made) {
    const bridge::request& out = made.request;
    std::string all = made.is_valid ? "valid" : "invalid";
    for (const std::string& part :
         {out.method, out.path, out.query, out.target, out.content_type, out.body, out.client_token}) {
        all += '|' + part;
    }
    for (const bridge::violation& found : made.violations) {
        all += '\n' + found.rule + (found.is_error ? "|error" : "|warning") + '|' + found.pointer;
        all += found.entry == bridge::no_entry ? "|none" : '|' + std::to_string(found.entry);
        all += found.in_key ? "|key" : "|value";
        for (const std::size_t figure : {found.offset, found.limit, found.actual, found.line, found.column}) {
            all += '|' + std::to_string(figure);
        }
        all += '|' + found.message;
    }
    return all;
}

}  // namespace

std::string create_in_cpp11(const bridge::package_version& from) {
    return transcript(bridge::create_package_version(from));
}

std::string create_from_document_in_cpp11(const std::string& document) {
    return transcript(bridge::create_package_version_from_document(document));
}

std::string publish_in_cpp11(const bridge::optional_text& package_name,
                             const bridge::optional_text& version_name) {
    return transcript(bridge::publish_package_version(package_name, version_name));
}
