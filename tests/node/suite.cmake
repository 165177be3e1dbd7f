# SPDX-License-Identifier: BSL-1.0
# Tests that Node runs, with packages that npm brings into the build directory.
find_program(IOTPKG_NODE node)
find_program(IOTPKG_NPM npm)

set(node_tests schema.strict schema.conformance schema.editor schema.characters sarif.program sarif.schema sarif.schema_refuses)
if(NOT IOTPKG_NODE OR NOT IOTPKG_NPM)
    set(loud "SKIPPED: node or npm is not installed, so NO verdict of the JSON Schema was compared")
    message(WARNING ${loud})
    foreach(name IN LISTS node_tests)
        add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} -E echo ${loud})
        set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
    endforeach()
    return()
endif()

# Node looks for packages beside the script, and the source tree gets none.
set(node_directory ${CMAKE_CURRENT_BINARY_DIR}/node)
foreach(file package.json package-lock.json .npmrc characters.mjs conformance.mjs documents.mjs
    editor.mjs strict.mjs unicode_version.mjs validate.mjs validator.mjs sarif_minimal.json sarif_invalid.json)
    configure_file(node/${file} ${node_directory}/${file} COPYONLY)
endforeach()

add_test(NAME node.install COMMAND ${IOTPKG_NPM} ci --ignore-scripts --prefer-offline
    WORKING_DIRECTORY ${node_directory})
set_tests_properties(node.install PROPERTIES FIXTURES_SETUP node_packages)

set(schema_directory ${CMAKE_CURRENT_BINARY_DIR}/schema)
file(MAKE_DIRECTORY ${schema_directory})
add_test(NAME schema.documents COMMAND iotpkg_behaviour "[.schema_documents]")
set_tests_properties(schema.documents PROPERTIES
    FIXTURES_SETUP schema_documents
    ENVIRONMENT IOTPKG_SCHEMA_DIRECTORY=${schema_directory}
    FAIL_REGULAR_EXPRESSION "No tests ran")

function(iotpkg_node_test name script fixtures)
    add_test(NAME ${name} COMMAND ${IOTPKG_NODE} ${node_directory}/${script} ${ARGN})
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED "${fixtures}")
endfunction()

iotpkg_node_test(schema.conformance conformance.mjs "node_packages;schema_documents" ${schema_directory})
iotpkg_node_test(schema.editor editor.mjs "node_packages;schema_documents" ${schema_directory})
iotpkg_node_test(schema.characters characters.mjs schema_documents ${schema_directory})

# What iotpkg-check writes (check_program/sarif.sh), and that the schema is one that can refuse.
set(IOTPKG_SARIF_SCHEMA ${node_directory}/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json)
if(IOTPKG_BUILD_CHECK)
    set(examples ${PROJECT_SOURCE_DIR}/docs/examples)
    iotpkg_node_test(schema.strict strict.mjs node_packages $<TARGET_FILE:iotpkg-check>
        ${examples}/release.json ${examples}/release-with-faults.json)
    iotpkg_node_test(sarif.program validate.mjs "node_packages;sarif_sample"
        ${IOTPKG_SARIF_SCHEMA} ${CMAKE_CURRENT_BINARY_DIR}/check_program/sarif/sample.sarif)
endif()
iotpkg_node_test(sarif.schema validate.mjs node_packages
    ${IOTPKG_SARIF_SCHEMA} ${node_directory}/sarif_minimal.json)
iotpkg_node_test(sarif.schema_refuses validate.mjs node_packages
    ${IOTPKG_SARIF_SCHEMA} ${node_directory}/sarif_invalid.json)
set_tests_properties(sarif.schema_refuses PROPERTIES
    PASS_REGULAR_EXPRESSION "NOT valid: /runs/0 must have required property 'tool'")
