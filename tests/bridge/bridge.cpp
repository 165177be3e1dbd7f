// SPDX-License-Identifier: BSL-1.0
// What the bridge of docs/bridge.md gives to programs in C++11 and in C is what the library gives in C++20.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/document.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/catch2.hpp"
#include "package_version.h"
#include "package_version.hpp"
#include "transcript.h"
#include "transcript.hpp"

namespace {

using text = std::optional<std::string>;
using texts = std::vector<std::pair<text, text>>;

constexpr std::string_view token = "0f8fad5b-d9cb-469f-a165-70867728950e";

struct where {
    text bucket{};
    text key{};
    text version{};
};

struct fields {
    text package_name = "p";
    text version_name = "1";
    text description{};
    texts attributes{};
    text s3_uri{};
    where parts{};
    text recipe{};
    texts tags{};
    text client_token = std::string(token);
    bool token_from_content = false;
    // What the location and the parts beside it mean.
    std::optional<where> location{};
};

std::string transcript(const iotpkg::report& report, const iotpkg::request* made) {
    std::string all = made != nullptr ? "valid" : "invalid";
    const auto part = [&](auto get) { all += '|' + std::string(made != nullptr ? get(*made) : ""); };
    part([](const iotpkg::request& out) { return out.method(); });
    part([](const iotpkg::request& out) { return out.path(); });
    part([](const iotpkg::request& out) { return out.query(); });
    part([](const iotpkg::request& out) { return out.target(); });
    part([](const iotpkg::request& out) { return out.content_type(); });
    part([](const iotpkg::request& out) { return out.body(); });
    part([](const iotpkg::request& out) { return out.client_token(); });
    for (const iotpkg::violation& found : report) {
        all += '\n' + std::string(to_string_view(found.rule)) + '|' +
               std::string(to_string_view(found.severity)) + '|' + std::string(found.pointer);
        all += found.entry == iotpkg::none ? "|none" : '|' + std::to_string(found.entry);
        all += found.in_key ? "|key" : "|value";
        for (const std::size_t figure : {found.offset, found.limit, found.actual, found.line, found.column}) {
            all += '|' + std::to_string(figure);
        }
        all += '|' + to_string(found);
    }
    return all;
}

template <class Builder>
std::string built(const Builder& builder) {
    const iotpkg::result<iotpkg::request> made = builder.build();
    return transcript(builder.check(), made ? &*made : nullptr);
}

// In C++20, what is left out is an empty std::optional.
std::string create_in_cpp20(const fields& from) {
    const auto if_any = [](const texts& all) { return all.empty() ? std::nullopt : std::optional(all); };
    const auto attributes = if_any(from.attributes);
    const auto tags = if_any(from.tags);
    const auto builder = iotpkg::create_package_version()
                             .package_name(from.package_name)
                             .version_name(from.version_name)
                             .description(from.description)
                             .attributes(attributes)
                             .artifact(from.location)
                             .recipe(from.recipe)
                             .tags(tags);
    return from.token_from_content ? built(builder.client_token(iotpkg::from_content))
                                   : built(builder.client_token(from.client_token));
}

bridge::optional_text for_cpp11(const text& from) {
    return from ? bridge::optional_text(*from) : bridge::optional_text();
}

bridge::package_version for_cpp11(const fields& from) {
    const auto entries = [](const texts& all) {
        bridge::entries made;
        for (const auto& [key, value] : all) {
            made.emplace_back(for_cpp11(key), for_cpp11(value));
        }
        return made;
    };
    return {.package_name = for_cpp11(from.package_name),
            .version_name = for_cpp11(from.version_name),
            .description = for_cpp11(from.description),
            .attributes = entries(from.attributes),
            .s3_uri = for_cpp11(from.s3_uri),
            .s3_bucket = for_cpp11(from.parts.bucket),
            .s3_key = for_cpp11(from.parts.key),
            .s3_version = for_cpp11(from.parts.version),
            .recipe = for_cpp11(from.recipe),
            .tags = entries(from.tags),
            .client_token = for_cpp11(from.client_token),
            .token_from_content = from.token_from_content};
}

const char* for_c(const text& from) {
    return from ? from->c_str() : nullptr;
}

std::string create_in_c(const fields& from) {
    const auto entries = [](const texts& all) {
        std::vector<bridge_entry> made;
        for (const auto& [key, value] : all) {
            made.push_back({for_c(key), for_c(value)});
        }
        return made;
    };
    const std::vector<bridge_entry> attributes = entries(from.attributes);
    const std::vector<bridge_entry> tags = entries(from.tags);
    const bridge_package_version given = {.package_name = for_c(from.package_name),
                                          .version_name = for_c(from.version_name),
                                          .description = for_c(from.description),
                                          .attributes = attributes.data(),
                                          .attribute_count = attributes.size(),
                                          .s3_uri = for_c(from.s3_uri),
                                          .s3_bucket = for_c(from.parts.bucket),
                                          .s3_key = for_c(from.parts.key),
                                          .s3_version = for_c(from.parts.version),
                                          .recipe = for_c(from.recipe),
                                          .tags = tags.data(),
                                          .tag_count = tags.size(),
                                          .client_token = for_c(from.client_token),
                                          .token_from_content = from.token_from_content};
    return transcript_in_c(bridge_create_package_version(&given));
}

// The request or the violations, which are the same in all three languages.
std::string same(const fields& from) {
    std::string expected = create_in_cpp20(from);
    CHECK(create_in_cpp11(for_cpp11(from)) == expected);
    CHECK(create_in_c(from) == expected);
    return expected;
}

std::string same_document(const std::string& document) {
    const iotpkg::checked_document found = iotpkg::check_document(document);
    std::string expected = transcript(found.report, found.request ? &*found.request : nullptr);
    CHECK(create_from_document_in_cpp11(document) == expected);
    CHECK(transcript_in_c(bridge_create_package_version_from_document(document.data(), document.size())) ==
          expected);
    return expected;
}

bool is_valid(const std::string& transcript) {
    return transcript.starts_with("valid|P");
}

bool says(const std::string& transcript, const std::string& rule) {
    return transcript.find('\n' + rule + '|') != std::string::npos;
}

const where fine{.bucket = "acme-firmware", .key = "k", .version = "v"};
const std::string recipe =
    R"({"version":"1.0","steps":["${aws:iot:package:p:version:1:artifact:s3-presigned-url}"]})";

}  // namespace

