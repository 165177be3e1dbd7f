// SPDX-License-Identifier: BSL-1.0
// Test of recipe_references.hpp: what a recipe names, with and without it in the request.
#include <iotpkg/operation/references.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/found.hpp"
#include "../support/named.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::none;
using iotpkg::policy;
using iotpkg::rule;
using enum iotpkg::rule;

// Where each of the three rules is broken.
struct missing {
    std::size_t attribute = none;
    std::size_t artifact = none;
    std::size_t version = none;
    bool well_placed = true;

    constexpr void operator()(const iotpkg::violation& found) {
        well_placed = well_placed && found.pointer == "/recipe" && found.entry == none && found.limit == 0 &&
                      found.severity == iotpkg::row_of(found.rule).severity;
        if (found.rule == recipe_placeholder_attribute && attribute == none) {
            attribute = found.offset;
        } else if (found.rule == recipe_placeholder_artifact && artifact == none) {
            artifact = found.offset;
        } else if (found.rule == recipe_placeholder_version && version == none) {
            version = found.offset;
        } else {
            well_placed = false;
        }
    }

    friend constexpr bool operator==(const missing&, const missing&) = default;
};

template <class Builder>
constexpr missing missing_in(const Builder& builder) {
    missing found;
    builder.check(found);
    return found;
}

// With the attributes a and b, and an artifact.
constexpr auto full() {
    return named()
        .attributes({{"a", "1"}, {"b", "2"}})
        .artifact({.bucket = "acme", .key = "k", .version = "null"});
}

#define ATTRIBUTE(package, version, key)                                                                     \
    "[\"${aws:iot:package:" package ":version:" version ":attributes:" key "}\"]"
#define ARTIFACT(package, version)                                                                           \
    "[\"${aws:iot:package:" package ":version:" version ":artifact:s3-presigned-url}\"]"

// Both doors: the literal in a constant expression, the same text at run time.
#define CHECK_MISSING(builder, recipe_text, ...)                                                             \
    CHECK_BOTH_DOORS(missing_in((builder).recipe(recipe_text)) == missing __VA_ARGS__);                      \
    CHECK(missing_in((builder).recipe(std::string(recipe_text))) == missing __VA_ARGS__)

policy errors_for_references() {
    return policy::none().error(recipe_placeholder_attribute).error(recipe_placeholder_artifact);
}

}  // namespace

TEST_CASE("attributes that a recipe names", "[recipe_placeholder_attribute][recipe_references]") {
    CHECK_MISSING(full(), ATTRIBUTE("p", "1", "a"), {});
    CHECK_MISSING(full(), ATTRIBUTE("p", "1", "b"), {});
    CHECK_MISSING(full(), ATTRIBUTE("", "", "a"), {});
    CHECK_MISSING(full(), ATTRIBUTE("p", "1", "c"), {.attribute = 2});
    CHECK_MISSING(full(), ATTRIBUTE("", "", "c"), {.attribute = 2});
    CHECK_MISSING(full(), ATTRIBUTE("p", "1", "A"), {.attribute = 2});
    CHECK_MISSING(full(), ATTRIBUTE("p", "1", "ab"), {.attribute = 2});
    // A request without attributes has none.
    CHECK_MISSING(named(), ATTRIBUTE("p", "1", "a"), {.attribute = 2});
    // All attributes may be none.
    CHECK_MISSING(named(), "[\"${aws:iot:package:p:version:1:attributes}\"]", {});
    // Nothing is known of what other packages and other versions have.
    CHECK_MISSING(named(), ATTRIBUTE("q", "1", "a"), {});
    CHECK_MISSING(named(), ATTRIBUTE("p", "w", "a"), {.version = 2});
    CHECK_MISSING(named(), ATTRIBUTE("P", "1", "a"), {});
    CHECK_MISSING(named(), ATTRIBUTE("p", "$default", "a"), {});
    // The first that is not there, nested or not.
    CHECK_MISSING(
        full(),
        "[\"${aws:iot:package::version::attributes:b}\",\"${aws:iot:package::version::attributes:c}\","
        "\"${aws:iot:package::version::attributes:d}\"]",
        {.attribute = sizeof("[\"${aws:iot:package::version::attributes:b}\",\"") - 1});
    CHECK_MISSING(full(),
                  "[\"${aws:iot:s3-presigned-url:https://s3/b/${aws:iot:package::version::attributes:c}}\"]",
                  {.attribute = sizeof("[\"${aws:iot:s3-presigned-url:https://s3/b/") - 1});
}

