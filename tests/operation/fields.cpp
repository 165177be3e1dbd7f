// Test of fields.hpp: replacing a map keeps all other members.
#include <iotpkg/operation/fields.hpp>

#include <string_view>
#include <type_traits>

#include "../support/catch2.hpp"

namespace {

using iotpkg::text;
using iotpkg::token_source;
using iotpkg::detail::fields;
using iotpkg::detail::no_entries;
using iotpkg::detail::replace_attributes;
using iotpkg::detail::replace_tags;

struct some_entries {
    int mark = 0;
};

constexpr text of(std::string_view view) {
    return text(view);
}

constexpr fields<> all{of("p"),
                       of("1"),
                       of("d"),
                       {},
                       {true, of("b"), of("k"), of("v")},
                       of("r"),
                       {},
                       of("t"),
                       token_source::content};

template <class Fields>
constexpr bool keeps_the_rest(const Fields& changed) {
    return changed.package_name.view() == "p" && changed.version_name.view() == "1" &&
           changed.description.view() == "d" && changed.artifact.present &&
           changed.artifact.bucket.view() == "b" && changed.artifact.key.view() == "k" &&
           changed.artifact.version.view() == "v" && changed.recipe.view() == "r" &&
           changed.client_token.view() == "t" && changed.token == token_source::content;
}

constexpr auto with_attributes = replace_attributes(all, some_entries{1});
constexpr auto with_tags = replace_tags(with_attributes, some_entries{2});
static_assert(std::is_same_v<decltype(with_attributes), const fields<some_entries, no_entries>>);
static_assert(std::is_same_v<decltype(with_tags), const fields<some_entries, some_entries>>);
static_assert(keeps_the_rest(with_attributes));
static_assert(with_attributes.attributes.mark == 1);
static_assert(keeps_the_rest(with_tags));
static_assert(with_tags.attributes.mark == 1);
static_assert(with_tags.tags.mark == 2);

}  // namespace

TEST_CASE("fields that say nothing are absent, and a token is drawn", "[fields]") {
    const fields<> none{};
    CHECK(none.package_name.absent());
    CHECK(none.description.absent());
    CHECK_FALSE(none.attributes.present());
    CHECK_FALSE(none.artifact.present);
    CHECK(none.token == token_source::random);
    CHECK(keeps_the_rest(with_tags));
}
