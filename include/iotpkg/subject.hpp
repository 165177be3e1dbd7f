// What a rule speaks about, and where in the request it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace iotpkg {

// A member of the request, in the order of the wire: names, body, token.
enum class subject : std::uint8_t {
    package_name,
    version_name,
    description,
    attributes,
    attribute_key,
    attribute_value,
    artifact,
    s3_bucket,
    s3_key,
    s3_version,
    recipe,
    tags,
    tag_key,
    tag_value,
    client_token,
    document,  // the JSON document as a whole
    any,       // whatever holds text
};

inline constexpr std::size_t subject_count = 17;

// The JSON Pointer (RFC 6901) of a subject; keys and values of a map have the map's own.
constexpr std::string_view pointer_of(subject about) {
    constexpr std::string_view pointers[subject_count] = {
        "/packageName",
        "/versionName",
        "/description",
        "/attributes",
        "/attributes",
        "/attributes",
        "/artifact",
        "/artifact/s3Location/bucket",
        "/artifact/s3Location/key",
        "/artifact/s3Location/version",
        "/recipe",
        "/tags",
        "/tags",
        "/tags",
        "/clientToken",
        "",
        "",
    };
    return pointers[static_cast<std::size_t>(about)];
}

// Half of a map entry: always there, unlike a member.
constexpr bool is_half_of_entry(subject about) {
    return about == subject::attribute_key || about == subject::attribute_value ||
           about == subject::tag_key || about == subject::tag_value;
}

// The subjects of a map's keys and of its values.
constexpr subject key_of(subject map) {
    return map == subject::tags ? subject::tag_key : subject::attribute_key;
}

constexpr subject value_of(subject map) {
    return map == subject::tags ? subject::tag_value : subject::attribute_value;
}

}  // namespace iotpkg