TEST_CASE("an artifact that a recipe names", "[recipe_placeholder_artifact][recipe_references]") {
    CHECK_MISSING(full(), ARTIFACT("p", "1"), {});
    CHECK_MISSING(full(), ARTIFACT("", ""), {});
    CHECK_MISSING(named(), ARTIFACT("p", "1"), {.artifact = 2});
    CHECK_MISSING(named(), ARTIFACT("", ""), {.artifact = 2});
    CHECK_MISSING(named(), ARTIFACT("q", "1"), {});
    // The first of two.
    CHECK_MISSING(named(),
                  "[\"${aws:iot:package:p:version:1:artifact:s3-presigned-url}\","
                  "\"${aws:iot:package::version::artifact:s3-presigned-url}\"]",
                  {.artifact = 2});
    CHECK_MISSING(named(), ARTIFACT("p", "w"), {.version = 2});
    CHECK_MISSING(named(), "[\"${aws:iot:s3-presigned-url:https://s3/b/k}\"]", {});
    // By its other name.
    iotpkg::report found =
        named().recipe("[\"${aws:iot:package::version::artifact-location:s3-presigned-url}\"]").check();
    REQUIRE(found.warnings() == 2);
    CHECK(found.begin()[0].rule == recipe_placeholder_artifact_location);
    CHECK(found.begin()[1].rule == recipe_placeholder_artifact);
    // An artifact with nothing inside, which only a document can say.
    using iotpkg::subject;
    iotpkg::detail::fields<iotpkg::create_package_version_operation> of;
    iotpkg::detail::get_field<subject::recipe>(of) = std::string_view(ARTIFACT("", ""));
    iotpkg::detail::artifact_fields& artifact = iotpkg::detail::get_field<subject::artifact>(of);
    artifact.is_present = true;
    missing with_location;
    iotpkg::detail::callback_sink first(with_location);
    iotpkg::detail::check_references(of, policy::recommended, first);
    CHECK(with_location == missing{});
    artifact.has_location = false;
    missing without_location;
    iotpkg::detail::callback_sink second(without_location);
    iotpkg::detail::check_references(of, policy::recommended, second);
    CHECK(without_location == missing{.artifact = 2});
}

TEST_CASE("another version of the same package", "[recipe_placeholder_version][recipe_references]") {
    CHECK_MISSING(full(), ATTRIBUTE("p", "2", "a"), {.version = 2});
    CHECK_MISSING(full(), ATTRIBUTE("p", "1.0", "a"), {.version = 2});
    CHECK_MISSING(full(), "[\"${aws:iot:package:p:version:2:attributes}\"]", {.version = 2});
    CHECK_MISSING(full(), ARTIFACT("p", "2"), {.version = 2});
    CHECK_MISSING(full(), ATTRIBUTE("q", "2", "a"), {});
    CHECK_MISSING(full(), ATTRIBUTE("p", "$default", "a"), {});
    // These have rules of their own: an empty half, words of the documentation, no known form.
    CHECK(rules_of(full().recipe(ATTRIBUTE("p", "", "a")).check()) ==
          std::vector<rule>{recipe_placeholder_pair});
    CHECK(rules_of(full().recipe(ATTRIBUTE("p", "<v>", "a")).check()) ==
          std::vector<rule>{recipe_placeholder_left_over});
    CHECK(rules_of(full().recipe("[\"${aws:iot:package:p:version:2}\"]").check()) ==
          std::vector<rule>{recipe_placeholder_form});
    // The first of two, behind one of this version.
    CHECK_MISSING(
        full(),
        "[\"${aws:iot:package:p:version:1:attributes:a}\",\"${aws:iot:package:p:version:2:attributes:a}\","
        "\"${aws:iot:package:p:version:3:attributes:a}\"]",
        {.version = sizeof("[\"${aws:iot:package:p:version:1:attributes:a}\",\"") - 1});
}

