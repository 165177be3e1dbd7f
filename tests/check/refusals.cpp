// Tests of refusals.hpp: there are words for each rule and for each fault of an S3 location.
#include <iotpkg/check/refusals.hpp>
#include <iotpkg/s3/uri_refusals.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

#include "../support/catch2.hpp"

namespace {

// Does the call end a constant expression?
template <auto Broken>
concept is_refused = !requires { typename std::bool_constant<(iotpkg::detail::refuse(Broken), true)>; };

template <class Broken, std::size_t... Values>
constexpr std::size_t count_refused(std::index_sequence<Values...>) {
    return (std::size_t{is_refused<static_cast<Broken>(Values)>} + ... + 0);
}

using location_code = iotpkg::s3_uri_error::code;
constexpr std::size_t location_code_count = static_cast<std::size_t>(location_code::invalid_escape) + 1;

// What follows the last of an enumeration has no words, so the concept can be false.
static_assert(!is_refused<static_cast<iotpkg::rule>(iotpkg::rule_count)>);
static_assert(!is_refused<static_cast<location_code>(location_code_count)>);

}  // namespace

TEST_CASE("a literal that breaks a rule is refused, whichever rule it is") {
    constexpr std::size_t refused =
        count_refused<iotpkg::rule>(std::make_index_sequence<iotpkg::rule_count>());
    // No literal is a document, so there are no words for those rules.
    constexpr std::size_t about_documents = 9;
    static_assert(refused == iotpkg::rule_count - about_documents);
    CHECK(refused == iotpkg::rule_count - about_documents);
}

TEST_CASE("the literal of an S3 location is refused for each fault that it may have") {
    constexpr std::size_t refused =
        count_refused<location_code>(std::make_index_sequence<location_code_count>());
    static_assert(refused == location_code_count);
    CHECK(refused == 19);
}
