# SPDX-License-Identifier: BSL-1.0
# What docs/troubleshooting.md quotes is what this compiler says, and what it shows as right compiles: run.sh says how.
find_program(IOTPKG_BASH bash)
foreach(part IN ITEMS table compile link)
    add_test(NAME troubleshooting.${part} COMMAND ${IOTPKG_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/troubleshooting/run.sh
        ${part} ${PROJECT_SOURCE_DIR}/docs/troubleshooting.md ${CMAKE_CURRENT_BINARY_DIR}/troubleshooting_${part}
        ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION} ${compile_command} ${dev_flags})
    set_tests_properties(troubleshooting.${part} PROPERTIES LABELS compile_only COST 60)
endforeach()
