// SPDX-License-Identifier: BSL-1.0
// Tests of refusals.hpp: there are words for each rule that a literal can break.
#include <iotpkg/check/refusals.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

#include <iotpkg/rules.hpp>

#include "../support/catch2.hpp"

namespace {

// Does the call end a constant expression?
template <iotpkg::rule Broken>
concept is_refused = !requires { typename std::bool_constant<(iotpkg::detail::refuse(Broken), true)>; };

// What follows the last of the enumeration has no words, so the concept can be false.
static_assert(!is_refused<static_cast<iotpkg::rule>(iotpkg::rule_count)>);

// No literal is a document, or stands in one of another form.
constexpr bool can_be_broken_by_a_literal(const iotpkg::rule_row& row) {
    return row.subject != iotpkg::subject::document && row.kind != iotpkg::constraint::comparison &&
           row.kind != iotpkg::constraint::other_form;
}

template <std::size_t... Values>
constexpr bool is_refused_where_it_can_be(std::index_sequence<Values...>) {
    return ((is_refused<static_cast<iotpkg::rule>(Values)> ==
             can_be_broken_by_a_literal(row_of(static_cast<iotpkg::rule>(Values)))) &&
            ...);
}

}  // namespace

TEST_CASE("a literal that breaks a rule is refused, whichever rule it is") {
    constexpr bool each = is_refused_where_it_can_be(std::make_index_sequence<iotpkg::rule_count>());
    static_assert(each);
    CHECK(each);
}
