# SPDX-License-Identifier: BSL-1.0
# Every code point, compared with what Node's regular expressions say.
find_program(IOTPKG_NODE node)
if(NOT IOTPKG_NODE)
    set(loud "SKIPPED: node is not installed, so NO code point was compared with an independent source")
    message(WARNING ${loud})
    add_test(NAME unicode_oracle COMMAND ${CMAKE_COMMAND} -E echo ${loud})
    set_tests_properties(unicode_oracle PROPERTIES SKIP_REGULAR_EXPRESSION SKIPPED)
    return()
endif()

set(categories ${CMAKE_CURRENT_BINARY_DIR}/categories.txt)
add_test(NAME unicode_oracle.categories
    COMMAND ${IOTPKG_NODE} ${CMAKE_CURRENT_SOURCE_DIR}/unicode/general_categories.mjs ${categories})
set_tests_properties(unicode_oracle.categories PROPERTIES FIXTURES_SETUP categories)
add_test(NAME unicode_oracle COMMAND iotpkg_tests "[unicode_oracle]")
set_tests_properties(unicode_oracle PROPERTIES
    FIXTURES_REQUIRED categories
    ENVIRONMENT IOTPKG_CATEGORIES=${categories}
    FAIL_REGULAR_EXPRESSION "No tests ran;skipped:")