TEST_CASE("what is not given is not looked at", "[recipe_references]") {
    CHECK(missing_in(named()) == missing{});
    CHECK(missing_in(named().recipe(std::optional<std::string>())) == missing{});
    // Without names, an empty pair still speaks of this version, and nothing else does.
    const auto nameless_with = [](std::string_view recipe) {
        iotpkg::detail::fields<iotpkg::create_package_version_operation> of;
        iotpkg::detail::get_field<iotpkg::subject::recipe>(of) = recipe;
        missing found;
        iotpkg::detail::callback_sink sink(found);
        iotpkg::detail::check_references(of, policy::recommended, sink);
        return found;
    };
    CHECK(nameless_with(ATTRIBUTE("", "", "a")) == missing{.attribute = 2});
    CHECK(nameless_with(ATTRIBUTE("p", "1", "a")) == missing{});
    CHECK(nameless_with(ATTRIBUTE("", "1", "a")) == missing{});
    CHECK(nameless_with(ATTRIBUTE("p", "", "a")) == missing{});
    // Of a package without a version it is not known which one is another.
    iotpkg::detail::fields<iotpkg::create_package_version_operation> of;
    iotpkg::detail::get_field<iotpkg::subject::recipe>(of) = std::string_view(ATTRIBUTE("p", "1", "a"));
    iotpkg::detail::get_field<iotpkg::subject::package_name>(of) = std::string_view("p");
    missing without_version;
    iotpkg::detail::callback_sink sink(without_version);
    iotpkg::detail::check_references(of, policy::recommended, sink);
    CHECK(without_version == missing{});
}

TEST_CASE("run-time attributes, a range and a null key", "[recipe_references]") {
    const std::map<std::string, std::string> attributes{{"a", "1"}};
    CHECK(missing_in(named().attributes(attributes).recipe(ATTRIBUTE("p", "1", "a"))) == missing{});
    CHECK(missing_in(named().attributes(attributes).recipe(ATTRIBUTE("p", "1", "c"))) ==
          missing{.attribute = 2});
    const std::vector<std::pair<const char*, const char*>> null_key{{nullptr, "1"}};
    CHECK(named().attributes(null_key).recipe(ATTRIBUTE("p", "1", "c")).check().warnings() == 1);
}

TEST_CASE("violations of references follow those of the recipe alone",
          "[recipe_references][recipe_placeholder_attribute][recipe_placeholder_artifact]") {
    const iotpkg::report found =
        named().recipe(ATTRIBUTE("p", "1", "a") ARTIFACT("p", "1")).tags({{"a", "b#"}}).check();
    CHECK(rules_of(found) == std::vector<rule>{recipe_json, recipe_placeholder_attribute,
                                               recipe_placeholder_artifact, tag_value_characters});
}

TEST_CASE("a policy turns references to errors and off",
          "[recipe_references][recipe_placeholder_attribute][recipe_placeholder_artifact]") {
    const auto builder = named().recipe(ATTRIBUTE("p", "1", "a"));
    CHECK(builder.check().warnings() == 1);
    CHECK(builder.check(policy::strict).errors() == 1);
    CHECK(builder.check(policy::recommended.off(recipe_placeholder_attribute)).warnings() == 0);
    CHECK(builder.check(policy::recommended.error(recipe_placeholder_artifact)).errors() == 0);
    CHECK(iotpkg::detail::has_reference_errors(errors_for_references()));
    CHECK(iotpkg::detail::has_reference_errors(policy::none().error(recipe_placeholder_artifact)));
    CHECK_FALSE(iotpkg::detail::has_reference_errors(policy::recommended));
    CHECK_FALSE(iotpkg::detail::has_reference_errors(policy::strict.warn(recipe_placeholder_artifact)
                                                         .warn(recipe_placeholder_version)
                                                         .off(recipe_placeholder_attribute)));
}

namespace {

template <class Builder>
inline constexpr bool gives_request =
    std::is_same_v<decltype(std::declval<Builder>().build()), iotpkg::request>;

}  // namespace

