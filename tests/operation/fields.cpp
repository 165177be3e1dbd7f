// SPDX-License-Identifier: BSL-1.0
// A walk meets each member once, in its order.
#include <iotpkg/operation/fields.hpp>

#include <string>
#include <type_traits>
#include <utility>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::member;
using iotpkg::subject;
using iotpkg::token_source;
using iotpkg::detail::artifact_fields;
using iotpkg::detail::fields;
using iotpkg::detail::get_field;

using create = iotpkg::create_package_version_operation;
using update = iotpkg::update_package_version_operation;

constexpr std::pair<const char*, const char*> pairs[] = {{"a", "1"}};
constexpr iotpkg::detail::borrowed_entries some_entries(pairs);

// The names of the members in the order in which they are met.
struct name_collector {
    std::string names;

    void add(const member& one) { names += std::string(row_of(one.subject).name()) + ' '; }
    void text(const member& one, const iotpkg::detail::text&) { add(one); }
    void map(const member& one, const iotpkg::detail::map_entries&) { add(one); }
    void artifact(const member& one, const artifact_fields&) { add(one); }
};

template <class Operation, unsigned Members>
std::string names_in(const fields<Operation, Members>& of) {
    name_collector collector;
    visit_fields(of, collector);
    return collector.names;
}

}  // namespace

TEST_CASE("fields that say nothing are absent, and a token is drawn", "[fields]") {
    const fields<create> none{};
    CHECK(get_field<subject::package_name>(none).absent());
    CHECK(get_field<subject::description>(none).absent());
    CHECK_FALSE(get_field<subject::attributes>(none).present());
    CHECK_FALSE(get_field<subject::artifact>(none).is_present);
    CHECK(none.token == token_source::random);
}

TEST_CASE("a walk meets each member once, in the order of the list, and no map that was not given",
          "[fields]") {
    fields<create> created;
    CHECK(names_in(created) == "packageName versionName description artifact recipe clientToken ");
    get_field<subject::tags>(created) = &some_entries;
    CHECK(names_in(created) == "packageName versionName description artifact recipe tags clientToken ");
    get_field<subject::attributes>(created) = &some_entries;
    CHECK(names_in(created) ==
          "packageName versionName description attributes artifact recipe tags clientToken ");
    fields<update> updated;
    get_field<subject::attributes>(updated) = &some_entries;
    CHECK(names_in(updated) ==
          "packageName versionName description attributes artifact action recipe clientToken ");
}

TEST_CASE("a member that was certainly not given is no part of the fields, unless it is required",
          "[fields]") {
    using iotpkg::detail::no_value;
    constexpr unsigned members =
        iotpkg::detail::bit_of<create>(subject::recipe) | iotpkg::detail::bit_of<create>(subject::tags);
    fields<create, members> some;
    STATIC_REQUIRE(decltype(some)::may_have<subject::recipe>);
    STATIC_REQUIRE(decltype(some)::may_have<subject::package_name>);
    STATIC_REQUIRE(!decltype(some)::may_have<subject::description>);
    STATIC_REQUIRE(!decltype(some)::may_have<subject::client_token>);
    STATIC_REQUIRE(!decltype(some)::may_have<subject::action>);
    STATIC_REQUIRE(!decltype(some)::may_draw_token);
    STATIC_REQUIRE(!decltype(some)::may_derive_token);
    STATIC_REQUIRE(fields<create>::may_draw_token);
    STATIC_REQUIRE(fields<create>::may_derive_token);
    STATIC_REQUIRE(iotpkg::detail::has_maps<decltype(some)>);
    STATIC_REQUIRE(iotpkg::detail::has_maps<fields<create>>);
    STATIC_REQUIRE(
        iotpkg::detail::has_maps<fields<update, iotpkg::detail::bit_of<update>(subject::attributes)>>);
    STATIC_REQUIRE(
        !iotpkg::detail::has_maps<fields<update, iotpkg::detail::bit_of<update>(subject::recipe)>>);
    STATIC_REQUIRE(
        std::is_same_v<decltype(get_field<subject::artifact>(std::as_const(some))), const no_value&>);
    get_field<subject::tags>(some) = &some_entries;
    CHECK(names_in(some) == "packageName versionName recipe tags ");

    // What a builder carries, less what it does not have.
    fields<create, iotpkg::detail::all_but_maps<create>> carried;
    get_field<subject::recipe>(carried) = "{}";
    get_field<subject::description>(carried) = "Night mode";
    carried.token = token_source::content;
    const auto kept = iotpkg::detail::with_members<members>(carried, iotpkg::detail::all_members<create>);
    CHECK(get_field<subject::recipe>(kept).view() == "{}");
    CHECK_FALSE(get_field<subject::tags>(kept).present());
    CHECK(kept.token == token_source::content);
    const iotpkg::detail::text none = get_field<subject::description>(kept);
    CHECK(none.absent());
}
