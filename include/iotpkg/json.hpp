// Documents, conversions and answers as JSON. The only header that includes nlohmann_json.
#pragma once

#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include <iotpkg/detail/document_reader.hpp>
#include <iotpkg/detail/response_reader.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/response.hpp>
#include <iotpkg/transport.hpp>

namespace iotpkg {

namespace detail {

template <class Visit>
void read_documents(std::string_view text, const policy& severities, bool many, Visit& visit) {
    document_source source(text);
    document_reader<Visit> reader(source, severities, many, visit);
    constexpr bool to_the_end = false;  // the reader says what is behind
    nlohmann::json::sax_parse(source_iterator(source), source_iterator(), &reader,
                              nlohmann::json::input_format_t::json, to_the_end);
    reader.finish();
}

}  // namespace detail

// Checks a document in the shape of the API's request syntax and of `--cli-input-json`: an object with
// packageName, versionName, description, attributes, artifact, recipe, tags and clientToken. Finds every
// fault at once, in time and memory linear in the size of the text; throws nothing of its own.
//     iotpkg::checked_document document = iotpkg::check_document(text);
//     if (document.request) { send(*document.request); } else { log(to_string(document.report)); }
[[nodiscard]] inline checked_document check_document(std::string_view text,
                                                     const policy& severities = policy::recommended) {
    checked_document only;
    const auto keep = [&only](checked_document&& checked) { only = std::move(checked); };
    detail::read_documents(text, severities, false, keep);
    return only;
}

// The same for a JSON array of such objects, or for one of them: calls visit(checked_document&&) for each, in
// their order. Places are those in the whole text. What is wrong between or behind them comes with a document
// of its own, which has no request.
template <class Visit>
void check_documents(std::string_view text, const policy& severities, Visit visit) {
    detail::read_documents(text, severities, true, visit);
}

// What the service answered: an answer, or an error, and never an exception but std::bad_alloc. The status
// decides between them, as in AWS's own clients; a success needs a body that is a JSON object, with members
// of the right types. Members that are not known are passed over, however deep or large they are.
[[nodiscard]] inline outcome parse_response(const http_response_view& received) {
    detail::response_reader reader;
    const std::string_view body = received.body;
    // A NUL is never JSON, and nlohmann_json takes one for the end of the text.
    const bool complete = body.find('\0') == std::string_view::npos &&
                          nlohmann::json::sax_parse(body.begin(), body.end(), &reader);
    return reader.finish(received.status, received.error_type, complete);
}

}  // namespace iotpkg
