# SPDX-License-Identifier: BSL-1.0
# What this machine has comes first, a release pinned by its SHA-256 second.
# A dependency is looked for only by the target that needs it.

# The third-party headers are not ours to warn about.
function(iotpkg_fetch name url sha256)
    if(CMAKE_VERSION VERSION_GREATER_EQUAL 3.25)
        set(system SYSTEM)
    endif()
    include(FetchContent)
    message(STATUS "${name} is not installed: fetching ${url}")
    set(CMAKE_COMPILE_WARNING_AS_ERROR OFF)
    FetchContent_Declare(${name} ${system} URL ${url} URL_HASH SHA256=${sha256})
    FetchContent_MakeAvailable(${name})
endfunction()

macro(iotpkg_need_nlohmann_json)
    if(NOT TARGET nlohmann_json::nlohmann_json)
        find_package(nlohmann_json 3.11.2 QUIET)
    endif()
    if(NOT TARGET nlohmann_json::nlohmann_json)
        # What is installed links it.
        set(JSON_Install ${IOTPKG_INSTALL})
        iotpkg_fetch(nlohmann_json
            https://github.com/nlohmann/json/releases/download/v3.12.0/json.tar.xz
            42f6e95cad6ec532fd372391373363b62a14af6d771056dbfc86160e6dfff7aa)
    endif()
endmacro()

macro(iotpkg_need_cli11)
    find_package(CLI11 2.1.2 QUIET)
    if(NOT TARGET CLI11::CLI11)
        set(CLI11_BUILD_TESTS OFF)
        set(CLI11_BUILD_EXAMPLES OFF)
        set(CLI11_BUILD_DOCS OFF)
        set(CLI11_INSTALL OFF)
        iotpkg_fetch(CLI11
            https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.4.2.tar.gz
            f2d893a65c3b1324c50d4e682c0cdc021dd0477ae2c048544f39eed6654b699a)
    endif()
endmacro()

# Catch2 3 has its own main; for Catch2 2, tests/support/main.cpp makes one. The library that Debian builds of
# Catch2 2 has one as well, for one standard library only, and would be the second.
macro(iotpkg_need_catch2)
    find_package(Catch2 QUIET)
    if(NOT TARGET Catch2::Catch2)
        iotpkg_fetch(Catch2
            https://github.com/catchorg/Catch2/archive/refs/tags/v3.8.1.tar.gz
            18b3f70ac80fccc340d8c6ff0f339b2ae64944782f8d2fca2bd705cf47cadb79)
    endif()
    if(Catch2_FOUND AND Catch2_VERSION VERSION_LESS 3)
        set(iotpkg_catch2 Catch2::Catch2)
    else()
        set(iotpkg_catch2 Catch2::Catch2WithMain)
    endif()
endmacro()

# Debian's cpp-httplib has no package file of CMake's. It is a library with everything switched on, made with
# libstdc++, and links with nothing else.
macro(iotpkg_find_httplib)
    find_package(httplib QUIET CONFIG)
    if(NOT TARGET httplib::httplib)
        find_path(IOTPKG_HTTPLIB_INCLUDE httplib.h)
        find_library(IOTPKG_HTTPLIB_LIBRARY cpp-httplib)
        find_package(OpenSSL QUIET)
        if(IOTPKG_HTTPLIB_INCLUDE AND IOTPKG_HTTPLIB_LIBRARY AND OPENSSL_FOUND)
            add_library(iotpkg_httplib INTERFACE IMPORTED)
            target_include_directories(iotpkg_httplib INTERFACE ${IOTPKG_HTTPLIB_INCLUDE})
            target_link_libraries(iotpkg_httplib INTERFACE
                ${IOTPKG_HTTPLIB_LIBRARY} OpenSSL::SSL OpenSSL::Crypto)
            target_compile_definitions(iotpkg_httplib INTERFACE
                CPPHTTPLIB_OPENSSL_SUPPORT CPPHTTPLIB_ZLIB_SUPPORT CPPHTTPLIB_BROTLI_SUPPORT)
            include(CheckCXXSourceCompiles)
            set(CMAKE_REQUIRED_LIBRARIES iotpkg_httplib)
            check_cxx_source_compiles(
                "#include <httplib.h>\nint main() { httplib::Client client(std::string(\"http://h\")); }"
                IOTPKG_HTTPLIB_LINKS)
            unset(CMAKE_REQUIRED_LIBRARIES)
            if(IOTPKG_HTTPLIB_LINKS)
                add_library(httplib::httplib ALIAS iotpkg_httplib)
            endif()
        endif()
    endif()
endmacro()
