// SPDX-License-Identifier: BSL-1.0
// The builder as a user meets it: the examples of the design, and every member from every kind of source.
#include <iotpkg/create_package_version.hpp>

#include <array>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <list>
#include <map>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/catch2.hpp"
#include "support/found.hpp"
#include "support/named.hpp"
#include "support/repeated.hpp"
#include "support/requests.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::policy;
using iotpkg::request;
using iotpkg::result;
using iotpkg::rule;
using iotpkg::severity;

std::string text_of(const request& of) {
    return std::string(of.method()) + ' ' + std::string(of.target()) + '\n' + std::string(of.body());
}

std::string text_of(const result<request>& of) {
    return of ? text_of(*of) : to_string(of.error());
}

template <class Builder>
std::string wire(const Builder& builder) {
    return text_of(builder.build());
}

template <class Builder>
bool refused_for(const Builder& builder, rule expected) {
    const result<request> built = builder.build();
    return !built && built.error().errors() == 1 && built.error()[0].rule == expected;
}

template <class Builder>
inline constexpr bool gives_request = std::is_same_v<decltype(std::declval<Builder>().build()), request>;
template <class Builder>
inline constexpr bool gives_result =
    std::is_same_v<decltype(std::declval<Builder>().build()), result<request>>;

}  // namespace

TEST_CASE("braces hold nine entries as well as eight") {
    const auto built = named()
                           .attributes({{"a", "1"},
                                        {"b", "2"},
                                        {"c", "3"},
                                        {"d", "4"},
                                        {"e", "5"},
                                        {"f", "6"},
                                        {"g", "7"},
                                        {"h", "8"},
                                        {"i", "9"}})
                           .build();
    CHECK(built.body() ==
          R"({"attributes":{"a":"1","b":"2","c":"3","d":"4","e":"5","f":"6","g":"7","h":"8","i":"9"}})");
}

