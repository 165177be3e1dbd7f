// SPDX-License-Identifier: BSL-1.0
// Client tokens: at least 36 characters.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: client_token_has_too_few_characters<36>
// expect 2: client_token_has_too_few_characters<36>
// expect 3: client_token_has_too_few_characters<36>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().client_token(a_times<36>);
#elif CASE == 1
    (void)iotpkg::create_package_version().client_token(a_times<35>);
#elif CASE == 2
    (void)iotpkg::create_package_version().client_token("");
#elif CASE == 3
    (void)iotpkg::client_token(a_times<35>);
#endif
}
