// SPDX-License-Identifier: BSL-1.0
// The policies that have a name, one line each.
#pragma once

#include <string_view>

#include <iotpkg/policy.hpp>

namespace iotpkg_check {

struct named_policy {
    std::string_view word;
    iotpkg::policy severities;
};

// The first one is the default.
inline constexpr named_policy named_policies[] = {
    {"recommended", iotpkg::policy::recommended},
    {"service", iotpkg::policy::service},
    {"wire_safe", iotpkg::policy::wire_safe},
    {"strict", iotpkg::policy::strict},
};

}  // namespace iotpkg_check
