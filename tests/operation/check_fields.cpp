// SPDX-License-Identifier: BSL-1.0
// Test of check.hpp: all rules over all fields, and what reports show of them.
#include <iotpkg/operation/check_fields.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/named.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::create_package_version;
using iotpkg::policy;
using iotpkg::report;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::subject;
using iotpkg::token_source;
using iotpkg::detail::error_count;
using iotpkg::detail::get_field;
using iotpkg::detail::text;
using no_maps = iotpkg::detail::fields<iotpkg::create_package_version_operation>;

constexpr text of(std::string_view view) {
    return text(view);
}

constexpr no_maps with_names(std::string_view package, std::string_view version) {
    no_maps made{};
    get_field<subject::package_name>(made) = of(package);
    get_field<subject::version_name>(made) = of(version);
    return made;
}

constexpr error_count count_errors(const no_maps& given, const policy& severities = policy::recommended) {
    error_count counted;
    iotpkg::detail::check_fields(given, severities, counted);
    return counted;
}

static_assert(count_errors({}).errors == 2);
static_assert(count_errors({}).first == rule::package_name_required);
static_assert(count_errors(with_names("p", "1")).errors == 0);
static_assert(count_errors({}, policy::none()).errors == 2);
static_assert(count_errors(with_names("", "."), policy::none()).errors == 2);
static_assert(
    count_errors(with_names("", "."),
                 policy::none().off(rule::package_name_min_length).off(rule::version_name_dot_segment))
        .errors == 0);
static_assert(count_errors(with_names("p", "..")).first == rule::version_name_dot_segment);

// Warnings are not counted.
static_assert([] {
    error_count counted;
    for (const auto& [id, weight] :
         {std::pair(rule::description_bytes, severity::warning), std::pair(rule::utf8, severity::error),
          std::pair(rule::null_text, severity::error)}) {
        counted.add({iotpkg::row_of(id), weight, {}, {}});
    }
    return counted.errors == 2 && counted.first == rule::utf8;
}());

report check(const no_maps& given) {
    report found;
    iotpkg::detail::report_sink sink(found);
    iotpkg::detail::check_fields(given, policy::recommended, sink);
    return found;
}

bool shows(const report& found, std::string_view secret) {
    bool shown = to_string(found).find(secret) != std::string::npos;
    for (const iotpkg::violation& one : found) {
        shown = shown || one.pointer.find(secret) != std::string_view::npos ||
                to_string(one).find(secret) != std::string::npos;
        for (const iotpkg::entry_size& large : one.largest) {
            shown = shown || large.pointer.find(secret) != std::string_view::npos;
        }
    }
    return shown;
}

}  // namespace

TEST_CASE("an artifact is looked at only where there is one", "[check]") {
    no_maps given = with_names("p", "1");
    CHECK(check(given).empty());
    get_field<subject::artifact>(given).is_present = true;
    CHECK(check(given).errors() == 2);
    CHECK(check(given).warnings() == 1);
}

TEST_CASE("a token is looked at only where it was given", "[check]") {
    no_maps given = with_names("p", "1");
    get_field<subject::client_token>(given) = of("short");
    CHECK(check(given).empty());
    given.token = token_source::content;
    CHECK(check(given).empty());
    given.token = token_source::given;
    REQUIRE(check(given).errors() == 1);
    CHECK(check(given)[0].pointer == "/clientToken");
}

TEST_CASE("what the maps come to is returned", "[check]") {
    const std::map<std::string, std::string> map{{"a", "1"}, {"bc", "\""}};
    const auto builder = named().attributes(map).tags(map);
    error_count counted;
    const auto sizes = iotpkg::detail::check_fields(builder.fields(), policy::recommended, counted);
    CHECK(sizes == iotpkg::detail::measure_maps(builder.fields()));
    CHECK(sizes[subject::attributes].count == 2);
    CHECK(sizes[subject::attributes].text == 5);
    CHECK(sizes[subject::attributes].json == std::string_view(R"({"a":"1","bc":"\""})").size());
    CHECK(sizes[subject::tags] == sizes[subject::attributes]);
}

TEST_CASE("PEERS row 5, paths: keys are escaped, and a bad key is told by its number", "[check]") {
    const std::vector<std::pair<std::string, std::string>> tags{
        {"a/b", std::string(257, 'v')}, {"ok", "v"}, {"x=y/", "aws:"}};
    const report found = named().tags(tags).check();
    REQUIRE(found.size() == 2);
    CHECK(found[0].pointer == "/tags/a~1b");
    CHECK(found[0].entry == 0);
    CHECK_FALSE(found[0].in_key);
    CHECK(found[1].pointer == "/tags/x=y~1");
    CHECK(found[0].subject == subject::tag_value);
    CHECK(found[1].entry == 2);

    const std::vector<std::pair<std::string, std::string>> attributes{{"ok", "v"}, {"a/b~", ""}};
    const report of_attributes = named().attributes(attributes).check();
    REQUIRE(of_attributes.size() == 2);
    CHECK(of_attributes[0].pointer == "/attributes");
    CHECK(of_attributes[0].entry == 1);
    CHECK(of_attributes[0].in_key);
    CHECK(of_attributes[1].pointer == "/attributes");
    CHECK(of_attributes[1].entry == 1);
    CHECK_FALSE(of_attributes[1].in_key);
}