TEST_CASE("example 1: all literals", "[create_package_version]") {
    // clang-format off
    iotpkg::request request = iotpkg::create_package_version()
        .package_name("thermostat-firmware")
        .version_name("2.4.1")
        .description("Night mode")
        .attributes({{"channel", "stable"}, {"min-hardware", "rev-C"}})
        .artifact({.bucket = "acme-firmware", .key = "thermostat/2.4.1.bin", .version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY"})
        .recipe(R"({"version":"1.0","steps":[]})")
        .tags({{"team", "hvac"}})
        .build();
    // clang-format on

    CHECK(request.method() == "PUT");
    CHECK(request.path() == "/packages/thermostat-firmware/versions/2.4.1");
    CHECK(request.query() == "clientToken=" + std::string(request.client_token()));
    CHECK(request.target() == std::string(request.path()) + '?' + std::string(request.query()));
    CHECK(request.content_type() == "application/json");
    CHECK(request.client_token().size() == 36);
    CHECK(request.client_token()[14] == '4');
    CHECK(request.body() ==
          R"({"description":"Night mode","attributes":{"channel":"stable","min-hardware":"rev-C"},)"
          R"("artifact":{"s3Location":{"bucket":"acme-firmware","key":"thermostat/2.4.1.bin",)"
          R"("version":"3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY"}},"recipe":"{\"version\":\"1.0\",\"steps\":[]}",)"
          R"("tags":{"team":"hvac"}})");
}

TEST_CASE("example 2: a run-time value, and literals mixed with run-time text", "[create_package_version]") {
    const std::string version = "2.4.1";
    const std::optional<std::string> optional_description = "Night mode";
    const std::map<std::string, std::string> attributes{{"channel", "stable"}};
    const std::string bucket = "acme-firmware";
    const std::string_view key = "thermostat/2.4.1.bin";
    const char* version_id = "3sL4";
    const std::string channel = "stable";

    // clang-format off
    iotpkg::result<iotpkg::request> checked = iotpkg::create_package_version()
        .package_name("thermostat-firmware")          // still checked by the compiler
        .version_name(version)                        // std::string, std::string_view, const char*: checked by build()
        .description(optional_description)            // std::optional<…> of either: absent when empty
        .attributes(attributes)                       // std::map, or any range of pairs of strings, not copied before build()
        .artifact(iotpkg::s3_location{.bucket = bucket, .key = key, .version = version_id})
        .build();
    if (!checked) std::puts(to_string(checked.error()).c_str());      // every violation, not the first

    // Literals and run-time text mix in one call; the literals in it are still checked by the compiler.
    auto mixed = iotpkg::create_package_version().package_name("thermostat-firmware").version_name(version)
        .attributes({{"channel", channel}, {"min-hardware", "rev-C"}})
        .artifact({.bucket = "acme-firmware", .key = key})
        .build();
    // clang-format on

    REQUIRE(checked);
    CHECK(checked->body() ==
          R"({"description":"Night mode","attributes":{"channel":"stable"},"artifact":{"s3Location":)"
          R"({"bucket":"acme-firmware","key":"thermostat/2.4.1.bin","version":"3sL4"}}})");
    static_assert(std::is_same_v<decltype(mixed), result<request>>);
    REQUIRE(mixed);
    CHECK(mixed->body() == R"({"attributes":{"channel":"stable","min-hardware":"rev-C"},"artifact":)"
                           R"({"s3Location":{"bucket":"acme-firmware","key":"thermostat/2.4.1.bin"}}})");
}

TEST_CASE("example 3: a value checked once stays checked", "[create_package_version]") {
    const std::string text = "thermostat-firmware";
    // clang-format off
    iotpkg::result<iotpkg::package_name> name = iotpkg::package_name::parse(text);
    iotpkg::request again = iotpkg::create_package_version().package_name(*name).version_name("1").build();
    // clang-format on
    CHECK(again.path() == "/packages/thermostat-firmware/versions/1");
}

namespace {

// clang-format off
constexpr auto release = iotpkg::constant([] {
    return iotpkg::create_package_version().package_name("thermostat-firmware").version_name("2.4.1").description("Night mode"); });
static_assert(release.path() == "/packages/thermostat-firmware/versions/2.4.1");
static_assert(release.body() == R"({"description":"Night mode"})");
// clang-format on

std::vector<rule> logged;
void log(rule broken, std::size_t, std::size_t) {
    logged.push_back(broken);
}

}  // namespace

TEST_CASE("example 4: the payload in the program's read-only data", "[create_package_version]") {
    // clang-format off
    iotpkg::request fresh = release.request();        // with a fresh client token
    // clang-format on
    CHECK(fresh.body() == R"({"description":"Night mode"})");
    CHECK(fresh.client_token() != release.request().client_token());
}

TEST_CASE("example 5: without a heap", "[create_package_version]") {
    const std::string words = "Night mode";
    const auto builder = named().description(words).artifact({.bucket = "acme-firmware", .key = "k"});
    logged.clear();
    // clang-format off
    char memory[4096];
    auto view = builder.write_to(std::span<char>(memory));           // result<request_view, write_error>; the error tells the size it needs
    builder.check([](const iotpkg::violation& found) { log(found.rule, found.limit, found.actual); });
    // clang-format on
    static_assert(std::is_same_v<decltype(view), result<iotpkg::request_view, iotpkg::write_error>>);
    REQUIRE(view);
    CHECK(view->body() ==
          R"({"description":"Night mode","artifact":{"s3Location":{"bucket":"acme-firmware","key":"k"}}})");
    CHECK(logged == std::vector{rule::s3_version_missing});
}

TEST_CASE("what build() returns follows from what was given", "[create_package_version]") {
    [[maybe_unused]] const auto literal = named();
    [[maybe_unused]] std::string text = "words";
    [[maybe_unused]] std::map<std::string, std::string> map;
    [[maybe_unused]] const std::string location = "s3://acme-firmware/k?versionId=v";
    static_assert(gives_request<decltype(literal)>);
    static_assert(gives_request<decltype(literal.description("words"))>);
    static_assert(gives_request<decltype(literal.attributes({{"a", "b"}}))>);
    static_assert(gives_request<decltype(literal.attributes({{"a", "b"}, {"c", "d"}}))>);
    // More than a builder has room for as a rule; and none at all.
    static_assert(gives_request<decltype(literal.attributes({{"a", "1"},
                                                             {"b", "2"},
                                                             {"c", "3"},
                                                             {"d", "4"},
                                                             {"e", "5"},
                                                             {"f", "6"},
                                                             {"g", "7"},
                                                             {"h", "8"},
                                                             {"i", "9"}}))>);
    static_assert(gives_request<decltype(literal.attributes({}))>);
    static_assert(gives_request<decltype(literal.artifact({.bucket = "abc", .key = "k"}))>);
    static_assert(gives_request<decltype(literal.artifact("s3://acme-firmware/k?versionId=v"))>);
    static_assert(gives_request<decltype(literal.recipe("{}"))>);
    static_assert(gives_request<decltype(literal.tags({{"a", "b"}}))>);
    static_assert(gives_request<decltype(literal.client_token("0f8fad5b-d9cb-469f-a165-70867728950e"))>);
    static_assert(gives_request<decltype(literal.client_token(iotpkg::from_content))>);

    static_assert(gives_result<decltype(create_package_version().package_name(text).version_name("1"))>);
    static_assert(gives_result<decltype(create_package_version().package_name("p").version_name(text))>);
    static_assert(gives_result<decltype(literal.description(text))>);
    static_assert(gives_result<decltype(literal.description(std::optional<std::string>()))>);
    static_assert(gives_result<decltype(literal.attributes({{"a", text}}))>);
    static_assert(gives_result<decltype(literal.attributes({{text, "b"}}))>);
    static_assert(gives_result<decltype(literal.attributes({{"a", "1"},
                                                            {"b", "2"},
                                                            {"c", "3"},
                                                            {"d", "4"},
                                                            {"e", "5"},
                                                            {"f", "6"},
                                                            {"g", "7"},
                                                            {"h", "8"},
                                                            {"i", text}}))>);
    static_assert(gives_result<decltype(literal.attributes(map))>);
    static_assert(gives_result<decltype(literal.artifact({.bucket = "abc", .key = text}))>);
    static_assert(gives_result<decltype(literal.artifact(*iotpkg::s3_location::parse(location)))>);
    static_assert(gives_result<decltype(literal.recipe(text))>);
    static_assert(gives_result<decltype(literal.tags(map))>);
    static_assert(gives_result<decltype(literal.tags({{"a", text}}))>);
    static_assert(gives_result<decltype(literal.client_token(text))>);

    // One of them is enough, wherever it stands.
    static_assert(gives_result<decltype(literal.description(text).recipe("{}").tags({{"a", "b"}}))>);
    static_assert(gives_result<decltype(literal.recipe("{}").tags({{"a", "b"}}).description(text))>);
    CHECK(gives_request<decltype(literal)>);
}

namespace {

inline constexpr policy legacy_buckets = policy::recommended.off(rule::bucket_characters);
template <iotpkg::subject About, policy Policy>
using checked = iotpkg::checked_text<About, Policy>;

}  // namespace

TEST_CASE("values parsed keep build() a request, in each member", "[create_package_version]") {
    const std::string name = "p";
    const std::string version = "1";
    const std::string words = "Night mode";
    const std::string document = "{}";
    const std::string token = "0f8fad5b-d9cb-469f-a165-70867728950e";
    const auto builder = create_package_version()
                             .package_name(*iotpkg::package_name::parse(name))
                             .version_name(*iotpkg::version_name::parse(version))
                             .description(*iotpkg::description::parse(words))
                             .recipe(*iotpkg::recipe::parse(document))
                             .client_token(*iotpkg::client_token::parse(token));
    static_assert(gives_request<decltype(builder)>);
    CHECK(wire(builder) == wire(named_with_token().description("Night mode").recipe("{}")));

    // An lvalue, a constant, and a literal in a value's own constructor.
    auto parsed = *iotpkg::package_name::parse(name);
    const auto constant = parsed;
    static_assert(gives_request<decltype(create_package_version().package_name(parsed).version_name("1"))>);
    static_assert(gives_request<decltype(create_package_version().package_name(constant).version_name("1"))>);
    CHECK(create_package_version()
              .package_name(iotpkg::package_name("literal"))
              .version_name("1")
              .build()
              .path() == "/packages/literal/versions/1");
}

TEST_CASE("a value of another subject or another policy is checked again", "[create_package_version]") {
    // 128 characters are a package name and no version name.
    const std::string long_name(128, 'n');
    const auto as_version =
        create_package_version().package_name("p").version_name(*iotpkg::package_name::parse(long_name));
    static_assert(gives_result<decltype(as_version)>);
    CHECK(refused_for(as_version, rule::version_name_max_length));

    // 513 two-byte characters: a warning to the one policy, an error to the other.
    const std::string words = repeated(513, "ü");
    const auto parsed = iotpkg::description::parse(words);
    REQUIRE(parsed);
    const auto strict = named<policy::strict>().description(*parsed);
    static_assert(gives_result<decltype(strict)>);
    CHECK(refused_for(strict, rule::description_bytes));

    // And the other way round: what a lax policy let pass, the default one refuses.
    using lax_name =
        checked<iotpkg::subject::package_name, policy::recommended.off(rule::package_name_characters)>;
    const auto lax = lax_name::parse(std::string_view("a b"));
    REQUIRE(lax);
    CHECK(refused_for(create_package_version().package_name(*lax).version_name("1"),
                      rule::package_name_characters));
    const auto lax_builder = create_package_version<policy::recommended.off(rule::package_name_characters)>()
                                 .package_name(*lax)
                                 .version_name("1");
    static_assert(gives_request<decltype(lax_builder)>);
    CHECK(lax_builder.build().path() == "/packages/a%20b/versions/1");
}

TEST_CASE("a builder takes the policy that it is given", "[create_package_version]") {
    const auto legacy = named<legacy_buckets>();
    const auto literal = legacy.artifact({.bucket = "acme_Firmware1", .key = "k", .version = "v"});
    static_assert(gives_request<decltype(literal)>);
    CHECK(body(literal.client_token(iotpkg::from_content)) ==
          R"({"artifact":{"s3Location":{"bucket":"acme_Firmware1","key":"k","version":"v"}}})");

    const std::string bucket = "acme_firmware1";
    CHECK(legacy.artifact({.bucket = bucket, .key = "k", .version = "v"}).build());
    CHECK(refused_for(named().artifact({.bucket = bucket, .key = "k", .version = "v"}),
                      rule::bucket_characters));
    // The plain aggregate carries run-time text to any policy.
    CHECK(legacy.artifact(iotpkg::s3_location{.bucket = bucket, .key = "k", .version = "v"}).build());
    CHECK(named<policy::wire_safe>().tags({{"aws:a", "b"}}).build().body() == R"({"tags":{"aws:a":"b"}})");
}

namespace {

using named_only = decltype(named());

template <class Builder>
concept takes_empty_braces_as_token = requires(const Builder& builder) { builder.client_token({}); };
template <class Builder>
concept takes_a_token_of_the_content =
    requires(const Builder& builder) { builder.client_token(iotpkg::from_content); };
static_assert(!takes_empty_braces_as_token<named_only>);
static_assert(takes_a_token_of_the_content<named_only>);

// A value that was forgotten is no empty one.
template <class Builder>
concept takes_a_key_alone = requires(const Builder& builder) { builder.attributes({{"a"}}); };
template <class Builder>
concept takes_a_key_and_a_value = requires(const Builder& builder) {
    builder.attributes({{"a", "b"}});
};
static_assert(!takes_a_key_alone<named_only>);
static_assert(takes_a_key_and_a_value<named_only>);

}  // namespace

TEST_CASE("a member that is a null pointer, which is no error, is left out", "[create_package_version]") {
    const char* const null = nullptr;
    constexpr policy lenient = policy::recommended.off(rule::null_text);
    const auto built = named<lenient>().client_token(null).description(null).build();
    REQUIRE(built);
    CHECK(built->body() == "{}");
    CHECK(built->client_token().size() == iotpkg::detail::uuid_size);
    CHECK(built->query() == "clientToken=" + std::string(built->client_token()));
    CHECK_FALSE(create_package_version<lenient>().package_name(null).version_name("1").build());
    CHECK_FALSE(named().client_token(null).build());

    using described = iotpkg::checked_text<iotpkg::subject::description, lenient>;
    CHECK(described::parse("a"));
    CHECK_FALSE(described::parse(null));
    const auto parsed = described::parse(null);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error()[0].rule == rule::description_min_length);
}

TEST_CASE("check() takes a policy that only the running program knows", "[create_package_version]") {
    const std::string version = "2.4.1+hotfix";
    const auto builder = create_package_version().package_name("p").version_name(version).artifact(
        {.bucket = "acme-firmware", .key = "k"});
    // Whatever severity each rule has, it is found with that one.
    for (const severity wanted : {severity::off, severity::warning, severity::error}) {
        policy chosen = policy::recommended;
        for (const rule id : {rule::version_name_characters, rule::s3_version_missing}) {
            chosen = wanted == severity::off       ? chosen.off(id)
                     : wanted == severity::warning ? chosen.warn(id)
                                                   : chosen.error(id);
        }
        const iotpkg::report found = builder.check(chosen);
        std::size_t called = 0;
        builder.check([&](const iotpkg::violation& one) { called += one.severity == wanted ? 1u : 0u; },
                      chosen);
        CHECK(found.size() == called);
        CHECK(found.errors() == (wanted == severity::error ? 2u : 0u));
        CHECK(found.warnings() == (wanted == severity::warning ? 2u : 0u));
    }
    // The builder's own policy stays what it was.
    CHECK(builder.check().errors() == 1);
    CHECK(builder.check().warnings() == 1);
    CHECK_FALSE(builder.build());
}

TEST_CASE("check() looks at a request that is not complete yet",
          "[create_package_version][package_name_required][version_name_required]") {
    const iotpkg::report found = create_package_version().description("a").check();
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == rule::package_name_required);
    CHECK(found[0].pointer == "/packageName");
    CHECK(found[1].rule == rule::version_name_required);
    CHECK(found[1].pointer == "/versionName");
}

