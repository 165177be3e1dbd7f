# SPDX-License-Identifier: BSL-1.0
# The programs of this folder into TO, and there the packages that they need, as the lock file has them.
# Packages that are there already stay: a second run needs no registry.
file(GLOB programs ${FROM}/end_to_end/*.mjs)
set(wanted ${FROM}/end_to_end/package.json ${FROM}/end_to_end/package-lock.json)
set(examples ${FROM}/../docs/examples)
file(GLOB bridges ${examples}/sdk-bridge/*)
file(COPY ${programs} ${wanted} ${FROM}/support/wire_cases.json
    ${FROM}/support/update_cases.json ${bridges} ${examples}/release.json ${examples}/release-with-faults.json DESTINATION ${TO})

set(hashes "")
foreach(file IN LISTS wanted)
    file(SHA256 ${file} hash)
    string(APPEND hashes "${hash}\n")
endforeach()
# npm removes this folder first, so what was interrupted leaves no such file.
set(stamp ${TO}/node_modules/.installed)
if(EXISTS ${stamp})
    file(READ ${stamp} installed)
    if(installed STREQUAL hashes)
        return()
    endif()
endif()
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund
    WORKING_DIRECTORY ${TO} COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${stamp} "${hashes}")
