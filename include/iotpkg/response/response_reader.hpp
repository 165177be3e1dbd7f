// SPDX-License-Identifier: BSL-1.0
// Reads an answer or an error from a JSON body, keeping only the members that are wanted.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <iotpkg/response.hpp>
#include <iotpkg/text/deep_json_levels.hpp>
#include <iotpkg/text/json_unescape.hpp>
#include <iotpkg/text/json_walk.hpp>
#include <iotpkg/text/position.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

// The name of an error's type without the URI behind it and the namespace in front of it, as in
// "aws.iot#ConflictException:http://internal.amazon.com/coral/".
constexpr std::string_view error_name(std::string_view type) {
    constexpr std::string_view blank = " \t";
    type = type.substr(0, type.find(':'));
    type.remove_prefix(type.rfind('#') + 1);  // npos + 1 is 0
    const std::size_t first = type.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view()
                                           : type.substr(first, type.find_last_not_of(blank) + 1 - first);
}

// By the names of the service's model.
constexpr service_error_kind error_kind_of(std::string_view name) {
    struct named {
        std::string_view name;
        service_error_kind kind;
    };
    constexpr named modelled[] = {
        {"ValidationException", service_error_kind::validation},
        {"ThrottlingException", service_error_kind::throttling},
        {"ServiceQuotaExceededException", service_error_kind::service_quota_exceeded},
        {"ConflictException", service_error_kind::conflict},
        {"ResourceNotFoundException", service_error_kind::resource_not_found},
        {"InternalServerException", service_error_kind::internal_server},
    };
    for (const named& one : modelled) {
        if (one.name == name) {
            return one.kind;
        }
    }
    return service_error_kind::unknown;
}

// Listens to the walk over a body, and ends it where that is no object. Of duplicate members, the last one
// counts; a null counts as absent. A string that is no text (bytes that are not UTF-8, half a surrogate pair)
// is of no type that a known member has.
class response_reader {
public:
    static constexpr bool mends_strings = true;

    explicit response_reader(std::string_view body) : body_(body) {}

    bool open(bool is_object, std::size_t) {
        if (depth_ == 0 && !is_object) {
            return false;
        }
        if (depth_ == 1 && is_object && member_ == attributes) {
            found_[attributes] = {};
            attributes_.emplace();
            in_attributes_ = true;
        } else if (depth_ != 0) {
            other_type();
        }
        ++depth_;
        return true;
    }

    bool close(std::size_t) {
        --depth_;
        in_attributes_ = in_attributes_ && depth_ > 1;
        return true;
    }

    bool name(const json_string_token& token) {
        if (token.control != token.nowhere) {
            return false;
        }
        if (depth_ == 1) {
            member_ = find_member(text_of(token));
        } else if (in_attributes_ && depth_ == 2) {
            attribute_key_ = text_of(token);
            found_[attributes].other_type = found_[attributes].other_type || !token.is_text();
        }
        return true;
    }

    bool string(const json_string_token& token) {
        if (token.control != token.nowhere || depth_ == 0) {
            return false;
        }
        if (!token.is_text()) {
            other_type();
        } else if (in_attributes_ && depth_ == 2) {
            attributes_->insert_or_assign(attribute_key_, text_of(token));
        } else if (member_found* const found = wanted()) {
            *found = {text_of(token), member_ == attributes};
        }
        return true;
    }

    bool scalar(const json_scalar& token) {
        if (!token.is_null) {
            other_type();
        } else if (in_attributes_ && depth_ == 2) {
            attributes_->erase(attribute_key_);
        } else if (member_found* const found = wanted()) {
            *found = {};
        }
        return depth_ != 0;
    }

    // What was read, once; `complete` tells that the walk reached the end of a JSON text. What it did not
    // reach the end of says nothing that can be relied on.
    template <class Response>
    [[nodiscard]] result<Response, service_error> finish(int status, std::string_view error_type,
                                                         bool complete) {
        if (!complete) {
            found_ = {};
            attributes_.reset();
        }
        if (status < 200 || status > 299) {
            return unexpected(error(status, error_type));
        }
        // An answer without members says nothing beyond its status.
        if constexpr (std::is_empty_v<Response>) {
            return Response();
        } else {
            if (!complete || !is_response()) {
                return unexpected(
                    service_error{.kind = service_error_kind::invalid_response, .status = status});
            }
            return response();
        }
    }

private:
    // What is wanted of the top level, in the order of `names`.
    enum member : std::size_t {
        attributes,
        description,
        error_reason,
        package_name,
        package_version_arn,
        status_text,
        version_name,
        type,
        code,
        message,
        capital_message,
        resource_id,
        not_wanted,
    };
    static constexpr std::string_view names[not_wanted] = {
        "attributes",  "description", "errorReason", "packageName", "packageVersionArn", "status",
        "versionName", "__type",      "code",        "message",     "Message",           "resourceId"};

    struct member_found {
        std::optional<std::string> text{};
        bool other_type = false;
    };

    static member find_member(std::string_view name) {
        std::size_t index = 0;
        while (index < not_wanted && names[index] != name) {
            ++index;
        }
        return static_cast<member>(index);
    }

    // The member whose value comes now, if it is wanted. Attributes that it had before are forgotten.
    member_found* wanted() {
        if (depth_ != 1 || member_ == not_wanted) {
            return nullptr;
        }
        if (member_ == attributes) {
            attributes_.reset();
        }
        return &found_[member_];
    }

    // A value that is of no wanted type, whatever its place.
    void other_type() {
        if (in_attributes_ && depth_ == 2) {
            found_[attributes].other_type = true;
        } else if (member_found* const found = wanted()) {
            *found = {std::nullopt, true};
        }
    }

    [[nodiscard]] std::string text_of(const json_string_token& token) const {
        return unescaped(token.inside(body_));
    }

    [[nodiscard]] bool is_response() const {
        for (std::size_t index = attributes; index <= version_name; ++index) {
            if (found_[index].other_type) {
                return false;
            }
        }
        return true;
    }

    std::string text_of(member which) { return std::move(found_[which].text).value_or(std::string()); }

    create_package_version_response response() {
        return {.attributes = std::move(attributes_),
                .description = std::move(found_[description].text),
                .error_reason = std::move(found_[error_reason].text),
                .package_name = text_of(package_name),
                .package_version_arn = text_of(package_version_arn),
                .status = package_version_status(text_of(status_text)),
                .version_name = text_of(version_name)};
    }

    // The header comes before the body, and __type before code: the first that names something.
    service_error error(int status, std::string_view header) {
        const std::string of_type = text_of(type);
        const std::string of_code = text_of(code);
        std::string_view name;
        for (const std::string_view candidate :
             {header, std::string_view(of_type), std::string_view(of_code)}) {
            name = name.empty() ? error_name(candidate) : name;
        }
        return {.kind = error_kind_of(name),
                .code = std::string(name),
                .message = text_of(found_[message].text ? message : capital_message),
                .resource_id = text_of(resource_id),
                .status = status};
    }

    std::string_view body_;
    std::array<member_found, not_wanted> found_{};
    std::optional<std::map<std::string, std::string>> attributes_{};
    std::string attribute_key_;
    member member_ = not_wanted;
    std::size_t depth_ = 0;
    bool in_attributes_ = false;
};

// True where the body is a JSON object, whatever its members.
inline bool read_response(std::string_view body, response_reader& reader) {
    json_walk<response_reader, deep_json_levels> walk(body, begin_of_text(body), reader);
    return walk.read() && walk.is_at_end();
}

}  // namespace IOTPKG_NAMESPACE::detail
