// What a JSON parser complains of: where, and what belongs there. Its own words quote the text, which may be
// sensitive, so they are read and not shown.
#pragma once

#include <cstddef>
#include <string_view>

#include <iotpkg/document/source.hpp>

namespace iotpkg::detail {

struct json_complaint {
    std::size_t at = 0;
    // Static text.
    std::string_view expected{};
};

// The parts of nlohmann_json's messages that say what it was about to read.
inline constexpr std::string_view parser_contexts[][2] = {
    {"missing closing quote", "a closing quote"},
    {"after backslash", "an escape that JSON has"},
    {"hex digits", "four hexadecimal digits"},
    {"invalid number", "a digit"},
    {"while parsing object key", "a member name in double quotes"},
    {"while parsing object separator", "a colon"},
    {"while parsing object - ", "a comma or a closing brace"},
    {"while parsing array - ", "a comma or a closing bracket"},
    {"while parsing value - ", "a value"},
};

inline json_complaint read_complaint(std::string_view words, std::string_view last_token,
                                     const document_source& source) {
    json_complaint found;
    // Behind that the text is quoted, which may say anything.
    const std::size_t quoted = words.find("last read: ");
    const bool has_quoted = quoted != std::string_view::npos;
    words = words.substr(0, quoted);
    for (const auto& context : parser_contexts) {
        if (found.expected.empty() && words.find(context[0]) != std::string_view::npos) {
            found.expected = context[1];
        }
    }
    // The token that the parser speaks of is the end of what it gives as the last one.
    const char last = last_token.empty() ? ' ' : last_token.back();
    constexpr std::string_view punctuation = "{}[]:,";
    const bool is_inside_token = has_quoted || punctuation.find(last) != std::string_view::npos;
    found.at = source.last_read();
    if (source.is_at_end() && (words.find("unexpected end of input") != std::string_view::npos ||
                               words.find("missing closing quote") != std::string_view::npos)) {
        found.at = source.text().size();
    } else if (!is_inside_token && last == '"') {
        found.at = source.string().begin;
    } else if (!is_inside_token && is_alphanumeric(last)) {
        found.at = source.scalar_begin();
    }
    return found;
}

}  // namespace iotpkg::detail
