// SPDX-License-Identifier: BSL-1.0
// Test of request.hpp: a request owns its text, and its parts are what they say.
#include <iotpkg/request.hpp>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::request;
using iotpkg::request_view;

static_assert(std::is_nothrow_move_constructible_v<request>);
static_assert(std::is_copy_constructible_v<request>);
static_assert(std::is_convertible_v<const request&, request_view>);
static_assert(!std::is_convertible_v<request_view, request>);
static_assert(!std::is_default_constructible_v<request>);
static_assert(std::is_trivially_copyable_v<request_view>);

std::string all_of(request_view of) {
    return std::string(of.method()) + ' ' + std::string(of.target()) + '\n' + std::string(of.content_type()) +
           '\n' + std::string(of.body()) + '\n' + std::string(of.client_token());
}

request sample(const char* package = "thermostat-firmware") {
    const std::string name = package;
    return *create_package_version()
                .package_name(name)
                .version_name("2.4.1")
                .description("Night mode")
                .client_token("0f8fad5b-d9cb-469f-a165-70867728950e")
                .build();
}

std::string decoded(std::string_view text) {
    std::string made(text.size(), '\0');
    const auto size = iotpkg::detail::percent_decode(text, made.data(), made.data() + made.size());
    REQUIRE(size);
    made.resize(*size);
    return made;
}

}  // namespace

TEST_CASE("the parts of a request", "[request]") {
    const request made = sample();
    CHECK(made.method() == "PUT");
    CHECK(made.path() == "/packages/thermostat-firmware/versions/2.4.1");
    CHECK(made.query() == "clientToken=0f8fad5b-d9cb-469f-a165-70867728950e");
    CHECK(made.target() == "/packages/thermostat-firmware/versions/2.4.1?clientToken="
                           "0f8fad5b-d9cb-469f-a165-70867728950e");
    CHECK(made.content_type() == "application/json");
    CHECK(made.body() == R"({"description":"Night mode"})");
    CHECK(made.client_token() == "0f8fad5b-d9cb-469f-a165-70867728950e");
}

TEST_CASE("a view shows the parts of its request", "[request]") {
    const request made = sample();
    const request_view view = made;
    CHECK(all_of(view) == all_of(made));
    CHECK(view.method() == made.method());
    CHECK(view.path() == made.path());
    CHECK(view.query() == made.query());
    CHECK(view.body().data() == made.body().data());
    CHECK(all_of(made.view()) == all_of(view));
}

TEST_CASE("a request outlives everything that it came from", "[request]") {
    std::optional<request> kept;
    {
        auto name = std::make_unique<std::string>("a-name-that-is-too-long-for-the-object-itself");
        auto words = std::make_unique<std::string>(100, 'd');
        auto map = std::make_unique<std::map<std::string, std::string>>();
        (*map)["channel"] = std::string(50, 'v');
        auto location = std::make_unique<iotpkg::s3_uri>(
            *iotpkg::s3_location::parse("s3://acme-firmware/key?versionId=v"));
        auto token = std::make_unique<std::string>(40, '+');
        kept = *create_package_version()
                    .package_name(*name)
                    .version_name(std::string_view("1"))
                    .description(*words)
                    .attributes(*map)
                    .artifact(*location)
                    .recipe(*words)
                    .tags(*map)
                    .client_token(*token)
                    .build();
        name->assign(name->size(), '!');
        words->assign(words->size(), '!');
        (*map)["channel"].assign(50, '!');
    }
    const std::string words(100, 'd');
    const std::string value(50, 'v');
    CHECK(kept->path() == "/packages/a-name-that-is-too-long-for-the-object-itself/versions/1");
    CHECK(kept->body() ==
          "{\"description\":\"" + words + "\",\"attributes\":{\"channel\":\"" + value +
              "\"},\"artifact\":{\"s3Location\":{\"bucket\":\"acme-firmware\",\"key\":\"key\","
              "\"version\":\"v\"}},\"recipe\":\"" +
              words + "\",\"tags\":{\"channel\":\"" + value + "\"}}");
    CHECK(kept->client_token() == std::string(40, '+'));
}

TEST_CASE("copies are their own, moves keep the text where it is", "[request]") {
    request first = sample();
    const std::string said = all_of(first);
    const request copy = first;
    CHECK(all_of(copy) == said);
    CHECK(copy.body().data() != first.body().data());

    const char* const address = first.body().data();
    request moved = std::move(first);
    CHECK(all_of(moved) == said);
    CHECK(moved.body().data() == address);

    request other = sample("other");
    const std::string other_said = all_of(other);
    std::swap(moved, other);
    CHECK(all_of(moved) == other_said);
    CHECK(all_of(other) == said);
    moved = copy;
    CHECK(all_of(moved) == said);
    const request& itself = moved;
    moved = itself;
    CHECK(all_of(moved) == said);
}

TEST_CASE("a request that was moved from has empty parts", "[request]") {
    request first = sample();
    const request moved = std::move(first);
    // NOLINTBEGIN(bugprone-use-after-move)
    CHECK(first.path().empty());
    CHECK(first.query().empty());
    CHECK(first.target().empty());
    CHECK(first.body().empty());
    CHECK(first.client_token().empty());
    const request copy = first;
    CHECK(copy.target().empty());
    first = moved;
    // NOLINTEND(bugprone-use-after-move)
    CHECK(all_of(first) == all_of(moved));
}

TEST_CASE("a token with reserved characters stands encoded in the query and plain beside it", "[request]") {
    for (const char* const token :
         {"0123456789/0123456789+0123456789=0123456789&?#", "%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%",
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa+", "=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "aaaaaaaaaaaaaaaaaa~aaaaaaaaaaaaaaaaaaaa", "\"\\{}|^`<>!$'()*,;:@[]................"}) {
        CAPTURE(token);
        const auto made = named().client_token(token).build();
        REQUIRE(made);
        CHECK(made->client_token() == token);
        const std::string_view query = made->query();
        REQUIRE(query.substr(0, 12) == "clientToken=");
        CHECK(query.find_first_of("+/=&?#", 12) == std::string_view::npos);
        CHECK(decoded(query.substr(12)) == token);
        CHECK(made->target() == std::string(made->path()) + '?' + std::string(query));
        CHECK(made->body() == "{}");
        const request copy = *made;
        CHECK(copy.client_token() == token);
    }
}

TEST_CASE("PEERS row 8, tokens: each request has its own and keeps it", "[request]") {
    std::set<std::string> tokens;
    const auto builder = named();
    bool well_formed = true;
    for (int count = 0; count < 1000; ++count) {
        const request made = builder.build();
        const request retried = made;  // NOLINT(performance-unnecessary-copy-initialization): the subject
        const std::string token(made.client_token());
        well_formed = well_formed && retried.client_token() == token &&
                      made.query() == "clientToken=" + token && token.size() == 36 && token[14] == '4' &&
                      std::string_view("89ab").find(token[19]) != std::string_view::npos &&
                      token.find_first_not_of("0123456789abcdef-") == std::string::npos;
        tokens.insert(token);
    }
    CHECK(well_formed);
    CHECK(tokens.size() == 1000);
}
