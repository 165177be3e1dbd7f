# SPDX-License-Identifier: BSL-1.0
include(CMakeFindDependencyMacro)
find_dependency(iotpkg 0.2 COMPONENTS json)
include(${CMAKE_CURRENT_LIST_DIR}/gateway-targets.cmake)
