# SPDX-License-Identifier: BSL-1.0
# A system without a known generator, which this one is with a macro less.
add_test(NAME no_generator COMMAND ${CMAKE_COMMAND} "-DCOMPILE=${compile_command};${dev_flags}"
    -DFILE=${CMAKE_CURRENT_SOURCE_DIR}/no_generator/program.cpp
    -DPROGRAM=${CMAKE_CURRENT_BINARY_DIR}/no_generator_program
    -P ${CMAKE_CURRENT_SOURCE_DIR}/no_generator/run.cmake)
set_tests_properties(no_generator PROPERTIES LABELS compile_only)
