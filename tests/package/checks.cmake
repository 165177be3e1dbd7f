# SPDX-License-Identifier: BSL-1.0
# No warning and no sanitizer of ours reaches a user, no library but that of the generator of Windows, and the core
# needs nothing of a third party.
foreach(property IN ITEMS INTERFACE_COMPILE_OPTIONS INTERFACE_LINK_OPTIONS INTERFACE_LINK_LIBRARIES)
    get_target_property(value iotpkg::iotpkg ${property})
    list(REMOVE_ITEM value $<$<PLATFORM_ID:Windows>:bcrypt>)
    if(value)
        message(FATAL_ERROR "iotpkg::iotpkg hands ${property} to its users: ${value}")
    endif()
endforeach()
if(TARGET nlohmann_json::nlohmann_json OR TARGET Catch2::Catch2 OR TARGET CLI11::CLI11)
    message(FATAL_ERROR "a third party was looked for")
endif()