namespace {

// Gives the text to set() in every form that the library takes; all give the wire text of `expected`.
template <class Set>
void check_every_kind(const char* text, const std::string& expected, Set set) {
    const std::string string(text);
    std::string changeable(text);
    const std::string_view view(text);
    char buffer[256] = {};
    REQUIRE(string.size() < sizeof(buffer));
    std::memcpy(buffer, text, string.size());
    char* const pointer = buffer;
    const std::optional<std::string> optional_string(text);
    std::optional<std::string_view> optional_view(text);
    const std::optional<const char*> optional_pointer(text);
    const iotpkg::detail::text borrowed(string);

    CHECK(wire(set(string)) == expected);
    CHECK(wire(set(changeable)) == expected);
    CHECK(wire(set(view)) == expected);
    CHECK(wire(set(text)) == expected);
    CHECK(wire(set(pointer)) == expected);
    CHECK(wire(set(buffer)) == expected);
    CHECK(wire(set(optional_string)) == expected);
    CHECK(wire(set(optional_view)) == expected);
    CHECK(wire(set(optional_pointer)) == expected);
    CHECK(wire(set(borrowed)) == expected);
    // Temporaries live until build() has returned, in one expression.
    CHECK(text_of(set(std::string(text)).build()) == expected);
    CHECK(text_of(set(std::string_view(view)).build()) == expected);
    CHECK(text_of(set(std::optional<std::string>(text)).build()) == expected);
}

#define SET(member) [](auto&& source) { return named_with_token().member; }

}  // namespace

