// Test of client_token.hpp: the three sources of a token.
#include <iotpkg/client_token.hpp>

#include <type_traits>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"

namespace {

// `.client_token({})` must not ask for a derived token.
template <class Builder>
concept takes_braces = requires(const Builder& builder) { builder.client_token({}); };
static_assert(!takes_braces<decltype(named())>);
static_assert(!std::is_convertible_v<decltype(nullptr), iotpkg::from_content_t>);

}  // namespace

TEST_CASE("a token is drawn, given or derived", "[client_token]") {
    CHECK(named().fields().token == iotpkg::token_source::random);
    CHECK(named().client_token(iotpkg::from_content).fields().token == iotpkg::token_source::content);
    CHECK(named().client_token("0f8fad5b-d9cb-469f-a165-70867728950e").fields().token ==
          iotpkg::token_source::given);
}
