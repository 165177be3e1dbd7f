# SPDX-License-Identifier: BSL-1.0
# The public headers in other people's programs: run.sh says what each part is.
find_program(IOTPKG_BASH bash)
foreach(part IN ITEMS order macros msvc standard warnings modes)
    add_test(NAME headers.${part} COMMAND ${IOTPKG_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/headers/run.sh
        ${part} ${PROJECT_SOURCE_DIR}/include ${CMAKE_CURRENT_BINARY_DIR}/headers_${part})
    set_tests_properties(headers.${part} PROPERTIES LABELS compile_only COST 60
        ENVIRONMENT "CXX=${CMAKE_CXX_COMPILER};CXXFLAGS=${CMAKE_CXX_FLAGS}")
endforeach()