TEST_CASE("PEERS row 6, leaks: sensitive text is in no report", "[check]") {
    const std::string secret = "hunter2";
    const std::string long_secret = repeated(443, secret);
    const std::string bad_secret = secret + '\x01' + secret;
    const std::string bad_utf8 = secret + '\xff';
    for (const std::string& text : {long_secret, bad_secret, bad_utf8}) {
        const std::vector<std::pair<std::string, std::string>> map{
            {"channel", text}, {text, "v"}, {text, ""}};
        const auto builder = named().description(text).attributes(map).recipe(text);
        const report found = builder.check();
        CHECK(found.errors() >= 4);
        CHECK_FALSE(shows(found, secret.substr(0, 4)));
        const auto built = builder.build();
        REQUIRE_FALSE(built);
        CHECK_FALSE(shows(built.error(), secret.substr(0, 4)));
        bool in_callback = false;
        builder.check([&](const iotpkg::violation& one) {
            in_callback = in_callback || one.pointer.find(secret.substr(0, 4)) != std::string_view::npos;
        });
        CHECK_FALSE(in_callback);
    }
    // The key of an attribute that keeps its rule is shown, so that its value can be found.
    const std::vector<std::pair<std::string, std::string>> map{{"channel", ""}};
    CHECK(shows(named().attributes(map).check(), "/attributes/channel"));
}

TEST_CASE("PEERS row 11, staleness: rules have a date, and each can be turned off", "[check]") {
    CHECK(iotpkg::rules_date.size() == 10);
    // Breaks as many rules at once as there are places.
    const std::string bad = "a b\x01\xff";
    const std::vector<std::pair<std::string, std::string>> map{{bad, bad}, {"", ""}, {"", "aws:"}};
    const no_maps empty{};
    const auto builder = create_package_version()
                             .package_name(bad)
                             .version_name(bad)
                             .description(bad)
                             .attributes(map)
                             .artifact({.bucket = bad, .key = bad, .version = bad})
                             .recipe(bad)
                             .tags(map)
                             .client_token(bad);
    std::size_t checked = 0;
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        CAPTURE(row.name());
        const auto times = [&](const policy& severities, severity weight) {
            std::size_t count = 0;
            const auto note = [&](const iotpkg::violation& found) {
                count += found.rule == row.id && found.severity == weight ? 1u : 0u;
            };
            iotpkg::detail::callback_sink sink(note);
            iotpkg::detail::check_fields(builder.fields(), severities, sink);
            iotpkg::detail::check_fields(empty, severities, sink);
            return count;
        };
        const std::size_t all = times(policy::strict, severity::error);
        checked += all == 0 ? 0u : 1u;
        const bool is_kept = row.wire == iotpkg::wire_effect::leaves_no_request;
        CHECK(times(policy::strict.off(row.id), severity::error) == (is_kept ? all : 0));
        CHECK(times(policy::strict.warn(row.id), severity::warning) == (is_kept ? 0 : all));
        CHECK(times(policy::none().error(row.id), severity::error) == all);
    }
    CHECK(checked >= 20);
}

TEST_CASE("an artifact with nothing inside is reported once, and written as it is",
          "[check][artifact_empty]") {
    no_maps fields;
    get_field<subject::package_name>(fields) = "p";
    get_field<subject::version_name>(fields) = "1";
    get_field<subject::artifact>(fields).is_present = true;
    get_field<subject::artifact>(fields).has_location = false;
    const iotpkg::report found = check(fields);
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == iotpkg::rule::artifact_empty);
    CHECK(found[0].severity == iotpkg::severity::warning);
    CHECK(found[0].pointer == "/artifact");
    const auto request =
        iotpkg::detail::build<iotpkg::detail::rules_asked::demands>(fields, iotpkg::policy::recommended);
    REQUIRE(request);
    CHECK(request->body() == R"({"artifact":{}})");
    fields.token = iotpkg::token_source::content;
    const auto without_location =
        iotpkg::detail::build<iotpkg::detail::rules_asked::demands>(fields, iotpkg::policy::recommended);
    get_field<subject::artifact>(fields) = {};
    const auto without_artifact =
        iotpkg::detail::build<iotpkg::detail::rules_asked::demands>(fields, iotpkg::policy::recommended);
    CHECK(without_location->client_token() != without_artifact->client_token());
}
