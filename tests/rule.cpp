// SPDX-License-Identifier: BSL-1.0
// The enumerations of rule.hpp: as many rules as names, and no severity that stands for nothing.
#include <iotpkg/rule.hpp>

#include <type_traits>

#include "support/catch2.hpp"

namespace {

using iotpkg::constraint;
using iotpkg::provenance;
using iotpkg::rule;
using iotpkg::rule_count;
using iotpkg::severity;

// A rule takes one byte in a violation, and there is no implicit way from a number to a rule.
static_assert(sizeof(rule) == 1 && sizeof(severity) == 1 && sizeof(provenance) == 1 &&
              sizeof(constraint) == 1);
static_assert(!std::is_convertible_v<int, rule> && !std::is_convertible_v<rule, int>);

static_assert(static_cast<std::size_t>(rule::package_name_required) == 0);
static_assert(rule_count == static_cast<std::size_t>(rule::unstable_range) + 1);
static_assert(rule_count > static_cast<std::size_t>(rule::utf8));

// What a default-constructed policy or violation says.
static_assert(severity{} == severity::off);
static_assert(severity::off < severity::warning && severity::warning < severity::error);

}  // namespace

TEST_CASE("the rules that stand for any text are the last ones", "[rule]") {
    CHECK(static_cast<std::size_t>(rule::utf8) == rule_count - 3);
    CHECK(static_cast<std::size_t>(rule::null_text) == rule_count - 2);
    CHECK(static_cast<std::size_t>(rule::unstable_range) == rule_count - 1);
}
