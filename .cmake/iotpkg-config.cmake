# find_package(iotpkg) gives iotpkg::iotpkg; with COMPONENTS json also iotpkg::json.
include(${CMAKE_CURRENT_LIST_DIR}/iotpkg-targets.cmake)

foreach(component IN LISTS iotpkg_FIND_COMPONENTS)
    set(iotpkg_${component}_FOUND FALSE)
endforeach()

if("json" IN_LIST iotpkg_FIND_COMPONENTS)
    find_package(nlohmann_json 3.11.2 QUIET)
    if(TARGET nlohmann_json::nlohmann_json)
        set(iotpkg_json_FOUND TRUE)
        if(NOT TARGET iotpkg::json)
            add_library(iotpkg::json INTERFACE IMPORTED)
            target_link_libraries(iotpkg::json INTERFACE iotpkg::iotpkg nlohmann_json::nlohmann_json)
        endif()
    endif()
endif()

foreach(component IN LISTS iotpkg_FIND_COMPONENTS)
    if(iotpkg_FIND_REQUIRED_${component} AND NOT iotpkg_${component}_FOUND)
        set(iotpkg_FOUND FALSE)
        set(iotpkg_NOT_FOUND_MESSAGE "iotpkg has no component ${component} here (json needs nlohmann_json 3.11.2)")
    endif()
endforeach()