TEST_CASE("each member from each kind of text", "[create_package_version]") {
    constexpr const char* token = "0f8fad5b-d9cb-469f-a165-70867728950e";
    check_every_kind("a-Name_1.0",
                     wire(create_package_version()
                              .package_name("a-Name_1.0")
                              .version_name("1")
                              .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")),
                     [](auto&& source) {
                         return create_package_version()
                             .package_name(std::forward<decltype(source)>(source))
                             .version_name("1")
                             .client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
                     });
    check_every_kind("2.4.1",
                     wire(create_package_version().package_name("p").version_name("2.4.1").client_token(
                         "0f8fad5b-d9cb-469f-a165-70867728950e")),
                     [](auto&& source) {
                         return create_package_version()
                             .package_name("p")
                             .version_name(std::forward<decltype(source)>(source))
                             .client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
                     });
    check_every_kind("say \"hi\" ü", wire(named_with_token().description("say \"hi\" ü")),
                     SET(description(source)));
    check_every_kind("{\n}", wire(named_with_token().recipe("{\n}")), SET(recipe(source)));
    check_every_kind(token, wire(named_with_token()),
                     [](auto&& source) { return named().client_token(source); });
    check_every_kind("abc", wire(named_with_token().artifact({.bucket = "abc", .key = "k", .version = "v"})),
                     SET(artifact({.bucket = source, .key = "k", .version = "v"})));
    check_every_kind("a/b",
                     wire(named_with_token().artifact({.bucket = "abc", .key = "a/b", .version = "v"})),
                     SET(artifact({.bucket = "abc", .key = source, .version = "v"})));
    check_every_kind("v\"1",
                     wire(named_with_token().artifact({.bucket = "abc", .key = "k", .version = "v\"1"})),
                     SET(artifact({.bucket = "abc", .key = "k", .version = source})));
    check_every_kind("a:b", wire(named_with_token().attributes({{"a:b", "1"}, {"c", "2"}})),
                     SET(attributes({{source, "1"}, {"c", "2"}})));
    check_every_kind("1 2", wire(named_with_token().attributes({{"a", "1 2"}})),
                     SET(attributes({{"a", source}})));
    check_every_kind("a b", wire(named_with_token().tags({{"a b", "1"}})), SET(tags({{source, "1"}})));
    check_every_kind("b@c", wire(named_with_token().tags({{"a", "b@c"}, {"c", "2"}})),
                     SET(tags({{"a", source}, {"c", "2"}})));
    // In a pair of the caller.
    check_every_kind("a-b", wire(named_with_token().attributes({{"a-b", "1"}})), [](auto&& source) {
        using kind = std::conditional_t<std::is_array_v<std::remove_reference_t<decltype(source)>>,
                                        const char*, std::remove_cvref_t<decltype(source)>>;
        static std::vector<std::pair<kind, std::string>> pairs;
        pairs.clear();
        pairs.emplace_back(source, "1");
        return named_with_token().attributes(pairs);
    });
}

TEST_CASE("an empty optional leaves its member out", "[create_package_version]") {
    const std::optional<std::string> no_string;
    const std::optional<const char*> no_pointer;
    CHECK(body(named().description(no_string).recipe(no_pointer)) == "{}");
    CHECK(body(named().attributes(std::optional<std::map<std::string, std::string>>())) == "{}");
    CHECK(body(named().tags(std::optional<std::vector<std::pair<std::string, std::string>>>())) == "{}");
    CHECK(body(named().artifact(std::optional<iotpkg::s3_location>())) == "{}");
    CHECK(body(named().artifact(std::optional<iotpkg::s3_uri>())) == "{}");
    CHECK(body(named().artifact({.bucket = "abc", .key = "k", .version = no_string})) ==
          R"({"artifact":{"s3Location":{"bucket":"abc","key":"k"}}})");

    const auto random = named().client_token(no_string);
    const result<request> first = random.build();
    const result<request> second = random.build();
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->client_token().size() == 36);
    CHECK(first->client_token() != second->client_token());

    CHECK(refused_for(create_package_version().package_name(no_string).version_name("1"),
                      rule::package_name_required));
    CHECK(refused_for(create_package_version().package_name("p").version_name(no_pointer),
                      rule::version_name_required));
    CHECK(refused_for(named().artifact({.bucket = no_string, .key = "k", .version = "v"}),
                      rule::bucket_required));
    CHECK(refused_for(named().artifact({.bucket = "abc", .key = no_string, .version = "v"}),
                      rule::s3_key_required));
}

