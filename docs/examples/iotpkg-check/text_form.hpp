// SPDX-License-Identifier: BSL-1.0
// What a text is written in, by the name of its file and by how it begins.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace iotpkg_check {

enum class text_form {
    json,
    json_template,  // perhaps: it names what a template has
    yaml,
    terraform,
    shell,
};

// Of the resources that CloudFormation makes package versions of.
inline constexpr std::string_view package_version_type = "AWS::IoT::SoftwarePackageVersion";

// JSON's white space.
inline bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

// Behind white space and comments.
inline std::string_view without_comments(std::string_view text) {
    for (;;) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
        if (!text.starts_with('#') || text.starts_with("#!")) {
            return text;
        }
        text.remove_prefix(std::min(text.find('\n'), text.size()));
    }
}

inline bool begins_with_word(std::string_view text, std::string_view word) {
    return text.starts_with(word) && text.size() > word.size() &&
           std::string_view(" \t\r\n\"{").find(text[word.size()]) != std::string_view::npos;
}

// A block: `resource "aws_s3_object" "it" {`.
inline bool looks_like_terraform(std::string_view text) {
    for (const std::string_view word :
         {"terraform", "provider", "resource", "data", "module", "variable", "locals", "output"}) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (begins_with_word(line, word) && line.find('{') != line.npos && line.find(':') > line.find('{')) {
            return true;
        }
    }
    return false;
}

inline bool looks_like_shell(std::string_view text) {
    if (text.starts_with("$ ")) {
        text.remove_prefix(2);
    }
    return text.starts_with("#!") || begins_with_word(text, "aws") || begins_with_word(text, "iotpkg-check");
}

// A line that no JSON of objects begins with: `---`, `- a`, `-`, `? a`, `%YAML`, `key: value`.
inline bool looks_like_yaml(std::string_view text) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    for (const std::string_view start : {"---", "- ", "? ", "%YAML", "%TAG"}) {
        if (line.starts_with(start)) {
            return true;
        }
    }
    const std::size_t colon = line.find(':');
    const bool has_key = colon != line.npos && colon != 0 && line.front() != '{' && line.front() != '[';
    return line == "-" ||
           (has_key && (colon + 1 == line.size() || line[colon + 1] == ' ' || line[colon + 1] == '\t'));
}

inline bool is_yaml_name(std::string_view path) {
    return path.ends_with(".yaml") || path.ends_with(".yml");
}

inline text_form form_of(std::string_view path, std::string_view text) {
    if (is_yaml_name(path)) {
        return text_form::yaml;
    }
    text.remove_prefix(text.starts_with("\xEF\xBB\xBF") ? 3u : 0u);
    const std::string_view start = without_comments(text);
    if (start.starts_with('{') || start.starts_with('[')) {
        return text.find("\"Resources\"") == text.npos ? text_form::json : text_form::json_template;
    }
    if (path.ends_with(".tf") || path.ends_with(".hcl") || looks_like_terraform(start)) {
        return text_form::terraform;
    }
    if (looks_like_shell(start)) {
        return text_form::shell;
    }
    // A file whose name says JSON is held to it.
    return !path.ends_with(".json") && looks_like_yaml(start) ? text_form::yaml : text_form::json;
}

// Why a text of that form is not checked; empty where it is.
inline std::string_view refusal_of(text_form form) {
    switch (form) {
        case text_form::terraform:
            return "is Terraform, which is not read; a request has the shape of --cli-input-json";
        case text_form::shell:
            return "is a command of a shell, which is not read; give the file that it names at "
                   "--cli-input-json or --cli-input-yaml";
        default: return {};
    }
}

}  // namespace iotpkg_check
