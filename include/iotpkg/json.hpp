// Everything that needs nlohmann_json: the only header that includes it.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include <iotpkg/detail/response_reader.hpp>
#include <iotpkg/response.hpp>

namespace iotpkg {

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
