# SPDX-License-Identifier: BSL-1.0
# The library in one file, for projects that have no room for a folder:
#     cmake -DOUT=iotpkg.hpp -P .cmake/one_header.cmake              all that needs no third party
#     cmake -DOUT=iotpkg.hpp -DJSON=ON -P .cmake/one_header.cmake    with iotpkg/json.hpp, for nlohmann_json
cmake_minimum_required(VERSION 3.16)
get_filename_component(include ${CMAKE_CURRENT_LIST_DIR}/../include ABSOLUTE)

# Appends a header, with each of ours in the place of its #include: once where it says so.
function(append header)
    get_property(seen GLOBAL PROPERTY seen_${header})
    if(seen)
        return()
    endif()
    file(READ ${include}/${header} rest)
    string(FIND "${rest}" "#pragma once\n" once)
    if(NOT once EQUAL -1)
        set_property(GLOBAL PROPERTY seen_${header} TRUE)
        string(REPLACE "#pragma once\n" "" rest "${rest}")
    endif()
    string(REPLACE "// SPDX-License-Identifier: BSL-1.0\n" "" rest "${rest}")
    while(rest MATCHES "\n#include <(iotpkg/[a-z0-9_/]+\\.hpp)>")
        set(included ${CMAKE_MATCH_1})
        string(FIND "${rest}" "\n#include <iotpkg/" at)
        string(SUBSTRING "${rest}" 0 ${at} before)
        set_property(GLOBAL APPEND_STRING PROPERTY all "${before}\n")
        string(LENGTH "${CMAKE_MATCH_0}" length)
        math(EXPR at "${at} + ${length}")
        string(SUBSTRING "${rest}" ${at} -1 rest)
        append(${included})
    endwhile()
    set_property(GLOBAL APPEND_STRING PROPERTY all "${rest}")
endfunction()

file(READ ${include}/iotpkg/version.hpp version)
string(REGEX MATCH "VERSION_TEXT \"([0-9.]+)\"" version "${version}")
set_property(GLOBAL PROPERTY all "// SPDX-License-Identifier: BSL-1.0
// iotpkg ${CMAKE_MATCH_1} in one file, made by .cmake/one_header.cmake. Do not edit.
#pragma once

#ifdef IOTPKG_COMPILED
#error \"iotpkg: the one header has all in it; iotpkg::compiled needs the folder\"
#endif
")
file(GLOB headers RELATIVE ${include} ${include}/iotpkg/*.hpp)
if(NOT JSON)
    list(REMOVE_ITEM headers iotpkg/json.hpp)
endif()
foreach(header IN ITEMS iotpkg/version.hpp LISTS headers)
    append(${header})
endforeach()
get_property(all GLOBAL PROPERTY all)
file(WRITE ${OUT} "${all}")
