// SPDX-License-Identifier: BSL-1.0
// A builder with both names, for tests of what a request has besides.
#pragma once

#include <iotpkg/create_package_version.hpp>

template <iotpkg::policy Policy = iotpkg::policy::recommended>
constexpr auto named() {
    return iotpkg::create_package_version<Policy>().package_name("p").version_name("1");
}

// With a token too, where two requests have to come out the same.
constexpr auto named_with_token() {
    return named().client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
}
