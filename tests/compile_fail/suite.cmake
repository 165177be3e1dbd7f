# One entry in ctest for each case of each file: run.cmake says what a file looks like. Before them, header.cmake
# compiles the header that they begin with, in each run anew: g++ does not notice that what it includes has changed.
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
    foreach(number RANGE ${last})
        list(GET starts ${number} start)
        if(NOT start MATCHES "== ${number}$")
            message(FATAL_ERROR "${file} has '${start}' where CASE == ${number} is due")
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
endforeach()