TEST_CASE("an optional of a parsed value or of a map is taken or left", "[create_package_version]") {
    const std::string words = "Night mode";
    std::optional<iotpkg::description> parsed = *iotpkg::description::parse(words);
    CHECK(body(named().description(parsed)) == R"({"description":"Night mode"})");
    parsed.reset();
    CHECK(body(named().description(parsed)) == "{}");

    std::optional<std::map<std::string, std::string>> map{{{"a", "1"}}};
    const auto builder = named().attributes(map);
    CHECK(body(builder) == R"({"attributes":{"a":"1"}})");
    map.reset();
    CHECK(body(builder) == "{}");

    const std::string key = "k";
    const std::optional<iotpkg::s3_location> location =
        iotpkg::s3_location{.bucket = "abc", .key = key, .version = "v"};
    CHECK(body(named().artifact(location)) ==
          R"({"artifact":{"s3Location":{"bucket":"abc","key":"k","version":"v"}}})");
}

namespace {

// Counts to `count`; gives each entry as a pair by value.
class counted_entries {
public:
    class iterator {
    public:
        using value_type = std::pair<std::string, std::string>;
        using difference_type = std::ptrdiff_t;
        using reference = value_type;
        using pointer = void;
        using iterator_category = std::forward_iterator_tag;

