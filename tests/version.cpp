// SPDX-License-Identifier: BSL-1.0
// The figures of the version and its text are the same.
#include <iotpkg/version.hpp>

#include <string>

#include "support/catch2.hpp"

TEST_CASE("the version is said once", "[version]") {
    const std::string figures = std::to_string(IOTPKG_VERSION_MAJOR) + '.' +
                                std::to_string(IOTPKG_VERSION_MINOR) + '.' +
                                std::to_string(IOTPKG_VERSION_PATCH);
    CHECK(iotpkg::version == figures);
    CHECK(iotpkg::version == IOTPKG_VERSION_TEXT);
}
