# SPDX-License-Identifier: BSL-1.0
# One entry in ctest for each case that must not compile: run.cmake says what a file looks like. Before them,
# header.cmake compiles the header that they begin with, in each run anew: g++ does not notice that what it includes
# has changed. The valid twins are one program, but for those that open a namespace.
set(compile_fail_header ${CMAKE_CURRENT_BINARY_DIR}/compile_fail/create_package_version.hpp)
add_test(NAME compile_fail.header COMMAND ${CMAKE_COMMAND} "-DCOMPILE=${compile_command};${dev_flags}"
    -DHEADER=${compile_fail_header} -P ${CMAKE_CURRENT_SOURCE_DIR}/compile_fail/header.cmake)
set_tests_properties(compile_fail.header PROPERTIES FIXTURES_SETUP compile_fail LABELS compile_only)

file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/compile_fail/*.cpp)
foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    cmake_path(GET file STEM name)
    file(STRINGS ${file} starts REGEX "^#(if|elif) CASE ==")
    list(LENGTH starts count)
    if(count LESS 2)
        message(FATAL_ERROR "${file} needs a valid twin, CASE == 0, and at least one CASE == 1")
    endif()
    math(EXPR last "${count} - 1")
    file(STRINGS ${file} namespaces REGEX "^namespace ")
    foreach(number RANGE ${last})
        list(GET starts ${number} start)
        if(NOT start MATCHES "== ${number}$")
            message(FATAL_ERROR "${file} has '${start}' where CASE == ${number} is due")
        endif()
        if(number EQUAL 0 AND NOT namespaces)
            continue()
        endif()
        file(STRINGS ${file} expectation REGEX "^ *// expect ${number}: .")
        list(LENGTH expectation lines)
        if(number GREATER 0 AND NOT lines EQUAL 1)
            message(FATAL_ERROR "${file} needs one line '// expect ${number}: regex', and has ${lines}")
        endif()
        add_test(NAME compile_fail.${name}.${number} COMMAND ${CMAKE_COMMAND}
            "-DCOMPILE=${compile_command};${dev_flags}" -DFAMILY=${CMAKE_CXX_COMPILER_ID}
            -DINCLUDE=${PROJECT_SOURCE_DIR}/include -DFILE=${file} -DCASE=${number} -DHEADER=${compile_fail_header}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/compile_fail/run.cmake)
        set_tests_properties(compile_fail.${name}.${number} PROPERTIES
            LABELS compile_only FIXTURES_REQUIRED compile_fail)
    endforeach()
    if(NOT namespaces)
        file(STRINGS ${file} included REGEX "^#include ")
        list(APPEND includes ${included})
        string(APPEND twins "namespace ${name} {\n#include \"${name}.cpp\"\n}\n")
    endif()
endforeach()

# What they include stands before all of them, since each is in a namespace of its own.
list(REMOVE_DUPLICATES includes)
list(JOIN includes "\n" includes)
set(twins_file ${CMAKE_CURRENT_BINARY_DIR}/compile_fail/twins.cpp)
file(CONFIGURE OUTPUT ${twins_file} CONTENT "${includes}\n${twins}" @ONLY)
add_test(NAME compile_fail.twins COMMAND ${compile_command} ${dev_flags} -fsyntax-only -DCASE=0
    -I${CMAKE_CURRENT_SOURCE_DIR}/compile_fail ${twins_file})
set_tests_properties(compile_fail.twins PROPERTIES LABELS compile_only)