        iterator() = default;
        explicit iterator(int number) : number_(number) {}
        reference operator*() const { return {"k" + std::to_string(number_), std::to_string(number_)}; }
        iterator& operator++() {
            ++number_;
            return *this;
        }
        iterator operator++(int) { return iterator(number_++); }
        bool operator==(const iterator&) const = default;

    private:
        int number_ = 0;
    };

    explicit counted_entries(int count) : count_(count) {}
    [[nodiscard]] iterator begin() const { return iterator(1); }
    [[nodiscard]] iterator end() const { return iterator(count_ + 1); }

private:
    int count_;
};

struct setting {
    std::string_view key;
    const char* value;
};

constexpr std::string_view two_entries = R"({"attributes":{"k1":"1","k2":"2"},"tags":{"k1":"1","k2":"2"}})";

template <class Range>
std::string both_maps_of(Range& range) {
    return body(named().attributes(range).tags(range));
}

}  // namespace

TEST_CASE("maps from every kind of range", "[create_package_version]") {
    using strings = std::pair<std::string, std::string>;
    const std::string one = "1";

    std::map<std::string, std::string> map{{"k2", "2"}, {"k1", "1"}};
    const std::map<std::string_view, const char*> map_of_views{{"k1", "1"}, {"k2", "2"}};
    const std::vector<strings> vector{{"k1", "1"}, {"k2", "2"}};
    const std::array<std::pair<const char*, std::string_view>, 2> array{{{"k1", "1"}, {"k2", "2"}}};
    const std::list<strings> list{{"k1", "1"}, {"k2", "2"}};
    std::pair<const char*, const char*> pairs[] = {{"k1", "1"}, {"k2", "2"}};
    const std::pair<const char*, const char*> constant_pairs[] = {{"k1", "1"}, {"k2", "2"}};
    const std::vector<std::tuple<std::string, std::string>> tuples{{"k1", "1"}, {"k2", "2"}};
    const setting settings[] = {{"k1", "1"}, {"k2", "2"}};
    const std::initializer_list<strings> listed{{"k1", "1"}, {"k2", "2"}};
    std::vector<std::array<std::string, 2>> arrays{{"k1", "1"}, {"k2", "2"}};
    std::span<const strings> span(vector);
    counted_entries own(2);
    CHECK(both_maps_of(map) == two_entries);
    CHECK(both_maps_of(map_of_views) == two_entries);
    CHECK(both_maps_of(vector) == two_entries);
    CHECK(both_maps_of(array) == two_entries);
    CHECK(both_maps_of(list) == two_entries);
    CHECK(both_maps_of(pairs) == two_entries);
    CHECK(both_maps_of(constant_pairs) == two_entries);
    CHECK(both_maps_of(tuples) == two_entries);
    CHECK(both_maps_of(settings) == two_entries);
    CHECK(both_maps_of(listed) == two_entries);
    CHECK(both_maps_of(arrays) == two_entries);
    CHECK(both_maps_of(span) == two_entries);
    CHECK(both_maps_of(own) == two_entries);

    std::vector<iotpkg::attribute> attributes{{"k1", one}, {"k2", "2"}};
    std::vector<iotpkg::tag> tags{{"k1", "1"}, {"k2", std::string_view("2")}};
    CHECK(body(named().attributes(attributes).tags(tags)) == two_entries);
    const iotpkg::attribute few[] = {{"k1", one}, {"k2", "2"}};
    CHECK(body(named().attributes(few)) == R"({"attributes":{"k1":"1","k2":"2"}})");

    const std::unordered_map<std::string, std::string> unordered{{"k1", "1"}, {"k2", "2"}};
    CHECK(nlohmann::json::parse(both_maps_of(unordered)) == nlohmann::json::parse(two_entries));

    // A range that is made in the call lives until build() has returned.
    CHECK(text_of(named_with_token().attributes(std::map<std::string, std::string>{{"a", "1"}}).build()) ==
          wire(named_with_token().attributes({{"a", "1"}})));

// clang 14 and 15 cannot read the views of libstdc++.
#if !defined(__clang__) || __clang_major__ >= 16
    const std::vector<int> numbers{1, 2};
    auto view = numbers | std::views::transform([](int number) {
                    return std::pair("k" + std::to_string(number), std::to_string(number));
                });
    CHECK(both_maps_of(view) == two_entries);
    auto filtered = vector | std::views::filter([](const strings& entry) { return entry.first != "other"; });
    CHECK(both_maps_of(filtered) == two_entries);
    CHECK(text_of(named_with_token()
                      .attributes(numbers | std::views::transform([](int number) {
                                      return std::pair("k" + std::to_string(number), "v");
                                  }))
                      .build()) == wire(named_with_token().attributes({{"k1", "v"}, {"k2", "v"}})));
#endif
}

