// SPDX-License-Identifier: BSL-1.0
// The version of the library (CMake reads it from here), and what comes before everything else: the language
// that is needed, and the namespace.
#pragma once

// Nothing that follows would compile, or say more. Of an older standard there is an example to copy
// (docs/bridge.md).
#if defined(_MSVC_LANG) ? _MSVC_LANG < 202002L : __cplusplus < 202002L
#error "iotpkg needs C++20: compile with -std=c++20 (GCC 11, Clang 14 or newer), or with /std:c++20"
#include "the compiler stops here"
#endif

#include <string_view>

#define IOTPKG_VERSION_MAJOR 0
#define IOTPKG_VERSION_MINOR 2
#define IOTPKG_VERSION_PATCH 0
#define IOTPKG_VERSION_TEXT "0.2.0"

// Files that were compiled with another version, or with iotpkg::compiled and without it, can stand in one
// program: the names that the linker sees are different ones.
#ifdef IOTPKG_COMPILED
#define IOTPKG_NAMESPACE iotpkg::inline v0_2_0_compiled
#else
#define IOTPKG_NAMESPACE iotpkg::inline v0_2_0
#endif

namespace IOTPKG_NAMESPACE {

// "MAJOR.MINOR.PATCH", for logs and user agents.
inline constexpr std::string_view version = IOTPKG_VERSION_TEXT;

}  // namespace IOTPKG_NAMESPACE
