# SPDX-License-Identifier: BSL-1.0
# Compiles the header that nearly every case begins with, once for all of them:
#     cmake -DCOMPILE=… -DHEADER=file-to-make.hpp -P header.cmake
# g++ and clang both find what is beside a file that -include names. Included by run.cmake, it only tells how.
set(first_header <iotpkg/create_package_version.hpp>)
set(use_header -Winvalid-pch -include ${HEADER})
if(NOT CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
    return()
endif()

file(WRITE ${HEADER} "#include ${first_header}\n")
execute_process(COMMAND ${COMPILE} -x c++-header ${HEADER} -o ${HEADER}.gch COMMAND_ERROR_IS_FATAL ANY)
