// SPDX-License-Identifier: BSL-1.0
// What stands in front of a block of docs/troubleshooting.md that is the body of a function.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/endpoint.hpp>
#include <iotpkg/update_package_version.hpp>
