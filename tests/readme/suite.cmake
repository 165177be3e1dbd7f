# SPDX-License-Identifier: BSL-1.0
# What README.md and the reference show is what the library does: run.cmake says how.
if(NOT IOTPKG_BUILD_EXAMPLES OR NOT IOTPKG_BUILD_CHECK)
    return()
endif()

# readme.blocks(README.md …): one entry in ctest for each kind of block that the page has.
function(iotpkg_test_page name page)
    foreach(check IN LISTS ARGN)
        add_test(NAME ${name}.${check} COMMAND ${CMAKE_COMMAND}
            -DPAGE=${PROJECT_SOURCE_DIR}/${page} -DCHECK=${check}
            -DROOT=${PROJECT_SOURCE_DIR} -DBUILD=${PROJECT_BINARY_DIR}
            -DSCRATCH=${CMAKE_CURRENT_BINARY_DIR}/${name}.${check}
            "-DCOMPILE=${compile_command}" -DCOMPILER=${CMAKE_CXX_COMPILER} -DGENERATOR=${CMAKE_GENERATOR}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/readme/run.cmake)
        set_tests_properties(${name}.${check} PROPERTIES LABELS compile_only)
    endforeach()
endfunction()

iotpkg_test_page(pages README.md names)
iotpkg_test_page(readme README.md blocks outputs)
set_tests_properties(readme.outputs PROPERTIES LABELS "")
add_test(NAME readme.examples COMMAND readme)
iotpkg_test_page(reference docs/reference.md headers blocks)
add_test(NAME reference.examples COMMAND reference)
add_test(NAME reference.documents COMMAND documents)
add_test(NAME reference.conversions COMMAND conversions)
iotpkg_test_page(tutorial docs/tutorial.md blocks)  # what it prints: end_to_end.tutorial
iotpkg_test_page(check_page docs/iotpkg-check.md outputs)
set_tests_properties(check_page.outputs PROPERTIES LABELS "")
# What the page says of measurements follows from their raw results. IOTPKG_NODE is looked for by
# unicode/oracle.cmake.
if(IOTPKG_NODE)
    add_test(NAME performance.page COMMAND ${IOTPKG_NODE} ${PROJECT_SOURCE_DIR}/benchmarks/page.mjs --check)
else()
    set(loud "SKIPPED: node is not installed, so docs/performance.md was NOT compared with its results")
    add_test(NAME performance.page COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(performance.page PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
endif()
iotpkg_test_page(retrying docs/retrying.md blocks)
iotpkg_test_page(install_page docs/install.md blocks)
add_test(NAME responses.examples COMMAND responses)
add_test(NAME sending.examples COMMAND sending)
if(IOTPKG_BUILD_TRANSPORTS)
    iotpkg_test_page(transports docs/transports.md blocks)
endif()
# Its outputs are compared where there is an endpoint: end_to_end/suite.cmake.
iotpkg_test_page(sdk_bridge docs/sdk-bridge.md blocks)
iotpkg_test_page(bridge_page docs/bridge.md blocks outputs)
if(IOTPKG_INSTALL)
    iotpkg_test_page(readme README.md project)
endif()

# The page shows the words of one compiler.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION MATCHES "^12\\.")
    iotpkg_test_page(readme README.md refusals)
else()
    set(loud "SKIPPED: not GCC 12, so what README.md quotes from it was NOT compared")
    add_test(NAME readme.refusals COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(readme.refusals PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED LABELS compile_only)
endif()
