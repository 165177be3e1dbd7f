// The version of the library: CMake reads it from here.
#pragma once

#include <string_view>

#define IOTPKG_VERSION_MAJOR 0
#define IOTPKG_VERSION_MINOR 1
#define IOTPKG_VERSION_PATCH 0
#define IOTPKG_VERSION_TEXT "0.1.0"

namespace iotpkg {

// "MAJOR.MINOR.PATCH", for logs and user agents.
inline constexpr std::string_view version = IOTPKG_VERSION_TEXT;

}  // namespace iotpkg
