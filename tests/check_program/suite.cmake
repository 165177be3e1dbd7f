# SPDX-License-Identifier: BSL-1.0
# The program iotpkg-check as its users meet it: a script for each side of it, one entry in ctest each.
if(NOT IOTPKG_BUILD_CHECK)
    return()
endif()
find_program(IOTPKG_BASH bash)
if(NOT IOTPKG_BASH)
    set(loud "SKIPPED: bash is not installed, so iotpkg-check was NOT tried")
    message(WARNING ${loud})
    add_test(NAME check_program COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(check_program PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
    return()
endif()

function(iotpkg_test_program name)
    add_test(NAME check_program.${name} COMMAND ${IOTPKG_BASH}
        ${CMAKE_CURRENT_SOURCE_DIR}/check_program/${name}.sh $<TARGET_FILE:iotpkg-check>
        ${CMAKE_CURRENT_SOURCE_DIR}/check_program ${CMAKE_CURRENT_BINARY_DIR}/check_program/${name} ${ARGN})
    set_tests_properties(check_program.${name} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

iotpkg_test_program(comparison)
iotpkg_test_program(completion)
iotpkg_test_program(directories)
iotpkg_test_program(exit_status)
iotpkg_test_program(formats)
iotpkg_test_program(hooks)
iotpkg_test_program(inputs)
iotpkg_test_program(many_lines)
iotpkg_test_program(order)
iotpkg_test_program(output)
iotpkg_test_program(pipes)
iotpkg_test_program(print)
iotpkg_test_program(templates)
iotpkg_test_program(yaml)
set_tests_properties(check_program.inputs check_program.many_lines PROPERTIES COST 60)  # the longest begin first

add_executable(check_program_masking check_program/masking.cpp)
target_link_libraries(check_program_masking PRIVATE iotpkg::iotpkg iotpkg_dev)
iotpkg_test_program(masking $<TARGET_FILE:check_program_masking>)

# IOTPKG_NODE is looked for by unicode/oracle.cmake.
if(IOTPKG_NODE)
    iotpkg_test_program(sarif ${IOTPKG_NODE} "${IOTPKG_SITE}")
    set_tests_properties(check_program.sarif PROPERTIES FIXTURES_SETUP sarif_sample)
else()
    set(loud "SKIPPED: node is not installed, so the structure of SARIF was NOT checked")
    add_test(NAME check_program.sarif COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(check_program.sarif PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
endif()
