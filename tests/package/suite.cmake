# SPDX-License-Identifier: BSL-1.0
# The library as its users take it, each way that docs/install.md tells: run.sh. As a new user would, each begins in
# an empty folder.
find_program(IOTPKG_BASH bash)
set(ways
    add_subdirectory
    add_subdirectory_compiled
    add_subdirectory_json
    compiled_file
    copied_folder
    debian_package
    fetch_content
    find_package
    find_package_compiled
    find_package_json
    find_package_old
    include_path
    install
    library_with_package
    library_with_subdirectory
    meson
    module
    module_cmake
    one_header
    one_header_json
    pkg_config
    plugin
)
if(NOT IOTPKG_BUILD_CHECK)
    list(REMOVE_ITEM ways debian_package)
endif()
foreach(way IN LISTS ways)
    add_test(NAME package.${way} COMMAND ${IOTPKG_BASH} ${CMAKE_CURRENT_SOURCE_DIR}/package/run.sh
        ${way} ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR} ${CMAKE_CURRENT_BINARY_DIR}/package/${way})
    set_tests_properties(package.${way} PROPERTIES LABELS compile_only SKIP_RETURN_CODE 77
        ENVIRONMENT "CXX=${CMAKE_CXX_COMPILER};CXXFLAGS=${CMAKE_CXX_FLAGS};CMAKE=${CMAKE_COMMAND};CMAKE_GENERATOR=${CMAKE_GENERATOR}")
endforeach()
