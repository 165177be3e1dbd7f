# SPDX-License-Identifier: BSL-1.0
# The payload of iotpkg::constant is data of the program file: nothing builds it at start-up.
if(IOTPKG_SANITIZE)
    set(loud "SKIPPED: sanitizers add code of their own to the object file, so it was NOT looked into")
    add_test(NAME read_only COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(read_only PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED LABELS compile_only)
    return()
endif()
add_test(NAME read_only COMMAND ${CMAKE_COMMAND}
    "-DCOMPILE=${compile_command};${dev_flags}" -DOBJDUMP=${CMAKE_OBJDUMP}
    -DFILE=${CMAKE_CURRENT_SOURCE_DIR}/read_only/constant.cpp
    -DOBJECT=${CMAKE_CURRENT_BINARY_DIR}/read_only.o
    -P ${CMAKE_CURRENT_SOURCE_DIR}/read_only/run.cmake)
set_tests_properties(read_only PROPERTIES LABELS compile_only)