TEST_CASE("a request is the same", "[bridge]") {
    CHECK(is_valid(same({})));
    CHECK(is_valid(same({.description = "Nachtmodus \"ü\" \\ \xF0\x9F\x8C\x99",
                         .attributes = {{"channel", "stable"}, {"min-hardware", "rev-C"}},
                         .parts = fine,
                         .recipe = R"({"version":"1.0","steps":[]})",
                         .tags = {{"team", "hvac"}, {"empty", ""}},
                         .client_token = "0123456789/0123456789+0123456789=0123456789&?#",
                         .location = fine})));
    const std::string one = same({.description = "d", .client_token = {}, .token_from_content = true});
    CHECK(is_valid(one));
    CHECK(one != same({.description = "e", .client_token = {}, .token_from_content = true}));
    // Warnings come with the request.
    CHECK(says(same({.parts = {.bucket = "abc", .key = "k"}, .location = where{"abc", "k", {}}}),
               "s3_version_missing"));
}

TEST_CASE("the violations of each member are the same", "[bridge]") {
    const std::string bad = "bad \x01";
    const std::vector<std::pair<const char*, fields>> cases = {
        {"package_name_required", {.package_name = {}}},
        {"package_name_min_length", {.package_name = ""}},
        {"package_name_characters", {.package_name = bad}},
        {"version_name_required", {.version_name = {}}},
        {"version_name_dot_segment", {.version_name = ".."}},
        {"version_name_max_length", {.version_name = std::string(65, 'v')}},
        {"description_min_length", {.description = ""}},
        {"description_characters", {.description = bad}},
        {"utf8", {.description = "\xFF"}},
        {"attribute_key_characters", {.attributes = {{"a", "v"}, {bad, "v"}}}},
        {"attribute_key_duplicate", {.attributes = {{"a", "v"}, {"a", "v"}}}},
        {"attribute_value_min_length", {.attributes = {{"a", ""}}}},
        {"attributes_size", {.attributes = {{"a", std::string(4000, 'x')}, {"b", "v"}}}},
        {"null_text", {.attributes = {{text(), "v"}}}},
        {"null_text", {.attributes = {{"a", text()}}}},
        {"bucket_required", {.parts = {.key = "k"}, .location = where{.key = "k"}}},
        {"bucket_characters", {.parts = {"A_B", "k", "v"}, .location = where{"A_B", "k", "v"}}},
        {"s3_key_required", {.parts = {.bucket = "abc"}, .location = where{.bucket = "abc"}}},
        {"s3_key_min_length", {.parts = {"abc", "", "v"}, .location = where{"abc", "", "v"}}},
        {"s3_version_max_bytes",
         {.parts = {"abc", "k", std::string(1025, 'v')},
          .location = where{"abc", "k", std::string(1025, 'v')}}},
        {"recipe_json", {.recipe = "{"}},
        {"recipe_max_length", {.recipe = '"' + std::string(4000, 'r') + '"'}},
        {"tag_key_reserved_prefix", {.tags = {{"aws:team", "hvac"}}}},
        {"tag_value_characters", {.tags = {{"team", bad}}}},
        {"null_text", {.tags = {{"team", text()}}}},
        {"tags_max_count", {.tags = texts(51, {"same", "v"})}},
        {"client_token_min_length", {.client_token = ""}},
        {"client_token_characters", {.client_token = std::string(40, ' ')}},
    };
    for (const auto& [rule, from] : cases) {
        CAPTURE(rule);
        CHECK(says(same(from), rule));
    }
    const std::string all = same({.package_name = {},
                                  .version_name = "..",
                                  .description = bad,
                                  .attributes = {{bad, ""}},
                                  .parts = {.bucket = "A"},
                                  .recipe = "",
                                  .tags = {{"aws:", "aws:"}},
                                  .client_token = bad,
                                  .location = where{.bucket = "A"}});
    CHECK_FALSE(is_valid(all));
    CHECK(std::count(all.begin(), all.end(), '\n') > 10);
}

