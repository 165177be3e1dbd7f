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

install(TARGETS iotpkg EXPORT iotpkg-targets FILE_SET HEADERS FILE_SET lists
    INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
# A file of its own, which is read where that component is asked for.
install(TARGETS iotpkg_json EXPORT iotpkg-json-targets FILE_SET HEADERS)
# Compiled by those who use them, with their own flags.
install(FILES ${PROJECT_SOURCE_DIR}/include/iotpkg/compiled.cpp ${PROJECT_SOURCE_DIR}/include/iotpkg/iotpkg.cppm
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/iotpkg)
foreach(targets IN ITEMS iotpkg-targets iotpkg-json-targets)
    install(EXPORT ${targets} NAMESPACE iotpkg:: DESTINATION ${package_dir})
endforeach()
install(FILES
    ${PROJECT_SOURCE_DIR}/.cmake/iotpkg-config.cmake
    ${PROJECT_BINARY_DIR}/iotpkg-config-version.cmake
    DESTINATION ${package_dir})

# For pkg-config, wherever the prefix is moved to.
configure_file(${PROJECT_SOURCE_DIR}/.cmake/iotpkg.pc.in ${PROJECT_BINARY_DIR}/iotpkg.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/iotpkg.pc DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)

if(PROJECT_IS_TOP_LEVEL)
    set(CPACK_PACKAGE_CONTACT "the authors of iotpkg <iotpkg@example.com>")
    set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
    set(CPACK_STRIP_FILES ON)
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
    set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ${IOTPKG_BUILD_CHECK})
    set(CPACK_DEBIAN_PACKAGE_SUGGESTS nlohmann-json3-dev)
    include(CPack)
endif()
