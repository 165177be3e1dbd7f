# SPDX-License-Identifier: BSL-1.0
# Where no generator is known, a program that is given its tokens links and runs, and the linker says of one that
# draws them what to define.
set(COMPILE ${COMPILE} -U__linux__ ${FILE})
execute_process(COMMAND ${COMPILE} -o ${PROGRAM} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PROGRAM} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${COMPILE} -DDRAWS -o ${PROGRAM} RESULT_VARIABLE failed ERROR_VARIABLE said)
if(NOT failed OR NOT said MATCHES "define_IOTPKG_RANDOM_BYTES")
    message(FATAL_ERROR "the program that draws a token: ${failed}\n${said}")
endif()
