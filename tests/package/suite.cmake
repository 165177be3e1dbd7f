# SPDX-License-Identifier: BSL-1.0
# The library as its users take it: installed, as a subdirectory, and through FetchContent.
set(prefix ${CMAKE_CURRENT_BINARY_DIR}/package/prefix)
add_test(NAME package.install
    COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${prefix})
set_tests_properties(package.install PROPERTIES FIXTURES_SETUP package LABELS compile_only)

if(IOTPKG_BUILD_EXAMPLES)
    add_test(NAME package.program COMMAND ${prefix}/${CMAKE_INSTALL_BINDIR}/iotpkg-check --version)
    set_tests_properties(package.program PROPERTIES
        FIXTURES_REQUIRED package LABELS compile_only PASS_REGULAR_EXPRESSION "iotpkg-check ${PROJECT_VERSION} ")
endif()

foreach(way IN ITEMS find_package find_package_json find_package_compiled add_subdirectory
        add_subdirectory_compiled fetch_content)
    add_test(NAME package.${way} COMMAND ${CMAKE_CTEST_COMMAND}
        --build-and-test ${CMAKE_CURRENT_SOURCE_DIR}/package ${CMAKE_CURRENT_BINARY_DIR}/package/${way}
        --build-generator ${CMAKE_GENERATOR}
        --build-options
            -DWAY=${way} -DIOTPKG_SOURCE=${PROJECT_SOURCE_DIR} -DCMAKE_PREFIX_PATH=${prefix}
            -DIOTPKG_VERSION=${PROJECT_VERSION} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
            -DCMAKE_CXX_FLAGS=${CMAKE_CXX_FLAGS}
        --test-command consumer)
    set_tests_properties(package.${way} PROPERTIES FIXTURES_REQUIRED package LABELS compile_only)
endforeach()
