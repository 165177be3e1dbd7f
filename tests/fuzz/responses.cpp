// SPDX-License-Identifier: BSL-1.0
// Answers and errors of any bytes: read as docs/design/response.md has it, out of a tree.
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/parse_response.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/slow_json.hpp"
#include "../support/slow_rules.hpp"
#include "fuzzers.hpp"
#include "input.hpp"

namespace fuzz {
namespace {

using attributes = std::map<std::string, std::string>;

// Of each member the last value; a null is none.
struct slow_body {
    bool is_complete = false;
    std::map<std::string, slow::json_value> members{};

    // None where it is absent or of another type.
    [[nodiscard]] std::optional<std::string> text(const std::string& name) const {
        const auto found = members.find(name);
        const bool is_text = found != members.end() && found->second.is == slow::json_value::string &&
                             found->second.text.is_text();
        return is_text ? std::optional(found->second.text.text) : std::nullopt;
    }

    // Is it absent, or of that type?
    [[nodiscard]] bool may_be_text(const std::string& name) const {
        return members.find(name) == members.end() || text(name).has_value();
    }

    // Of texts; a null among them takes out what was before it. False where it is of another type.
    bool read_attributes(std::optional<attributes>& made) const {
        const auto found = members.find("attributes");
        if (found == members.end()) {
            return true;
        }
        const slow::json_value& object = found->second;
        bool is_right = object.is == slow::json_value::object;
        if (is_right) {
            made.emplace();
        }
        for (std::size_t index = 0; is_right && index < object.values.size(); ++index) {
            const slow::json_value& value = object.values[index];
            is_right = object.names[index].is_text() &&
                       (value.is == slow::json_value::null ||
                        (value.is == slow::json_value::string && value.text.is_text()));
            made->erase(object.names[index].text);
            if (value.is == slow::json_value::string) {
                made->emplace(object.names[index].text, value.text.text);
            }
        }
        return is_right;
    }
};

bool has_control(const slow::json_value& value) {
    bool found = value.text.control != slow::nowhere;
    for (const slow::json_string& name : value.names) {
        found = found || name.control != slow::nowhere;
    }
    for (const slow::json_value& inside : value.values) {
        found = found || has_control(inside);
    }
    return found;
}

slow_body read_body(std::string_view text) {
    slow::json_reader reader(text, true);
    const std::vector<slow::json_value> root = reader.read(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    slow_body made;
    made.is_complete = reader.is_whole() && reader.at() == text.size() &&
                       root.front().is == slow::json_value::object && !has_control(root.front());
    for (std::size_t index = 0; made.is_complete && index < root.front().values.size(); ++index) {
        const std::string& name = root.front().names[index].text;
        const slow::json_value& value = root.front().values[index];
        made.members.erase(name);
        if (value.is != slow::json_value::null) {
            made.members.emplace(name, value);
        }
    }
    return made;
}

// Before the first colon, behind the last number sign, without blanks around.
std::string slow_error_name(const std::string& type) {
    const std::string front = slow::split(type, ':').front();
    std::string name = slow::split(front, '#').back();
    while (!name.empty() && (name.back() == ' ' || name.back() == '\t')) {
        name.pop_back();
    }
    while (!name.empty() && (name.front() == ' ' || name.front() == '\t')) {
        name.erase(0, 1);
    }
    return name;
}

iotpkg::service_error_kind kind_of(const std::string& name) {
    using kind = iotpkg::service_error_kind;
    const std::map<std::string, kind> kinds = {
        {"ValidationException", kind::validation},
        {"ThrottlingException", kind::throttling},
        {"ServiceQuotaExceededException", kind::service_quota_exceeded},
        {"ConflictException", kind::conflict},
        {"ResourceNotFoundException", kind::resource_not_found},
        {"InternalServerException", kind::internal_server}};
    const auto found = kinds.find(name);
    return found == kinds.end() ? kind::unknown : found->second;
}

bool is_success(int status) {
    return status >= 200 && status <= 299;
}

void expect_error(const iotpkg::service_error& error, const slow_body& body, int status,
                  const std::string& header) {
    expect(error.status == status, "status");
    expect(error.retryable() == (error.kind == iotpkg::service_error_kind::throttling || status / 100 == 5),
           "retryable");
    for (const char one : to_string(error)) {
        expect(slow::byte_of(one) >= 0x20 && slow::byte_of(one) != 0x7F, "one line");
    }
    if (is_success(status)) {
        expect(error.kind == iotpkg::service_error_kind::invalid_response && error.code.empty() &&
                   error.message.empty() && error.resource_id.empty(),
               "no answer");
        return;
    }
    std::string name;
    for (const std::string& type :
         {header, body.text("__type").value_or(""), body.text("code").value_or("")}) {
        name = name.empty() ? slow_error_name(type) : name;
    }
    expect(error.code == name && error.kind == kind_of(name), "code", error.code);
    const std::string message = body.text("message").value_or(body.text("Message").value_or(""));
    expect(error.message == message, "message", error.message);
    expect(error.resource_id == body.text("resourceId").value_or(""), "resource", error.resource_id);
}

void expect_answer(const iotpkg::create_package_version_response& answer, const slow_body& body) {
    std::optional<attributes> expected;
    body.read_attributes(expected);
    expect(answer.attributes == expected, "attributes");
    expect(answer.description == body.text("description"), "description");
    expect(answer.error_reason == body.text("errorReason"), "reason");
    expect(answer.package_name == body.text("packageName").value_or(""), "package");
    expect(answer.package_version_arn == body.text("packageVersionArn").value_or(""), "ARN");
    expect(answer.status.view() == body.text("status").value_or(""), "status");
    expect(answer.version_name == body.text("versionName").value_or(""), "version");
}

bool is_answer(const slow_body& body) {
    std::optional<attributes> made;
    bool is_right = body.is_complete && body.read_attributes(made);
    for (const char* const name :
         {"description", "errorReason", "packageName", "packageVersionArn", "status", "versionName"}) {
        is_right = is_right && body.may_be_text(name);
    }
    return is_right;
}

}  // namespace

void responses(bytes input) {
    constexpr int statuses[] = {200, 201, 299, 300, 199, 400, 402, 404, 409, 500, 503, 599, 600, 0, -1};
    input_reader reader(input);
    const int status = statuses[reader.byte() % std::size(statuses)];
    const std::string header(reader.some(reader.byte() % 64));
    const std::string text(reader.rest());
    if (is_too_deep(text)) {
        return;
    }
    const slow_body body = read_body(text);
    const iotpkg::http_response_view received{.status = status, .error_type = header, .body = text};
    const iotpkg::outcome made = iotpkg::parse_response(received);
    expect(made.has_value() == (is_success(status) && is_answer(body)), "what an answer is");
    if (made) {
        expect_answer(*made, body);
    } else {
        expect_error(made.error(), body, status, header);
    }
    const auto updated = iotpkg::parse_response<iotpkg::update_package_version_response>(received);
    expect(updated.has_value() == is_success(status), "an answer without members");
    // NUL ends the input of nlohmann_json.
    if (text.find('\0') == std::string::npos) {
        const nlohmann::json parsed = nlohmann::json::parse(text, nullptr, false);
        expect(body.is_complete || !parsed.is_object(), "an object is one");
    }
}

}  // namespace fuzz
