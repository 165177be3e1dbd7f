// Test of fields.hpp: replacing a map keeps all other members, and a walk meets each member once, in its
// order.
#include <iotpkg/operation/fields.hpp>

#include <string>
#include <string_view>
#include <type_traits>

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
using iotpkg::detail::no_entries;
using iotpkg::detail::text;
using iotpkg::detail::with_map;

using create = iotpkg::create_package_version_operation;
using update = iotpkg::update_package_version_operation;

struct some_entries {
    int mark = 0;
};

constexpr text of(std::string_view view) {
    return text(view);
}

constexpr fields<create, no_entries, no_entries> all = [] {
    fields<create, no_entries, no_entries> made;
    get_field<subject::package_name>(made) = of("p");
    get_field<subject::version_name>(made) = of("1");
    get_field<subject::description>(made) = of("d");
    get_field<subject::artifact>(made) = {true, of("b"), of("k"), of("v")};
    get_field<subject::recipe>(made) = of("r");
    get_field<subject::client_token>(made) = of("t");
    made.token = token_source::content;
    return made;
}();

template <class Fields>
constexpr bool keeps_the_rest(const Fields& changed) {
    const artifact_fields& artifact = get_field<subject::artifact>(changed);
    return get_field<subject::package_name>(changed).view() == "p" &&
           get_field<subject::version_name>(changed).view() == "1" &&
           get_field<subject::description>(changed).view() == "d" && artifact.is_present &&
           artifact.bucket.view() == "b" && artifact.key.view() == "k" && artifact.version.view() == "v" &&
           get_field<subject::recipe>(changed).view() == "r" &&
           get_field<subject::client_token>(changed).view() == "t" && changed.token == token_source::content;
}

constexpr auto with_attributes = with_map<subject::attributes>(all, some_entries{1});
constexpr auto with_tags = with_map<subject::tags>(with_attributes, some_entries{2});
static_assert(std::is_same_v<decltype(with_attributes), const fields<create, some_entries, no_entries>>);
static_assert(std::is_same_v<decltype(with_tags), const fields<create, some_entries, some_entries>>);
static_assert(keeps_the_rest(with_attributes));
static_assert(get_field<subject::attributes>(with_attributes).mark == 1);
static_assert(keeps_the_rest(with_tags));
static_assert(get_field<subject::attributes>(with_tags).mark == 1);
static_assert(get_field<subject::tags>(with_tags).mark == 2);

// The names of the members in the order in which they are met.
struct name_collector {
    std::string names;

    void add(const member& one) { names += std::string(row_of(one.subject).name()) + ' '; }
    void text(const member& one, const iotpkg::detail::text&) { add(one); }
    template <class Entries>
    void map(const member& one, const Entries&) {
        add(one);
    }
    void artifact(const member& one, const artifact_fields&) { add(one); }
};

template <class Operation, class... Maps>
std::string names_in(const fields<Operation, Maps...>& of) {
    name_collector collector;
    visit_fields(of, collector);
    return collector.names;
}

}  // namespace

TEST_CASE("fields that say nothing are absent, and a token is drawn", "[fields]") {
    const fields<create, no_entries, no_entries> none{};
    CHECK(get_field<subject::package_name>(none).absent());
    CHECK(get_field<subject::description>(none).absent());
    CHECK_FALSE(get_field<subject::attributes>(none).present());
    CHECK_FALSE(get_field<subject::artifact>(none).is_present);
    CHECK(none.token == token_source::random);
    CHECK(keeps_the_rest(with_tags));
}

TEST_CASE("a walk meets each member once, in the order of the list", "[fields]") {
    CHECK(names_in(all) ==
          "packageName versionName description attributes artifact recipe tags clientToken ");
    CHECK(names_in(fields<update, no_entries>()) ==
          "packageName versionName description attributes artifact action recipe clientToken ");
}
