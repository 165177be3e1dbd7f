# SPDX-License-Identifier: BSL-1.0
# Compiles a file and looks into the object: each variable that the file names in a line
# `// read-only: NAME` lies in .rodata, no code runs before main, and nothing allocates.
execute_process(COMMAND ${COMPILE} -O2 -c ${FILE} -o ${OBJECT} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${OBJDUMP} -h -t -C ${OBJECT} OUTPUT_VARIABLE table COMMAND_ERROR_IS_FATAL ANY)

file(STRINGS ${FILE} names REGEX "^// read-only: ")
if(NOT names)
    message(FATAL_ERROR "${FILE} names nothing: // read-only: NAME")
endif()
foreach(name IN LISTS names)
    string(REPLACE "// read-only: " "" name "${name}")
    if(NOT table MATCHES " O \\.rodata[^\n\t ]*\t[0-9a-f]+ +(\\.hidden )?([^\n]*::)?${name}\n")
        message(FATAL_ERROR "${name} is not in .rodata:\n${table}")
    endif()
endforeach()
if(table MATCHES "\\.(init_array|ctors)")
    message(FATAL_ERROR "code runs before main:\n${table}")
endif()
if(table MATCHES "\\*UND\\*[^\n]*(operator new|malloc|__cxa_guard)[^\n]*")
    message(FATAL_ERROR "not a constant, it needs ${CMAKE_MATCH_0}")
endif()
