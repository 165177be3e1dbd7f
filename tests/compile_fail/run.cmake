# Compiles one case of one file: cmake -DCOMPILE=… -DFAMILY=… -DINCLUDE=… -DFILE=… -DCASE=n -P run.cmake
#
#     // expect 1: the words of the rule, as a regular expression of CMake (for a bracket write a dot);
#                  a figure among them as in has_too_many_characters<128>
#     #if CASE == 0        the valid twin, at the limit: must compile
#     #elif CASE == 1      one fault: must be refused, in these words, with a line of this block,
#     #endif               both in the first screen and before any line of somebody else's header
cmake_minimum_required(VERSION 3.23)

if(FAMILY STREQUAL "GNU")
    set(caret_off -fno-diagnostics-show-caret)
    set(screen 8)
else()
    set(caret_off -fno-caret-diagnostics)
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

# Sets `result` to the exit code and `output` to the list of lines printed.
function(compile)
    execute_process(COMMAND ${COMPILE} -fsyntax-only -DCASE=${CASE} ${ARGN} ${FILE}
        RESULT_VARIABLE result OUTPUT_VARIABLE text ERROR_VARIABLE text)
    set(result ${result} PARENT_SCOPE)
    set(text "${text}" PARENT_SCOPE)
    lines_of("${text}" lines)
    set(output "${lines}" PARENT_SCOPE)
endfunction()

compile(${caret_off})
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
file(READ ${FILE} source)
lines_of("${source}" source)
set(number 0)
set(inside FALSE)
foreach(line IN LISTS source)
    math(EXPR number "${number} + 1")
    if(line MATCHES "^#(if|elif) CASE == ${CASE}$")
        set(inside TRUE)
    elseif(line MATCHES "^#(elif CASE|endif)")
        set(inside FALSE)
    elseif(inside)
        list(APPEND own_lines ${number})
    endif()
endforeach()

# Which lines say the words and the place, looked up with the caret echo off: the echo of a source
# line must never count as a message.
set(said "")
set(placed "")
foreach(line IN LISTS output)
    string(REGEX MATCH "^(In file included from |  +from )?([^:]+):([0-9]+)" place "${line}")
    set(path "${CMAKE_MATCH_2}")
    set(at "${CMAKE_MATCH_3}")
    if(said STREQUAL "" AND line MATCHES "${words}")
        set(said "${line}")
    endif()
    if(placed STREQUAL "" AND path STREQUAL FILE AND at IN_LIST own_lines)
        set(placed "${line}")
    endif()
    if(place AND NOT path STREQUAL FILE)
        string(FIND "${path}" "${INCLUDE}/" start)
        if(NOT start EQUAL 0)
            set(complaint "a line of another's header stands before the words or the place: ${line}")
        endif()
    endif()
    if(NOT said STREQUAL "" AND NOT placed STREQUAL "")
        break()
    endif()
endforeach()
if(said STREQUAL "")
    message(FATAL_ERROR "refused, but not with '${words}':\n${text}")
endif()
if(placed STREQUAL "")
    message(FATAL_ERROR "no line of the case is named:\n${text}")
endif()

# How early, counted as a user sees it: with the caret echo.
compile()
list(FIND output "${said}" said_at)
list(FIND output "${placed}" placed_at)
if(said_at LESS 0 OR placed_at LESS 0 OR NOT said_at LESS screen OR NOT placed_at LESS screen)
    math(EXPR said_at "${said_at} + 1")
    math(EXPR placed_at "${placed_at} + 1")
    set(complaint "the words come in line ${said_at} and the place in line ${placed_at} of ${screen}")
endif()
if(complaint)
    message(FATAL_ERROR "${complaint}\n${text}")
endif()
