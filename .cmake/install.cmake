# SPDX-License-Identifier: BSL-1.0
# cmake --install: the headers and the package that find_package(iotpkg) reads.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/iotpkg)
# Before 1.0 a minor version may break its users.
set(compatibility SameMinorVersion)
if(PROJECT_VERSION_MAJOR GREATER 0)
    set(compatibility SameMajorVersion)
endif()
write_basic_package_version_file(${PROJECT_BINARY_DIR}/iotpkg-config-version.cmake
    COMPATIBILITY ${compatibility} ARCH_INDEPENDENT)

install(TARGETS iotpkg EXPORT iotpkg-targets FILE_SET HEADERS FILE_SET lists)
# The file of iotpkg::compiled is compiled by those who link it, with their own flags.
install(FILES ${iotpkg_json_headers} ${PROJECT_SOURCE_DIR}/include/iotpkg/compiled.cpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/iotpkg)
install(EXPORT iotpkg-targets NAMESPACE iotpkg:: DESTINATION ${package_dir})
install(FILES
    ${PROJECT_SOURCE_DIR}/.cmake/iotpkg-config.cmake
    ${PROJECT_BINARY_DIR}/iotpkg-config-version.cmake
    DESTINATION ${package_dir})
