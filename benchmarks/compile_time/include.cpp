// SPDX-License-Identifier: BSL-1.0
#include <iotpkg/create_package_version.hpp>
