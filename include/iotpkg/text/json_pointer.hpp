// JSON Pointer (RFC 6901): how a character of a name stands in one.
#pragma once

#include <string_view>

namespace iotpkg::detail {

// The escape of section 3; empty for a character that stands for itself.
constexpr std::string_view pointer_escape_of(char character) {
    switch (character) {
        case '~': return "~0";
        case '/': return "~1";
        default: return {};
    }
}

}  // namespace iotpkg::detail