TEST_CASE("parsed values as keys and values of a map", "[create_package_version]") {
    const std::string key = "channel";
    const std::string value = "stable";
    const auto parsed_key = *iotpkg::attribute_key::parse(key);
    const auto parsed_value = *iotpkg::attribute_value::parse(value);
    CHECK(body(named().attributes({{parsed_key, parsed_value}, {"a", "b"}})) ==
          R"({"attributes":{"channel":"stable","a":"b"}})");
    const std::vector<std::pair<iotpkg::tag_key, iotpkg::tag_value>> tags{
        {*iotpkg::tag_key::parse(key), *iotpkg::tag_value::parse(value)}};
    CHECK(body(named().tags(tags)) == R"({"tags":{"channel":"stable"}})");
    const std::string bucket = "acme-firmware";
    CHECK(body(named().artifact({.bucket = *iotpkg::s3_bucket::parse(bucket),
                                 .key = *iotpkg::s3_key::parse(key),
                                 .version = *iotpkg::s3_version::parse(value)})) ==
          R"({"artifact":{"s3Location":{"bucket":"acme-firmware","key":"channel","version":"stable"}}})");
}

TEST_CASE("a range is read by build() and not before", "[create_package_version]") {
    std::map<std::string, std::string> attributes{{"a", "1"}};
    std::string words = "first";
    const auto builder = named().attributes(attributes).tags(attributes);
    attributes["b"] = "2";
    CHECK(body(builder) == R"({"attributes":{"a":"1","b":"2"},"tags":{"a":"1","b":"2"}})");
    attributes.erase("a");
    CHECK(body(builder) == R"({"attributes":{"b":"2"},"tags":{"b":"2"}})");
    attributes.clear();
    CHECK(refused_for(builder, rule::tags_min_count));
    CHECK(body(named().attributes(attributes)) == R"({"attributes":{}})");
}

TEST_CASE("a call changes no builder, and their order does not matter", "[create_package_version]") {
    const auto base = named();
    const auto first = base.description("first");
    const auto second = base.description("second");
    CHECK(body(base) == "{}");
    CHECK(body(first) == R"({"description":"first"})");
    CHECK(body(second) == R"({"description":"second"})");

    const auto backwards = create_package_version()
                               .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")
                               .tags({{"t", "1"}})
                               .recipe("{}")
                               .artifact({.bucket = "abc", .key = "k", .version = "v"})
                               .attributes({{"a", "1"}})
                               .description("words")
                               .version_name("1")
                               .package_name("p");
    CHECK(wire(backwards) == wire(named_with_token()
                                      .description("words")
                                      .attributes({{"a", "1"}})
                                      .artifact({.bucket = "abc", .key = "k", .version = "v"})
                                      .recipe("{}")
                                      .tags({{"t", "1"}})));
}

