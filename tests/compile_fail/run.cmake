# SPDX-License-Identifier: BSL-1.0
# Compiles one case of one file: cmake -DCOMPILE=… -DFAMILY=… -DINCLUDE=… -DFILE=… -DCASE=n -P run.cmake
#
#     // expect 1: the words of the rule, as a regular expression of CMake (for a bracket write a dot);
#                  a figure among them as in has_too_many_characters<128>
#     #if CASE == 0        the valid twin, at the limit: must compile
#     #elif CASE == 1      one fault: must be refused, in these words, with a line of this block,
#     #endif               both in the first screen and before any line of somebody else's header
#
# With -DHEADER=file, which includes the header that the cases begin with and which header.cmake has compiled,
# that header is not parsed again. What the compiler prints is the same but for the name of that file.
cmake_minimum_required(VERSION 3.23)
include(${CMAKE_CURRENT_LIST_DIR}/header.cmake)

if(FAMILY STREQUAL "GNU")
    set(screen 8)
else()
    set(screen 13)
endif()

# In a list of CMake, brackets, semicolons and backslashes join or split lines: each becomes an underscore.
function(lines_of text list)
    # g++ says `words() [with long unsigned int at_most = 128]`, clang `words<128UL>`.
    string(REGEX REPLACE "\\(\\) \\[with [a-z_ ]+ = ([0-9]+)U?L?\\]" "<\\1>" text "${text}")
    string(REGEX REPLACE "<([0-9]+)UL>" "<\\1>" text "${text}")
    string(REGEX REPLACE "[][;\\]" "_" text "${text}")
    string(REPLACE "\n" ";" text "${text}")
    set(${list} "${text}" PARENT_SCOPE)
endfunction()

# Is the line one of the compiler's own? The echo of a source line must never count as a message. g++ puts a
# margin before an echo; a message of clang's begins with a place, which no source line does.
function(is_message line result)
    set(${result} FALSE PARENT_SCOPE)
    if(FAMILY STREQUAL "GNU")
        if(NOT line MATCHES "^ *([0-9]+|\\++|\\.+)? +\\| ?")
            set(${result} TRUE PARENT_SCOPE)
        endif()
    elseif(line MATCHES "^([^ :][^:]*:[0-9]+:[0-9]+: )?(fatal error|error|warning|note|remark): |^In file included from ")
        set(${result} TRUE PARENT_SCOPE)
    endif()
endfunction()

file(READ ${FILE} source)
set(command ${COMPILE} -fsyntax-only -DCASE=${CASE})
set(precompiled FALSE)
if(HEADER AND source MATCHES "^((//[^\n]*)?\n)*#include ${first_header}\n")
    set(precompiled TRUE)
    list(APPEND command ${use_header})
endif()
execute_process(COMMAND ${command} ${FILE} RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
if(CASE EQUAL 0)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "the valid twin does not compile:\n${text}")
    endif()
    return()
endif()
if(result EQUAL 0)
    message(FATAL_ERROR "compiles, and must not")
endif()

# The lines of the file that the case covers, and its words.
file(STRINGS ${FILE} expectation REGEX "^ *// expect ${CASE}: ")
string(REGEX REPLACE "^ *// expect ${CASE}: " "" words "${expectation}")
string(REGEX REPLACE "\\\\?;" "_" words "${words}")
lines_of("${source}" source)
set(number 0)
set(inside FALSE)
set(included FALSE)
foreach(line IN LISTS source)
    math(EXPR number "${number} + 1")
    if(line MATCHES "^#(if|elif) CASE == ${CASE}$")
        set(inside TRUE)
    elseif(line MATCHES "^#(elif CASE|endif)")
        set(inside FALSE)
    elseif(inside)
        list(APPEND own_lines ${number})
    elseif(NOT included AND line STREQUAL "#include ${first_header}")
        set(included ${number})
    endif()
endforeach()

# Where a chain of includes begins in the compiled header, it begins in the file without. clang puts the place
# of -include before it, as line 1 of the file.
if(precompiled)
    string(REPLACE "from ${FILE}:1:\nIn file included from ${HEADER}:1:" "from ${FILE}:${included}:" text "${text}")
    string(REPLACE "from ${HEADER}:1" "from ${FILE}:${included}" text "${text}")
endif()
lines_of("${text}" output)

# In which line of the screen, with the echo of source lines as a user has it, the words and the place stand.
set(said_at 0)
set(placed_at 0)
set(number 0)
foreach(line IN LISTS output)
    math(EXPR number "${number} + 1")
    is_message("${line}" message)
    if(NOT message)
        continue()
    endif()
    string(REGEX MATCH "^(In file included from |  +from )?([^:]+):([0-9]+)" place "${line}")
    set(path "${CMAKE_MATCH_2}")
    set(at "${CMAKE_MATCH_3}")
    if(said_at EQUAL 0 AND line MATCHES "${words}")
        set(said_at ${number})
    endif()
    if(placed_at EQUAL 0 AND path STREQUAL FILE AND at IN_LIST own_lines)
        set(placed_at ${number})
    endif()
    if(place AND NOT path STREQUAL FILE)
        string(FIND "${path}" "${INCLUDE}/" start)
        if(NOT start EQUAL 0)
            set(complaint "a line of another's header stands before the words or the place: ${line}")
        endif()
    endif()
    if(said_at GREATER 0 AND placed_at GREATER 0)
        break()
    endif()
endforeach()
if(said_at EQUAL 0)
    message(FATAL_ERROR "refused, but not with '${words}':\n${text}")
endif()
if(placed_at EQUAL 0)
    message(FATAL_ERROR "no line of the case is named:\n${text}")
endif()
if(said_at GREATER screen OR placed_at GREATER screen)
    set(complaint "the words come in line ${said_at} and the place in line ${placed_at} of ${screen}")
endif()
if(complaint)
    message(FATAL_ERROR "${complaint}\n${text}")
endif()
