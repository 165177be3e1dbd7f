# SPDX-License-Identifier: BSL-1.0
# What the programs of docs/examples/transports have in common, by the one that needs no HTTP stack.
if(NOT IOTPKG_BUILD_TRANSPORTS OR NOT IOTPKG_BASH)
    return()
endif()
foreach(script IN ITEMS documents endpoint)
    add_test(NAME transport_program.${script} COMMAND ${IOTPKG_BASH}
        ${CMAKE_CURRENT_SOURCE_DIR}/transport_program/${script}.sh $<TARGET_FILE:transport_print>
        ${CMAKE_CURRENT_SOURCE_DIR}/check_program ${CMAKE_CURRENT_BINARY_DIR}/transport_program/${script})
endforeach()
