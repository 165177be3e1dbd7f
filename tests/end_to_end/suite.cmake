# SPDX-License-Identifier: BSL-1.0
# Requests over connections, judged by AWS's own code; README.md beside this file tells more.
# Curl's half of the path shield; Node's is below.
find_package(CURL 7.62 QUIET)  # the first one with curl_url()
if(TARGET CURL::libcurl)
    add_executable(iotpkg_path_shield_curl ${tests_main} end_to_end/path_shield_curl.cpp)
    target_link_libraries(iotpkg_path_shield_curl PRIVATE iotpkg::iotpkg iotpkg_dev ${iotpkg_catch2} CURL::libcurl)
    add_test(NAME end_to_end.path_shield_curl COMMAND iotpkg_path_shield_curl)
    set_tests_properties(end_to_end.path_shield_curl PROPERTIES LABELS end_to_end)
else()
    set(loud "SKIPPED: libcurl is not installed, so what it makes of paths was NOT looked at")
    message(WARNING ${loud})
    add_test(NAME end_to_end.path_shield_curl COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(end_to_end.path_shield_curl PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED LABELS end_to_end)
endif()

find_program(IOTPKG_NODE node)
find_program(IOTPKG_NPM npm)
set(loud "")
if(NOT IOTPKG_NODE OR NOT IOTPKG_NPM)
    set(loud "SKIPPED: node or npm is not installed, so NO request went over a connection")
else()
    execute_process(COMMAND ${IOTPKG_NODE} --version OUTPUT_VARIABLE node_version)
    string(REGEX MATCH "[0-9.]+" node_version "${node_version}")
    if(node_version VERSION_LESS 18.3)
        set(loud "SKIPPED: node is ${node_version}, older than 18.3, so NO request went over a connection")
    endif()
endif()
if(loud)
    message(WARNING ${loud})
    add_test(NAME end_to_end COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(end_to_end PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED LABELS end_to_end)
    return()
endif()

# Node looks for packages beside and above a program, so the programs go where the packages are.
set(end_to_end ${CMAKE_CURRENT_BINARY_DIR}/end_to_end)
add_test(NAME end_to_end.packages COMMAND ${CMAKE_COMMAND}
    -DFROM=${CMAKE_CURRENT_SOURCE_DIR} -DTO=${end_to_end} -DNPM=${IOTPKG_NPM}
    -P ${CMAKE_CURRENT_SOURCE_DIR}/end_to_end/packages.cmake)
set_tests_properties(end_to_end.packages PROPERTIES FIXTURES_SETUP end_to_end LABELS end_to_end)

# The endpoint itself has a file for each thing that it does.
function(iotpkg_test_end_to_end name)
    list(TRANSFORM ARGN APPEND .test.mjs OUTPUT_VARIABLE files)
    add_test(NAME end_to_end.${name} COMMAND ${IOTPKG_NODE} --test ${files} WORKING_DIRECTORY ${end_to_end})
    set_tests_properties(end_to_end.${name} PROPERTIES
        FIXTURES_REQUIRED end_to_end LABELS end_to_end SKIP_REGULAR_EXPRESSION "SKIPPED:")
endfunction()
iotpkg_test_end_to_end(endpoint sdk signature same_as_sdk client_token trouble endpoint)
iotpkg_test_end_to_end(curl curl)
iotpkg_test_end_to_end(path_shield path_shield)

# The names that the builder lets through, in curl and in Node.
add_executable(iotpkg_path_names end_to_end/path_names.cpp)
target_link_libraries(iotpkg_path_names PRIVATE iotpkg::json iotpkg_dev)
add_test(NAME end_to_end.path_shield_names COMMAND ${IOTPKG_NODE}
    ${end_to_end}/path_shield_names.mjs $<TARGET_FILE:iotpkg_path_names>)
set_tests_properties(end_to_end.path_shield_names PROPERTIES FIXTURES_REQUIRED end_to_end LABELS end_to_end)

# The programs of docs/examples/sdk-bridge, and what docs/sdk-bridge.md shows of them.
if(IOTPKG_BUILD_CHECK)
    iotpkg_test_end_to_end(sdk_bridge sdk_bridge)
    iotpkg_test_end_to_end(sdk_bridge_python sdk_bridge_python)
    set_tests_properties(end_to_end.sdk_bridge end_to_end.sdk_bridge_python PROPERTIES
        ENVIRONMENT_MODIFICATION PATH=path_list_prepend:${PROJECT_BINARY_DIR})
    add_test(NAME end_to_end.sdk_bridge_page COMMAND ${IOTPKG_NODE} ${end_to_end}/with_endpoint.mjs ${CMAKE_COMMAND}
        -DPAGE=${PROJECT_SOURCE_DIR}/docs/sdk-bridge.md -DCHECK=outputs
        -DROOT=${PROJECT_SOURCE_DIR} -DBUILD=${PROJECT_BINARY_DIR} -DSCRATCH=${end_to_end}
        -P ${CMAKE_CURRENT_SOURCE_DIR}/readme/run.cmake)
    # The SDK warns of a Node that it will not take for ever; the page shows what the program itself prints.
    set_tests_properties(end_to_end.sdk_bridge_page PROPERTIES
        FIXTURES_REQUIRED end_to_end LABELS end_to_end ENVIRONMENT NODE_NO_WARNINGS=1)
endif()

# Each program over an HTTP stack; print sends nothing.
if(NOT IOTPKG_BUILD_TRANSPORTS)
    set(loud "SKIPPED: IOTPKG_BUILD_TRANSPORTS is off, so NO program of docs/examples/transports was tested")
    add_test(NAME end_to_end.adapters COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(end_to_end.adapters PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED LABELS end_to_end)
    return()
endif()
set(adapters ${PROJECT_SOURCE_DIR}/docs/examples/transports)
file(GLOB adapters CONFIGURE_DEPENDS RELATIVE ${adapters} ${adapters}/*.cpp)
list(REMOVE_ITEM adapters print.cpp program.cpp release.cpp)
foreach(adapter IN LISTS adapters)
    cmake_path(GET adapter STEM adapter)
    iotpkg_test_end_to_end(${adapter} adapter timeouts)
    iotpkg_test_end_to_end(${adapter}_certificate certificate)
    set_tests_properties(end_to_end.${adapter} end_to_end.${adapter}_certificate PROPERTIES
        ENVIRONMENT IOTPKG_ADAPTER=${PROJECT_BINARY_DIR}/transports/${adapter})
    set_tests_properties(end_to_end.${adapter} PROPERTIES COST 50)
endforeach()

# docs/tutorial.md, from a literal to the answer of the endpoint.
if(TARGET transport_release AND IOTPKG_BUILD_EXAMPLES AND IOTPKG_BUILD_CHECK)
    add_test(NAME end_to_end.tutorial COMMAND ${IOTPKG_NODE} ${end_to_end}/with_endpoint.mjs ${CMAKE_COMMAND}
        -DPAGE=${PROJECT_SOURCE_DIR}/docs/tutorial.md -DCHECK=outputs
        -DROOT=${PROJECT_SOURCE_DIR} -DBUILD=${PROJECT_BINARY_DIR} -DSCRATCH=${CMAKE_CURRENT_BINARY_DIR}/tutorial
        -P ${CMAKE_CURRENT_SOURCE_DIR}/readme/run.cmake)
    set_tests_properties(end_to_end.tutorial PROPERTIES FIXTURES_REQUIRED end_to_end LABELS end_to_end)
else()
    set(loud "SKIPPED: libcurl 7.88 or a program is not here, so what docs/tutorial.md shows was NOT run")
    add_test(NAME end_to_end.tutorial COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(end_to_end.tutorial PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED LABELS end_to_end)
endif()

# The tests of the tests: a program that is wrong on purpose.
iotpkg_find_httplib()
find_package(OpenSSL QUIET)
file(REMOVE ${end_to_end}/faulty.left_out)
if(TARGET httplib::httplib AND TARGET OpenSSL::Crypto)
    add_executable(iotpkg_faulty end_to_end/faulty.cpp)
    target_include_directories(iotpkg_faulty PRIVATE ${PROJECT_SOURCE_DIR}/docs/examples/transports)
    target_link_libraries(iotpkg_faulty PRIVATE
        iotpkg_transport_program iotpkg_dev httplib::httplib OpenSSL::Crypto)
    set_target_properties(iotpkg_faulty PROPERTIES OUTPUT_NAME faulty RUNTIME_OUTPUT_DIRECTORY ${end_to_end})
else()
    file(MAKE_DIRECTORY ${end_to_end})
    file(TOUCH ${end_to_end}/faulty.left_out)
endif()
iotpkg_test_end_to_end(faults faults)
set_tests_properties(end_to_end.faults PROPERTIES ENVIRONMENT IOTPKG_ADAPTER=${end_to_end}/faulty COST 100)
