// SPDX-License-Identifier: BSL-1.0
// What AWS's JavaScript client sends, in wire_cases.json and update_cases.json, and what this library sends
// for the same input.
#include <iotpkg/create_package_version.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include <iotpkg/json.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/named.hpp"
#include "../support/requests.hpp"
#include "../support/wire_cases.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::policy;
using iotpkg::rule;
using nlohmann::ordered_json;

using entries = said_request::entries;

std::optional<std::string> text_member(const ordered_json& object, const char* name) {
    return object.contains(name) ? std::optional(object.at(name).get<std::string>()) : std::nullopt;
}

std::optional<entries> map_member(const ordered_json& object, const char* name) {
    if (!object.contains(name)) {
        return std::nullopt;
    }
    entries found;
    for (const auto& [key, value] : object.at(name).items()) {
        found.emplace_back(key, value.get<std::string>());
    }
    return found;
}

said_request request_from(const ordered_json& input) {
    said_request said{.package_name = text_member(input, "packageName"),
                      .version_name = text_member(input, "versionName"),
                      .description = text_member(input, "description"),
                      .attributes = map_member(input, "attributes"),
                      .recipe = text_member(input, "recipe"),
                      .tags = map_member(input, "tags"),
                      .client_token = text_member(input, "clientToken")};
    if (input.contains("artifact")) {
        const ordered_json& location = input.at("artifact").at("s3Location");
        said.artifact = {.bucket = text_member(location, "bucket"),
                         .key = text_member(location, "key"),
                         .version = text_member(location, "version")};
    }
    return said;
}

template <policy Policy = policy::recommended>
iotpkg::result<iotpkg::request> build_from(const ordered_json& input) {
    const said_request said = request_from(input);
    return builder_of<Policy>(said).build();
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (text[index] == '%') {
            decoded += static_cast<char>(std::stoi(std::string(text.substr(index + 1, 2)), nullptr, 16));
            index += 2;
        } else {
            decoded += text[index];
        }
    }
    return decoded;
}

std::map<std::string, std::string> parameters_of(std::string_view query) {
    std::map<std::string, std::string> parameters;
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        const std::size_t equals = one.find('=');
        parameters[percent_decoded(one.substr(0, equals))] =
            equals == std::string_view::npos ? "" : percent_decoded(one.substr(equals + 1));
        query.remove_prefix(one.size() == query.size() ? one.size() : one.size() + 1);
    }
    return parameters;
}

bool is_version_4(std::string_view uuid) {
    constexpr std::string_view form = "xxxxxxxx-xxxx-4xxx-vxxx-xxxxxxxxxxxx";
    bool fits = uuid.size() == form.size();
    for (std::size_t index = 0; fits && index < form.size(); ++index) {
        const std::string_view set = form[index] == 'x'   ? "0123456789abcdef"
                                     : form[index] == 'v' ? "89ab"
                                                          : form.substr(index, 1);
        fits = set.find(uuid[index]) != std::string_view::npos;
    }
    return fits;
}

void check_sent(const iotpkg::request& request, const ordered_json& sent) {
    CHECK(request.method() == sent.at("method").get<std::string>());
    CHECK(request.path() == sent.at("path").get<std::string>());
    CHECK(request.content_type() == sent.at("contentType").get<std::string>());
    const std::string expected_body = sent.at("body").get<std::string>();
    // Equal as JSON, members and entries in the same order.
    CHECK(ordered_json::parse(request.body()) == ordered_json::parse(expected_body));
    CHECK(ordered_json::parse(request.body()).dump() == ordered_json::parse(expected_body).dump());

    auto parameters = parameters_of(request.query());
    CHECK(parameters["clientToken"] == request.client_token());
    if (sent.at("query").at("clientToken") == "<version-4 UUID>") {
        CHECK(is_version_4(parameters["clientToken"]));
        parameters["clientToken"] = "<version-4 UUID>";
    }
    CHECK(ordered_json(parameters) == sent.at("query"));
    CHECK(request.target() == std::string(request.path()) + '?' + std::string(request.query()));
}

// What the client sends for the input of one row of FACTS.md, section 12: our rules refuse it, and a policy
// without exactly that rule sends the same.
template <policy Policy>
void check_only_rule(rule broken, const char* input, const char* path, const char* body) {
    CAPTURE(input);
    const auto refused = build_from(ordered_json::parse(input));
    REQUIRE_FALSE(refused);
    REQUIRE(refused.error().errors() == 1);
    for (const iotpkg::violation& found : refused.error()) {
        CHECK((found.severity == iotpkg::severity::warning || found.rule == broken));
    }
    const auto sent = build_from<Policy>(ordered_json::parse(input));
    REQUIRE(sent);
    CHECK(sent->path() == path);
    CHECK(sent->body() == body);
}

