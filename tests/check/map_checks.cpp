// SPDX-License-Identifier: BSL-1.0
// Test of check/map_checks.hpp: each map has its own rows, and those of its keys and values.
#include <iotpkg/check/map_checks.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"

namespace {

using iotpkg::subject;
using iotpkg::detail::map_checks;
using iotpkg::detail::map_checks_for;
using iotpkg::detail::map_checks_of;
using iotpkg::detail::row_range;
using iotpkg::detail::rules_asked;

constexpr bool are_rows_of(const row_range& rows, subject about) {
    return rows.begin()->subject == about && (rows.end() - 1)->subject == about;
}

constexpr bool is_checked_as(const map_checks& map, subject about, subject key, subject value) {
    return map.about == about && are_rows_of(map.rows, about) && are_rows_of(map.key.rows, key) &&
           are_rows_of(map.value.rows, value);
}

}  // namespace

TEST_CASE("a map, its keys and its values each have their rows", "[map_checks]") {
    CHECK_BOTH_DOORS(is_checked_as(map_checks_for<subject::attributes>, subject::attributes,
                                   subject::attribute_key, subject::attribute_value));
    CHECK_BOTH_DOORS(is_checked_as(map_checks_of<rules_asked::all>(subject::tags), subject::tags,
                                   subject::tag_key, subject::tag_value));
    CHECK(&map_checks_of<rules_asked::all>(subject::attributes) == &map_checks_for<subject::attributes>);
    CHECK(&map_checks_of<rules_asked::all>(subject::tags) == &map_checks_for<subject::tags>);
}