TEST_CASE("what a body says is what nlohmann_json writes", "[create_package_version]") {
    const std::string every_escape = "\"\\\b\f\n\r\t\x01\x1f\x7f/ü温🌡";
    std::map<std::string, std::string> attributes;
    for (int number = 10; number < 60; ++number) {
        attributes["key-" + std::to_string(number)] = "say \"" + std::to_string(number) + "\" \\ ü";
    }
    const std::vector<std::pair<std::string, std::string>> tags{{"z", ""}, {"ü b", "x"}, {"a/b=c+d@e", "温"}};
    const result<request> built = named()
                                      .description(std::string("Größe – \"温度\" – 🌡"))
                                      .attributes(attributes)
                                      .artifact({.bucket = "abc", .key = "a b/ü\"+&", .version = "v\\"})
                                      .recipe(every_escape)
                                      .tags(tags)
                                      .build();
    REQUIRE(built);
    nlohmann::ordered_json expected;
    expected["description"] = "Größe – \"温度\" – 🌡";
    for (const auto& [key, value] : attributes) {
        expected["attributes"][key] = value;
    }
    expected["artifact"]["s3Location"]["bucket"] = "abc";
    expected["artifact"]["s3Location"]["key"] = "a b/ü\"+&";
    expected["artifact"]["s3Location"]["version"] = "v\\";
    expected["recipe"] = every_escape;
    for (const auto& [key, value] : tags) {
        expected["tags"][key] = value;
    }
    CHECK(built->body() == expected.dump());
    CHECK(nlohmann::ordered_json::parse(built->body()) == expected);
}

TEST_CASE("build() tells every violation, in the order of the wire", "[create_package_version]") {
    const std::map<std::string, std::string> attributes{{"bad key", "v"}, {"ok", ""}};
    const std::vector<std::pair<std::string, std::string>> tags{{"aws:a", "v"}};
    const std::string empty;
    const result<request> built = create_package_version()
                                      .package_name(std::string("a b"))
                                      .version_name(std::string(65, 'v'))
                                      .description(empty)
                                      .attributes(attributes)
                                      .artifact({.bucket = empty, .key = empty, .version = empty})
                                      .recipe(std::string(3073, 'r'))
                                      .tags(tags)
                                      .client_token(std::string("short"))
                                      .build();
    REQUIRE_FALSE(built);
    CHECK(rules_of(built.error()) ==
          std::vector{rule::package_name_characters, rule::version_name_max_length,
                      rule::description_min_length, rule::attribute_key_characters,
                      rule::attribute_value_min_length, rule::bucket_min_length, rule::s3_key_min_length,
                      rule::s3_version_missing, rule::recipe_max_length, rule::recipe_json,
                      rule::tag_key_reserved_prefix, rule::client_token_min_length});
    CHECK(built.error().errors() == 10);
    CHECK(built.error().warnings() == 2);
}

TEST_CASE("warnings do not stop a request, and check() shows them", "[create_package_version]") {
    const std::string key = "a{b}";
    const auto builder = named().artifact({.bucket = "abc", .key = key});
    CHECK(builder.build());
    const iotpkg::report found = builder.check();
    CHECK(found.ok());
    REQUIRE(found.warnings() == 2);
    CHECK(found[0].rule == rule::s3_key_characters);
    CHECK(found[1].rule == rule::s3_version_missing);
    // An all-literal builder has warnings too.
    CHECK(named().artifact({.bucket = "abc", .key = "a{b}"}).check().warnings() == 2);
}

TEST_CASE("PEERS row 1, dot segments: no request leaves its path",
          "[create_package_version][package_name_dot_segment][version_name_dot_segment]") {
    for (const std::string dots : {".", ".."}) {
        CAPTURE(dots);
        CHECK(refused_for(create_package_version().package_name(dots).version_name("1"),
                          rule::package_name_dot_segment));
        CHECK(refused_for(create_package_version().package_name("p").version_name(dots),
                          rule::version_name_dot_segment));
        CHECK(refused_for(create_package_version<policy::wire_safe>().package_name(dots).version_name("1"),
                          rule::package_name_dot_segment));
    }
    for (const std::string harmless : {"...", "..a", ".a", "a..", "a.."}) {
        CAPTURE(harmless);
        const auto built = create_package_version().package_name(harmless).version_name(harmless).build();
        REQUIRE(built);
        CHECK(built->path() == "/packages/" + harmless + "/versions/" + harmless);
    }
}

namespace {

// What tells that a failed parse is no empty optional: nobody may leave the member out in silence.
template <class Source>
concept taken_as_description = requires(Source& source) { named().description(source); };
template <class Source>
concept taken_as_artifact = requires(Source& source) { named().artifact(source); };
template <class Source>
concept taken_as_attributes = requires(Source& source) { named().attributes(source); };

static_assert(taken_as_description<std::optional<std::string>>);
static_assert(!taken_as_description<result<iotpkg::description>>);
static_assert(!taken_as_description<int>);
static_assert(taken_as_artifact<std::optional<iotpkg::s3_uri>>);
static_assert(taken_as_artifact<iotpkg::s3_uri>);
static_assert(!taken_as_artifact<result<iotpkg::s3_uri, iotpkg::s3_uri_error>>);
static_assert(!taken_as_artifact<std::string>);
static_assert(taken_as_attributes<std::optional<std::map<std::string, std::string>>>);
static_assert(!taken_as_attributes<result<std::map<std::string, std::string>>>);

}  // namespace
