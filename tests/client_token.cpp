// SPDX-License-Identifier: BSL-1.0
// Test of client_token.hpp: the three sources of a token.
#include <iotpkg/client_token.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/policy.hpp>
#include <iotpkg/values.hpp>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"
#include "support/named.hpp"

namespace {

using iotpkg::policy;

// `.client_token({})` must not ask for a derived token.
template <class Builder>
concept takes_braces = requires(const Builder& builder) { builder.client_token({}); };
static_assert(!takes_braces<decltype(named())>);
static_assert(!std::is_convertible_v<decltype(nullptr), iotpkg::from_content_t>);

// What a program has to hold for the token of such a builder.
template <class Builder>
using fields_of = decltype(std::declval<const Builder&>().fields());
template <class Builder>
constexpr bool may_draw(const Builder&) {
    return fields_of<Builder>::may_draw_token;
}
template <class Builder>
constexpr bool may_derive(const Builder&) {
    return fields_of<Builder>::may_derive_token;
}

constexpr std::string_view token = "0f8fad5b-d9cb-469f-a165-70867728950e";

constexpr policy null_is_nothing = policy::recommended.off(iotpkg::rule::null_text);

}  // namespace

TEST_CASE("a token is drawn, given or derived", "[client_token]") {
    CHECK(named().fields().token == iotpkg::token_source::random);
    CHECK(named().client_token(iotpkg::from_content).fields().token == iotpkg::token_source::content);
    CHECK(named().client_token("0f8fad5b-d9cb-469f-a165-70867728950e").fields().token ==
          iotpkg::token_source::given);
}

TEST_CASE("the type of a builder knows what its token is made of", "[client_token]") {
    const std::optional<std::string_view> perhaps;
    const char* const nothing = nullptr;
    CHECK_BOTH_DOORS((may_draw(named())));
    CHECK_BOTH_DOORS((!may_derive(named())));
    CHECK(!may_draw(named().client_token("0f8fad5b-d9cb-469f-a165-70867728950e")));
    CHECK(!may_draw(named().client_token(token)));
    CHECK(!may_draw(named().client_token(std::string(token))));
    CHECK(!may_draw(named().client_token(*iotpkg::client_token::parse(token))));
    CHECK(!may_draw(named().client_token(nothing)));
    CHECK(may_draw(named().client_token(perhaps)));
    CHECK(may_draw(named<null_is_nothing>().client_token(nothing)));
    CHECK(!may_derive(named().client_token(perhaps)));
    CHECK(!may_draw(named().client_token(iotpkg::from_content)));
    CHECK(may_derive(named().client_token(iotpkg::from_content)));
    // Whichever call comes last.
    CHECK(!may_draw(named().client_token(token).description(token)));
    CHECK(may_derive(named().client_token(iotpkg::from_content).description(token)));
}

TEST_CASE("a builder whose token was given first asks for the rest as any other does", "[client_token]") {
    const auto first = iotpkg::create_package_version().client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
    const auto checked = iotpkg::create_package_version().client_token(*iotpkg::client_token::parse(token));
    CHECK(first.package_name("p").version_name("1").build().query() == "clientToken=" + std::string(token));
    CHECK(checked.package_name("p").version_name("1").build().query() == "clientToken=" + std::string(token));
}

TEST_CASE("a token is drawn in place of nothing", "[client_token]") {
    const std::optional<std::string_view> perhaps;
    const char* const nothing = nullptr;
    CHECK(named().client_token(perhaps).build()->client_token().size() == token.size());
    CHECK(named<null_is_nothing>().client_token(nothing).build()->client_token().size() == token.size());
    CHECK(named().client_token(nothing).build().error()[0].rule == iotpkg::rule::null_text);
}
