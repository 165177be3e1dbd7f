// SPDX-License-Identifier: BSL-1.0
// Client tokens: at most 64 characters.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: client_token_has_too_many_characters<64>

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().client_token(a_times<64>);
#elif CASE == 1
    (void)iotpkg::create_package_version().client_token(a_times<65>);
#endif
}
