// SPDX-License-Identifier: BSL-1.0
// Client tokens: printable ASCII without space.
#include <iotpkg/create_package_version.hpp>

#include "a_times.hpp"

// expect 1: client_token_has_a_space_or_a_character_outside_printable_ascii
// expect 2: client_token_has_a_space_or_a_character_outside_printable_ascii
// expect 3: client_token_has_a_space_or_a_character_outside_printable_ascii
// expect 4: client_token_has_a_space_or_a_character_outside_printable_ascii

void call() {
#if CASE == 0
    (void)iotpkg::create_package_version().client_token(a_times<34, "!", "~">);
#elif CASE == 1
    (void)iotpkg::create_package_version().client_token(a_times<36, "", " ">);
#elif CASE == 2
    (void)iotpkg::create_package_version().client_token(a_times<36, "", "\x7f">);
#elif CASE == 3
    (void)iotpkg::create_package_version().client_token(a_times<36, "", "\u00e9">);
#elif CASE == 4
    (void)iotpkg::create_package_version().client_token(a_times<36, "", "\n">);
#endif
}
