# SPDX-License-Identifier: BSL-1.0
# find_package(iotpkg) gives iotpkg::iotpkg; with COMPONENTS json also iotpkg::json, with COMPONENTS compiled also
# iotpkg::compiled.
include(${CMAKE_CURRENT_LIST_DIR}/iotpkg-targets.cmake)

foreach(component IN LISTS iotpkg_FIND_COMPONENTS)
    set(iotpkg_${component}_FOUND FALSE)
endforeach()

if("json" IN_LIST iotpkg_FIND_COMPONENTS)
    find_package(nlohmann_json 3.11.2 QUIET)
    if(TARGET nlohmann_json::nlohmann_json)
        set(iotpkg_json_FOUND TRUE)
        include(${CMAKE_CURRENT_LIST_DIR}/iotpkg-json-targets.cmake)
    endif()
endif()

if("compiled" IN_LIST iotpkg_FIND_COMPONENTS)
    set(iotpkg_compiled_FOUND TRUE)
    if(NOT TARGET iotpkg::compiled)
        get_target_property(iotpkg_include iotpkg::iotpkg INTERFACE_INCLUDE_DIRECTORIES)
        list(GET iotpkg_include 0 iotpkg_include)
        add_library(iotpkg_compiled STATIC EXCLUDE_FROM_ALL ${iotpkg_include}/iotpkg/compiled.cpp)
        add_library(iotpkg::compiled ALIAS iotpkg_compiled)
        target_link_libraries(iotpkg_compiled PUBLIC iotpkg::iotpkg)
        target_compile_definitions(iotpkg_compiled PUBLIC IOTPKG_COMPILED)
    endif()
endif()

foreach(component IN LISTS iotpkg_FIND_COMPONENTS)
    if(iotpkg_FIND_REQUIRED_${component} AND NOT iotpkg_${component}_FOUND)
        set(iotpkg_FOUND FALSE)
        set(iotpkg_NOT_FOUND_MESSAGE "iotpkg has no component ${component} here (json needs nlohmann_json 3.11.2)")
    endif()
endforeach()