TEST_CASE("where a reference may be an error, a recipe leaves it to build()",
          "[recipe_references][recipe_placeholder_attribute][recipe_placeholder_artifact]") {
    static_assert(gives_request<decltype(named().recipe(ATTRIBUTE("p", "1", "a")))>);
    static_assert(gives_request<decltype(named<policy::strict>())>);
    static_assert(!gives_request<decltype(named<policy::strict>().recipe("{}"))>);
    static_assert(!gives_request<decltype(named<policy::strict>().recipe("{}").attributes({{"a", "b"}}))>);
    constexpr policy one_rule = policy::none().error(recipe_placeholder_artifact);
    static_assert(
        !gives_request<
            decltype(create_package_version<one_rule>().recipe("{}").package_name("p").version_name("1"))>);

    const auto builder = named<policy::strict>().recipe(ATTRIBUTE("p", "1", "a"));
    const iotpkg::result<iotpkg::request> refused = builder.build();
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().errors() == 1);
    CHECK(refused.error().begin()->rule == recipe_placeholder_attribute);
    char memory[1024];
    const auto unwritten = builder.write_to(memory);
    REQUIRE_FALSE(unwritten.has_value());
    CHECK(unwritten.error().first == recipe_placeholder_attribute);

    CHECK(builder.attributes({{"a", "b"}}).build().has_value());
    CHECK(builder.attributes({{"a", "b"}}).write_to(memory).has_value());
    // Whatever comes first, the recipe or what it names; and a recipe that was parsed before.
    CHECK(named<policy::strict>()
              .attributes({{"a", "b"}})
              .recipe(ATTRIBUTE("p", "1", "a"))
              .build()
              .has_value());
    const auto parsed = iotpkg::checked_text<iotpkg::subject::recipe, policy::strict>::parse(
        std::string_view(ATTRIBUTE("p", "1", "a")));
    REQUIRE(parsed.has_value());
    static_assert(!gives_request<decltype(named<policy::strict>().recipe(*parsed))>);
    CHECK_FALSE(named<policy::strict>().recipe(*parsed).build().has_value());
}

TEST_CASE("a constant has its references checked by the compiler", "[recipe_references]") {
    static constexpr auto release = iotpkg::constant([] {
        return named<policy::strict>().attributes({{"a", "b"}}).recipe(ATTRIBUTE("p", "1", "a"));
    });
    static_assert(release.body() ==
                  R"({"attributes":{"a":"b"},"recipe":"[\"${aws:iot:package:p:version:1:attributes:a}\"]"})");
    CHECK(release.request().path() == "/packages/p/versions/1");
    // A warning lets it pass.
    static constexpr auto warned = iotpkg::constant([] { return named().recipe(ATTRIBUTE("p", "1", "a")); });
    CHECK(warned.body().size() > 2);
}

TEST_CASE("hostile recipes and maps are looked up a bounded number of times", "[recipe_references]") {
    std::vector<std::pair<std::string, std::string>> attributes;
    attributes.reserve(100000);
    for (int index = 0; index < 100000; ++index) {
        attributes.emplace_back("k" + std::to_string(index), "v");
    }
    // Each look-up succeeds, with the last entry.
    const std::string recipe = repeated(25000, "${aws:iot:package::version::attributes:k99999}");
    const auto builder = named().attributes(attributes).recipe(recipe);
    CHECK_FALSE(builder.check().ok());
    CHECK_FALSE(builder.build().has_value());
    // Some 0.2 s without optimisation; all of them would be minutes, and ctest stops this test.
}

TEST_CASE("all look-ups that a recipe within its length can ask for are made", "[recipe_references]") {
    const std::string_view shortest = "${aws:iot:package::version::attributes:k}";
    std::string recipe = "\"";
    while (recipe.size() + 2 * shortest.size() < 3072) {
        recipe += shortest;
    }
    const std::size_t last = recipe.size();
    recipe += "${aws:iot:package::version::attributes:x}\"";
    REQUIRE(recipe.size() <= 3072);
    CHECK(missing_in(named().attributes({{"k", "v"}}).recipe(recipe)) == missing{.attribute = last});
}