TEST_CASE("text in C++11 may have NULs", "[bridge]") {
    using namespace std::string_literals;
    const fields cases[] = {
        {.package_name = "a\0b"s},
        {.description = "a\0b"s},
        {.attributes = {{"a\0b"s, "a\0b"s}}},
        {.parts = {"a\0b"s, "a\0b"s, "a\0b"s}, .location = where{"a\0b"s, "a\0b"s, "a\0b"s}},
        {.recipe = "\"a\0b\""s},
        {.tags = {{"a\0b"s, "a\0b"s}}},
        {.client_token = std::string(36, '\0')}};
    for (const fields& from : cases) {
        CHECK(create_in_cpp11(for_cpp11(from)) == create_in_cpp20(from));
    }
}

TEST_CASE("a location is read, and what is set beside it wins", "[bridge]") {
    CHECK(is_valid(same({.s3_uri = "s3://acme-firmware/k?versionId=v", .location = fine})));
    CHECK(is_valid(same({.s3_uri = "arn:aws:s3:::acme-firmware/k",
                         .location = where{.bucket = "acme-firmware", .key = "k"}})));
    CHECK(is_valid(same({.s3_uri = "https://acme-firmware.s3.amazonaws.com/a%20b?versionId=",
                         .location = where{"acme-firmware", "a b", ""}})));
    CHECK(is_valid(same({.s3_uri = "s3://acme-firmware/k", .parts = {.version = "v"}, .location = fine})));
    CHECK(is_valid(same({.s3_uri = "s3://other/other?versionId=other", .parts = fine, .location = fine})));
    CHECK(says(same({.s3_uri = "s3://A/k?versionId=v", .location = where{"A", "k", "v"}}),
               "bucket_characters"));
}

TEST_CASE("a location that cannot be read is a violation, beside all others", "[bridge]") {
    const std::string fault =
        "\ns3_uri|error|/artifact/s3Location|none|value|9|0|0|0|0|error: /artifact/s3Location: the key is "
        "missing, at byte 9 [s3_uri]";
    for (const fields& from : {fields{.s3_uri = "s3://acme"},
                               fields{.package_name = "", .s3_uri = "s3://acme", .recipe = recipe}}) {
        // No other part of the request is told that there is no artifact.
        fields with_location = from;
        with_location.location = fine;
        const std::string expected = create_in_cpp20(with_location);
        const std::string rest =
            expected.find('\n') == expected.npos ? "" : expected.substr(expected.find('\n'));
        CHECK(create_in_cpp11(for_cpp11(from)) == "invalid|||||||" + fault + rest);
        CHECK(create_in_c(from) == "invalid|||||||" + fault + rest);
    }
    CHECK(says(create_in_c({.s3_uri = ""}), "s3_uri"));
    const std::string presigned =
        create_in_c({.s3_uri = "https://abc.s3.amazonaws.com/k?X-Amz-Signature=secret"});
    CHECK(says(presigned, "s3_uri"));
    CHECK(presigned.find("secret") == presigned.npos);
}

