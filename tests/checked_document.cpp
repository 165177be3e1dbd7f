// SPDX-License-Identifier: BSL-1.0
// Test of checked_document.hpp: what no policy lets pass in a document.
#include <iotpkg/checked_document.hpp>

#include "support/catch2.hpp"

namespace {

using iotpkg::document_policy;
using iotpkg::policy;
using iotpkg::rule;
using iotpkg::severity;

}  // namespace

TEST_CASE("what leaves no request to make is an error under every policy", "[checked_document]") {
    for (const policy& given : {policy::none(), policy::recommended, policy::service, policy::wire_safe}) {
        const policy held = document_policy(given);
        for (const rule id :
             {rule::document_json, rule::document_surrogate, rule::document_type, rule::utf8}) {
            CHECK(held.severity_of(id) == severity::error);
        }
        CHECK(held.severity_of(rule::document_member_unknown) ==
              given.severity_of(rule::document_member_unknown));
        CHECK(held.severity_of(rule::document_null) == given.severity_of(rule::document_null));
    }
}

TEST_CASE("a verdict that was not given has neither report nor request", "[checked_document]") {
    const iotpkg::checked_document nothing;
    CHECK(nothing.report.empty());
    CHECK_FALSE(nothing.request);
    CHECK(nothing.public_text.empty());
    CHECK(iotpkg::text_range{1, 2} == iotpkg::text_range{1, 2});
    CHECK_FALSE(iotpkg::text_range{1, 2} == iotpkg::text_range{1, 3});
}
