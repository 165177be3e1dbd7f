// SPDX-License-Identifier: BSL-1.0
// Test of checked_document.hpp: a verdict before it was given.
#include <iotpkg/checked_document.hpp>

#include "support/catch2.hpp"

TEST_CASE("a verdict that was not given has neither report nor request", "[checked_document]") {
    const iotpkg::checked_document nothing;
    CHECK(nothing.report.empty());
    CHECK_FALSE(nothing.request);
    CHECK(nothing.public_text.empty());
    CHECK(iotpkg::text_range{1, 2} == iotpkg::text_range{1, 2});
    CHECK_FALSE(iotpkg::text_range{1, 2} == iotpkg::text_range{1, 3});
}
