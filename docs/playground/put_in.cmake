# SPDX-License-Identifier: BSL-1.0
# Writes the file TO: PROGRAM as a script that has it in base64, so that the page need not fetch it (which it could
# not where it is opened as a file); or PAGE with EXAMPLE in its box.
cmake_minimum_required(VERSION 3.23)
if(PROGRAM)
    execute_process(COMMAND base64 INPUT_FILE ${PROGRAM} OUTPUT_VARIABLE code COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE "[\r\n]" "" code "${code}")
    file(WRITE ${TO} "// SPDX-License-Identifier: BSL-1.0\n'use strict';\nconst program = '${code}';\n")
else()
    file(READ ${EXAMPLE} text)
    string(REPLACE "&" "&amp;" text "${text}")
    string(REPLACE "<" "&lt;" text "${text}")
    file(READ ${PAGE} page)
    string(REPLACE "@EXAMPLE@" "${text}" page "${page}")
    file(WRITE ${TO} "${page}")
endif()
