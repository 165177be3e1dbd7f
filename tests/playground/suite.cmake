# SPDX-License-Identifier: BSL-1.0
# The page of docs/playground: in a browser, and its checker held against iotpkg-check.
if(NOT IOTPKG_BUILD_PLAYGROUND)
    return()
endif()

function(iotpkg_skip_playground name loud)
    message(WARNING ${loud})
    add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
endfunction()

find_program(IOTPKG_NODE node)
find_program(IOTPKG_NPM npm)
find_program(IOTPKG_CHROMIUM NAMES chromium chromium-browser google-chrome)
if(NOT TARGET iotpkg_playground)
    iotpkg_skip_playground(playground "SKIPPED: there is no clang for WebAssembly, so the playground was NOT tried")
    return()
endif()
if(NOT IOTPKG_NODE OR NOT IOTPKG_NPM)
    iotpkg_skip_playground(playground "SKIPPED: node or npm is not installed, so the playground was NOT tried")
    return()
endif()

# Node looks for packages beside the script, and the source tree gets none.
set(playground ${CMAKE_CURRENT_BINARY_DIR}/playground)
file(GLOB programs CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/playground
    ${CMAKE_CURRENT_SOURCE_DIR}/playground/*.mjs)
foreach(file IN LISTS programs ITEMS package.json package-lock.json .npmrc)
    configure_file(playground/${file} ${playground}/${file} COPYONLY)
endforeach()
set(where IOTPKG_PLAYGROUND=${PROJECT_BINARY_DIR}/playground IOTPKG_TESTS_DIR=${CMAKE_CURRENT_SOURCE_DIR})

if(IOTPKG_BUILD_CHECK)
    add_test(NAME playground.verdicts COMMAND ${IOTPKG_NODE} --test ${playground}/verdicts.test.mjs)
    set_tests_properties(playground.verdicts PROPERTIES
        ENVIRONMENT "${where};IOTPKG_CHECK=$<TARGET_FILE:iotpkg-check>")
endif()

if(NOT IOTPKG_CHROMIUM)
    iotpkg_skip_playground(playground "SKIPPED: chromium is not installed, so the playground was NOT tried in a browser")
    return()
endif()
add_test(NAME playground.packages COMMAND ${IOTPKG_NPM} ci --ignore-scripts --prefer-offline
    WORKING_DIRECTORY ${playground})
set_tests_properties(playground.packages PROPERTIES FIXTURES_SETUP playground_packages)
add_test(NAME playground COMMAND ${IOTPKG_NODE} --test ${playground}/playground.mjs)
set_tests_properties(playground PROPERTIES FIXTURES_REQUIRED playground_packages COST 80
    ENVIRONMENT "${where};IOTPKG_CHROMIUM=${IOTPKG_CHROMIUM}")
