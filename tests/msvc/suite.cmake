# SPDX-License-Identifier: BSL-1.0
# All public headers on the way that MSVC takes through them, behind what <windows.h> defines: that needs no MSVC.
# What they include of others comes first.
set(ours "")
set(others "")
foreach(header IN LISTS header_names)
    if(header MATCHES "^iotpkg/[a-z0-9_]+\\.hpp$")
        string(APPEND ours "#include <${header}>\n")
    endif()
    file(STRINGS ${PROJECT_SOURCE_DIR}/include/${header} lines REGEX "^#include <")
    foreach(line IN LISTS lines)
        if(NOT line MATCHES "<iotpkg/")
            string(REGEX REPLACE "#include (.*)" "#if __has_include(\\1)\n#include \\1\n#endif\n" line ${line})
            string(APPEND others ${line})
        endif()
    endforeach()
endforeach()
set(file ${CMAKE_CURRENT_BINARY_DIR}/msvc.cpp)
file(CONFIGURE OUTPUT ${file} CONTENT "${others}#include <as_windows_has_it.hpp>\n${ours}")
add_test(NAME msvc COMMAND ${compile_command} ${dev_flags} -Wno-unknown-pragmas -Wno-builtin-macro-redefined
    -I${CMAKE_CURRENT_SOURCE_DIR}/msvc -fsyntax-only ${file})
set_tests_properties(msvc PROPERTIES LABELS compile_only)