template <rule Broken>
void check_without(const char* input, const char* path, const char* body) {
    check_only_rule<policy::recommended.off(Broken)>(Broken, input, path, body);
}

}  // namespace

// The default policy takes all ten inputs, so no rule is turned off here.
TEST_CASE("the ten captured cases come out equal", "[wire_cases]") {
    const ordered_json cases = read_cases();
    CHECK(cases.size() == 10);
    for (const ordered_json& one : cases) {
        CAPTURE(one.at("name").get<std::string>());
        const auto built = build_from(one.at("input"));
        REQUIRE(built);
        check_sent(*built, one.at("sent"));
    }
}

TEST_CASE("the four captured updates come out equal, from documents", "[wire_cases][update]") {
    using operation = iotpkg::update_package_version_operation;
    const ordered_json cases = read_cases("update_cases.json");
    CHECK(cases.size() == 4);
    for (const ordered_json& one : cases) {
        CAPTURE(one.at("name").get<std::string>());
        const ordered_json& document = one.at("input");
        const auto of_text = iotpkg::check_document<operation>(document.dump());
        const auto of_json = iotpkg::check_document<operation>(document);
        CHECK(of_text.report.empty());
        REQUIRE((of_text.request && of_json.request));
        check_sent(*of_text.request, one.at("sent"));
        CHECK(of_text.request->body() == one.at("sent").at("body").get<std::string>());
        check_sent(*of_json.request, one.at("sent"));
        ordered_json again = iotpkg::document_of(*of_text.request);
        if (!document.contains("clientToken")) {
            again.erase("clientToken");
        }
        CHECK(again == document);
    }
}

TEST_CASE("the captured cases of literals, by the compiler", "[wire_cases]") {
    static constexpr auto names_only = iotpkg::constant(
        [] { return create_package_version().package_name("thermostat-firmware").version_name("2.4.1"); });
    static constexpr auto every_member = iotpkg::constant([] {
        return create_package_version()
            .package_name("thermostat-firmware")
            .version_name("2.4.1")
            .description("Night mode")
            .attributes({{"channel", "stable"}, {"min-hardware", "rev-C"}})
            .artifact({.bucket = "acme-firmware",
                       .key = "thermostat/2.4.1.bin",
                       .version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrHY"})
            .recipe("{\"version\":\"1.0\",\"steps\":[]}")
            .tags({{"team", "hvac"}})
            .client_token("0f8fad5b-d9cb-469f-a165-70867728950e");
    });
    static constexpr auto reserved = iotpkg::constant(
        [] { return named().client_token("0123456789/0123456789+0123456789=0123456789&?#"); });
    const ordered_json cases = read_cases();
    check_sent(names_only.request(), cases.at(0).at("sent"));
    check_sent(every_member.request(), cases.at(1).at("sent"));
    check_sent(reserved.request(), cases.at(7).at("sent"));
    CHECK(every_member.body() == cases.at(1).at("sent").at("body").get<std::string>());
}

TEST_CASE("what the client sends and the rules refuse", "[wire_cases]") {
    check_without<rule::package_name_dot_segment>(R"({"packageName":"..","versionName":"1"})",
                                                  "/packages/../versions/1", "{}");
    check_without<rule::version_name_dot_segment>(R"({"packageName":"p","versionName":"."})",
                                                  "/packages/p/versions/.", "{}");
    check_without<rule::package_name_min_length>(R"({"packageName":"","versionName":"1"})",
                                                 "/packages//versions/1", "{}");
    check_without<rule::package_name_characters>(R"({"packageName":"a b/ü","versionName":"1"})",
                                                 "/packages/a%20b%2F%C3%BC/versions/1", "{}");
    check_without<rule::client_token_min_length>(
        R"({"packageName":"p","versionName":"1","clientToken":"1234567"})", "/packages/p/versions/1", "{}");
    check_without<rule::tags_min_count>(R"({"packageName":"p","versionName":"1","attributes":{},"tags":{}})",
                                        "/packages/p/versions/1", R"({"attributes":{},"tags":{}})");
    check_without<rule::description_characters>(
        R"({"packageName":"p","versionName":"1","description":"a\u0001"})", "/packages/p/versions/1",
        R"({"description":"a\u0001"})");
    // Two rules speak about an empty location.
    const auto empty_location =
        ordered_json::parse(R"({"packageName":"p","versionName":"1","artifact":{"s3Location":{}}})");
    const auto refused = build_from(empty_location);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().errors() == 2);
    const auto sent =
        build_from<policy::recommended.off(rule::bucket_required).off(rule::s3_key_required)>(empty_location);
    REQUIRE(sent);
    CHECK(sent->body() == R"({"artifact":{"s3Location":{}}})");
}
