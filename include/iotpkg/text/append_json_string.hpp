// SPDX-License-Identifier: BSL-1.0
// A JSON string at the end of a std::string.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <iotpkg/text/json_string.hpp>
#include <iotpkg/version.hpp>

namespace IOTPKG_NAMESPACE::detail {

inline void append_json_string(std::string& out, std::string_view text) {
    const std::size_t begin = out.size();
    out.resize(begin + json_string_size(text));
    json_writer(out.data() + begin, out.data() + out.size()).string(text);
}

}  // namespace IOTPKG_NAMESPACE::detail
