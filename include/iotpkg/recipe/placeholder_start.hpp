// SPDX-License-Identifier: BSL-1.0
// Where a placeholder begins: which `${` of a text is for the service, and not for the shell of a device.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include <iotpkg/text/pieces.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

inline constexpr std::string_view placeholder_start = "${";

// What the service fills into the key of an upload for each device.
inline constexpr std::array<std::string_view, 3> local_placeholders{"thingName", "jobId", "executionNumber"};

// Which of them it is whose `${` that text follows; the count of them where it is none.
constexpr std::size_t find_local(std::string_view body) {
    std::size_t index = 0;
    for (const std::string_view name : local_placeholders) {
        if (begins_with(body, name) && body.size() > name.size() && body[name.size()] == '}') {
            break;
        }
        ++index;
    }
    return index;
}

constexpr bool is_local(std::string_view body) {
    return find_local(body) < local_placeholders.size();
}

// Does one come of the other when one character is inserted, deleted or replaced?
constexpr bool is_one_edit_apart(std::string_view one, std::string_view other) {
    const std::size_t longer = one.size() < other.size() ? other.size() : one.size();
    const std::size_t shorter = one.size() < other.size() ? one.size() : other.size();
    std::size_t front = 0;
    while (front < shorter && one[front] == other[front]) {
        ++front;
    }
    std::size_t back = 0;
    while (back < shorter - front && one[one.size() - 1 - back] == other[other.size() - 1 - back]) {
        ++back;
    }
    return longer - front - back == 1;
}

// Is that behind a `${` meant to be aws:iot:package, and is not?
constexpr bool is_misspelled(std::string_view body) {
    constexpr std::string_view prefix = "aws:iot:package";
    if (begins_with(body, "aws:iot:package:")) {
        return false;
    }
    for (std::size_t size = prefix.size() - 1; size <= prefix.size() + 1 && size < body.size(); ++size) {
        if (body[size] == ':' && is_one_edit_apart(piece_of(body, 0, size), prefix)) {
            return true;
        }
    }
    return begins_with(body, "iot:package:");
}

// The offset of the next placeholder that stands in no other one, or npos.
constexpr std::size_t find_placeholder(std::string_view text, std::size_t offset) {
    for (;;) {
        offset = text.find(placeholder_start, offset);
        if (offset == std::string_view::npos) {
            return offset;
        }
        const std::string_view body = rest_of(text, offset + placeholder_start.size());
        if (begins_with(body, "aws:") || is_local(body) || is_misspelled(body)) {
            return offset;
        }
        offset += placeholder_start.size();
    }
}

}  // namespace IOTPKG_NAMESPACE::detail
