# SPDX-License-Identifier: BSL-1.0
# The table of docs/clients.md, measured anew: a test for each of its columns.
if(NOT IOTPKG_BUILD_CHECK)
    return()
endif()
add_executable(iotpkg_clients_examples clients/examples.cpp)
target_link_libraries(iotpkg_clients_examples PRIVATE iotpkg::json iotpkg_dev)
target_include_directories(iotpkg_clients_examples PRIVATE ${PROJECT_SOURCE_DIR}/docs/examples)

# Node, npm and the packages are looked for by end_to_end/suite.cmake.
if(NOT TEST end_to_end.packages)
    set(loud "SKIPPED: node or npm is not installed, so docs/clients.md was NOT compared with anything")
    message(WARNING ${loud})
    add_test(NAME clients COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(clients PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
    return()
endif()

function(iotpkg_test_clients name)
    add_test(NAME ${name} COMMAND ${IOTPKG_NODE} ${CMAKE_CURRENT_SOURCE_DIR}/clients/clients.mjs
        --examples $<TARGET_FILE:iotpkg_clients_examples> --scratch ${CMAKE_CURRENT_BINARY_DIR}/clients/${name} ${ARGN})
    set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()
iotpkg_test_clients(clients --iotpkg-check $<TARGET_FILE:iotpkg-check>)
iotpkg_test_clients(clients.javascript --packages ${CMAKE_CURRENT_BINARY_DIR}/end_to_end)
set_tests_properties(clients.javascript PROPERTIES FIXTURES_REQUIRED end_to_end)

find_program(IOTPKG_PYTHON python3)
if(IOTPKG_PYTHON)
    iotpkg_test_clients(clients.botocore --python ${IOTPKG_PYTHON})
else()
    set(loud "SKIPPED: python3 is not installed, so what botocore refuses was NOT measured")
    message(WARNING ${loud})
    add_test(NAME clients.botocore COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(clients.botocore PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
endif()