TEST_CASE("without a token, each request has one of its own", "[bridge]") {
    const bridge::package_version from = for_cpp11(fields{.client_token = {}});
    const bridge::checked_request first = bridge::create_package_version(from);
    CHECK(first.is_valid);
    CHECK(first.request.client_token.size() == 36);
    CHECK(first.request.query == "clientToken=" + first.request.client_token);
    CHECK(first.request.client_token != bridge::create_package_version(from).request.client_token);
    // One that is given comes first.
    CHECK(same({}) == create_in_c({.token_from_content = true}));
}

TEST_CASE("a document is the same", "[bridge]") {
    const std::string names =
        R"({"clientToken":")" + std::string(token) + R"(","packageName":"p","versionName":"1")";
    CHECK(is_valid(same_document(names + "}")));
    CHECK(is_valid(same_document(names + R"(,"description":"\u00fc\ud83c\udf19","tags":{"team":"hvac"}})")));
    const std::string faults = same_document("{\n  \"packageName\": \"a b\",\n  \"version\": 1\n}");
    CHECK(says(faults, "version_name_required"));
    CHECK(faults.find("\npackage_name_characters|error|/packageName|none|value|1|0|0|2|18|2:18: error: ") !=
          faults.npos);
    CHECK(says(faults, "document_member_unknown"));
    CHECK(says(same_document(names + R"(,"description":"\ud800"})"), "document_surrogate"));
    CHECK(says(same_document(names + R"(,"tags":{"\udc00":"v"}})"), "document_surrogate"));
    CHECK(says(same_document(names + ",\"description\":\"\xFF\"}"), "utf8"));
    CHECK(says(same_document(names), "document_json"));
    CHECK(says(same_document(""), "document_json"));
    CHECK(says(same_document(std::string(3, '\0')), "document_json"));
    CHECK(says(same_document("[]"), "document_type"));
    CHECK(
        says(same_document(names + R"(,"a\u0000b":1,"tags":{"a\u0000b":"v"}})"), "document_member_unknown"));
}

TEST_CASE("publishing is an update", "[bridge]") {
    const bridge::checked_request made = bridge::publish_package_version("p", "1");
    const auto expected = iotpkg::update_package_version()
                              .package_name("p")
                              .version_name("1")
                              .action(iotpkg::package_version_action::publish)
                              .client_token(std::string_view(made.request.client_token));
    CHECK(made.is_valid);
    CHECK(made.violations.empty());
    CHECK(made.request.method == expected.build()->method());
    CHECK(made.request.target == expected.build()->target());
    CHECK(made.request.body == expected.build()->body());

    const std::string refused = transcript_in_c(bridge_publish_package_version(nullptr, ".."));
    CHECK(says(refused, "package_name_required"));
    CHECK(says(refused, "version_name_dot_segment"));
    CHECK(refused == publish_in_cpp11(nullptr, ".."));
}

TEST_CASE("null pointers in C are text that is missing", "[bridge]") {
    const bridge_package_version nothing{};
    const std::string expected = transcript_in_c(bridge_create_package_version(&nothing));
    CHECK(says(expected, "package_name_required"));
    CHECK(says(expected, "version_name_required"));
    CHECK(transcript_in_c(bridge_create_package_version(nullptr)) == expected);

    bridge_package_version counted{};
    counted.attribute_count = 1;
    CHECK(says(transcript_in_c(bridge_create_package_version(&counted)), "null_text"));
    CHECK(transcript_in_c(bridge_create_package_version_from_document(nullptr, 7)) == same_document(""));
    bridge_free(nullptr);
}

TEST_CASE("sensitive text is in no violation", "[bridge]") {
    const std::string secret = "secret\x01";
    const fields from = {
        .description = secret, .attributes = {{secret, secret}, {"a", secret}}, .recipe = secret};
    CHECK(same(from).find("secret") == std::string::npos);
}
