// SPDX-License-Identifier: BSL-1.0
// Test of check/rules_asked.hpp: what is held in a program that tells of no warning. That its verdicts are
// the same is seen in vectors.cpp, by write_to().
#include <iotpkg/check/rules_asked.hpp>

#include <iotpkg/check/quick_check.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::row_of;
using iotpkg::rule;
using iotpkg::subject;
using namespace iotpkg::detail;

}  // namespace

TEST_CASE("a demand is an error of the table that a look at each byte rules out", "[rules_asked]") {
    CHECK_BOTH_DOORS(is_demand(row_of(rule::package_name_characters)));
    CHECK_BOTH_DOORS(is_demand(row_of(rule::attribute_key_duplicate)));
    CHECK_BOTH_DOORS(!is_demand(row_of(rule::s3_key_characters)));
    CHECK_BOTH_DOORS(!is_demand(row_of(rule::recipe_json)));
    CHECK_BOTH_DOORS(!is_demand(row_of(rule::unstable_range)));
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        CAPTURE(row.name());
        CHECK((!is_demand(row) || row.severity == iotpkg::severity::error));
        CHECK(is_asked(rules_asked::all, row));
        CHECK(is_asked(rules_asked::demands, row) == is_demand(row));
    }
}

TEST_CASE("who asks for demands alone does not look into a recipe", "[rules_asked]") {
    constexpr const quick_check& all = quick_check_for<subject::recipe>;
    constexpr const quick_check& demands = quick_check_for<subject::recipe, rules_asked::demands>;
    CHECK(all.find_placeholder_faults != nullptr);
    CHECK(all.find_form_fault != nullptr);
    CHECK(demands.find_placeholder_faults == nullptr);
    CHECK(demands.find_form_fault == nullptr);
    CHECK(demands.max_size == all.max_size);
    // S3 advises against some characters of a key, and refuses none.
    CHECK(!quick_check_for<subject::s3_key, rules_asked::demands>.characters.has_set);
    CHECK(quick_check_for<subject::s3_key>.characters.has_set);
}
