# SPDX-License-Identifier: BSL-1.0
# The library as objects has no byte that can be written before it runs or while it runs: no .data and no .bss.
#     cmake -DSIZE=… -DOBJECTS=… -DWATCHED=… -P no_global_state.cmake
# WATCHED has a variable that can be written, so that a fault of this script does not look like success.
function(count_writable object result)
    execute_process(COMMAND ${SIZE} -A ${object} OUTPUT_VARIABLE sections COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "\n\\.t?(data|bss)[^ ]* +[1-9][0-9]*" found "${sections}")
    list(LENGTH found count)
    if(count)
        message("${object}:${found}")
    endif()
    set(${result} ${count} PARENT_SCOPE)
endfunction()

foreach(object IN LISTS OBJECTS)
    count_writable(${object} count)
    if(count)
        message(SEND_ERROR "the library holds state")
    endif()
endforeach()
count_writable(${WATCHED} count)
if(NOT count)
    message(SEND_ERROR "a variable was not seen")
endif()
