// SPDX-License-Identifier: BSL-1.0
// Reports: counting, iterating, owning their pointers, and the words for people, which give nothing away.
#include <iotpkg/report.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <iotpkg/create_package_version.hpp>

#include "support/both_doors.hpp"
#include "support/catch2.hpp"
#include "support/found.hpp"

namespace {

using iotpkg::policy;
using iotpkg::report;
using iotpkg::rule;
using iotpkg::severity;
using iotpkg::violation;

static_assert(std::is_nothrow_move_constructible_v<report> && std::is_nothrow_move_assignable_v<report>);

constexpr std::string_view severity_names[] = {"off", "warning", "error"};
static_assert(iotpkg::to_string_view(severity::off) == severity_names[0]);
static_assert(iotpkg::to_string_view(severity::warning) == severity_names[1]);
static_assert(iotpkg::to_string_view(severity::error) == severity_names[2]);
static_assert(iotpkg::to_string_view(iotpkg::provenance::model) == "model");
static_assert(iotpkg::to_string_view(iotpkg::provenance::prose) == "prose");
static_assert(iotpkg::to_string_view(iotpkg::provenance::s3) == "s3");
static_assert(iotpkg::to_string_view(iotpkg::provenance::wire) == "wire");

violation broken(rule id, std::string_view pointer, severity weight = severity::error) {
    return {.rule = id,
            .severity = weight,
            .provenance = iotpkg::row_of(id).provenance,
            .pointer = pointer,
            .limit = iotpkg::row_of(id).limit};
}

violation broken_with(rule id, std::string_view pointer, std::size_t actual) {
    violation found = broken(id, pointer, iotpkg::row_of(id).severity);
    found.actual = actual;
    return found;
}

violation broken_at(rule id, std::string_view pointer, std::size_t offset) {
    violation found = broken(id, pointer, iotpkg::row_of(id).severity);
    found.offset = offset;
    return found;
}

violation in_entry(violation found, std::size_t entry, bool in_key) {
    found.entry = entry;
    found.in_key = in_key;
    return found;
}

// The last line of each report.
std::string counts(const std::string& counted) {
    return counted + " (rules of " + std::string(iotpkg::rules_date) + ", Unicode " +
           std::string(iotpkg::unicode_version) + ")";
}

std::vector<std::string> pointers_of(const report& all) {
    std::vector<std::string> pointers;
    for (const violation& found : all) {
        pointers.emplace_back(found.pointer);
        for (const iotpkg::entry_size& large : found.largest) {
            pointers.emplace_back(large.pointer);
        }
    }
    return pointers;
}

using attribute_list = std::vector<std::pair<std::string, std::string>>;

report report_on_attributes(const attribute_list& attributes) {
    return iotpkg::create_package_version()
        .package_name("a")
        .version_name("1")
        .attributes(attributes)
        .check();
}

}  // namespace

TEST_CASE("an empty report is fine", "[report]") {
    const report none;
    CHECK(none.ok());
    CHECK(none.empty());
    CHECK(none.size() == 0);
    CHECK(none.errors() == 0);
    CHECK(none.warnings() == 0);
    CHECK(none.begin() == none.end());
    CHECK(to_string(none) == counts("0 errors, 0 warnings"));
}

TEST_CASE("errors and warnings are counted, and warnings alone are fine", "[report]") {
    report found;
    found.add(broken(rule::description_bytes, "/description", severity::warning));
    CHECK(found.ok());
    CHECK(found.warnings() == 1);
    CHECK(found.errors() == 0);
    CHECK(!found.empty());
    found(broken(rule::utf8, "/recipe"));
    CHECK(!found.ok());
    CHECK(found.errors() == 1);
    CHECK(found.warnings() == 1);
    found.add(broken(rule::null_text, "/recipe"));
    CHECK(found.errors() == 2);
    CHECK(found.warnings() == 1);
    CHECK(found.size() == 3);
}

TEST_CASE("a report is a range in the order of its making", "[report]") {
    report found;
    found.add(broken(rule::utf8, "/recipe"));
    found.add(broken(rule::null_text, "/tags"));
    CHECK(found[0].rule == rule::utf8);
    CHECK(found[1].rule == rule::null_text);
    CHECK(found.end() - found.begin() == 2);
    std::vector<rule> seen;
    for (const violation& one : found) {
        seen.push_back(one.rule);
    }
    CHECK(seen == std::vector<rule>{rule::utf8, rule::null_text});
    CHECK(
        std::any_of(found.begin(), found.end(), [](const violation& one) { return one.pointer == "/tags"; }));
}

TEST_CASE("the violations of a request stand in the order of the wire", "[report]") {
    const std::string empty;
    const std::map<std::string, std::string> attributes = {{"channel", ""}};
    const std::map<std::string, std::string> tags = {{"", "hvac"}};
    const report found = iotpkg::create_package_version()
                             .client_token(empty)
                             .tags(tags)
                             .artifact({.bucket = empty, .key = empty, .version = empty})
                             .attributes(attributes)
                             .description(empty)
                             .version_name(empty)
                             .package_name(empty)
                             .check();
    std::vector<std::string> pointers;
    for (const violation& one : found) {
        pointers.emplace_back(one.pointer);
    }
    CHECK(pointers == std::vector<std::string>{"/packageName", "/versionName", "/description",
                                               "/attributes/channel", "/artifact/s3Location/bucket",
                                               "/artifact/s3Location/key", "/artifact/s3Location/version",
                                               "/tags", "/clientToken"});
    CHECK(found.errors() == 8);
    CHECK(found.warnings() == 1);
}

TEST_CASE("a report keeps so many errors and so many warnings, and counts all", "[report]") {
    report found(2);
    for (int count = 0; count < 5; ++count) {
        found.add(broken(rule::description_bytes, "/description", severity::warning));
        found.add(broken(rule::utf8, "/recipe"));
    }
    const auto holds = [](const report& one) {
        return one.size() == 4 && one.errors() == 5 && one.warnings() == 5 && one.omitted() == 6 && !one.ok();
    };
    CHECK(holds(found));
    CHECK(found[3].rule == rule::utf8);
    const std::string words = to_string(found);
    CHECK(words.find("]\nand 6 more\n5 errors, 5 warnings (rules of ") != std::string::npos);
    report copy = found;
    CHECK(holds(copy));
    copy.add(broken(rule::utf8, "/recipe"));
    CHECK((copy.size() == 4 && copy.errors() == 6));
    report moved = std::move(found);
    CHECK(holds(moved));
    CHECK((found.empty() && found.ok() && found.warnings() == 0 && found.omitted() == 0));
    report& same = moved;
    moved = std::move(same);
    CHECK(holds(moved));

    report usual;
    for (std::size_t count = 0; count <= report::usual_limit; ++count) {
        CHECK(usual.omitted() == 0);
        usual.add(broken(rule::utf8, "/recipe"));
    }
    CHECK((usual.size() == report::usual_limit && usual.omitted() == 1));
    report nothing(0);
    nothing.add(broken(rule::utf8, "/recipe"));
    CHECK((nothing.empty() && !nothing.ok() && nothing.omitted() == 1));
}

TEST_CASE("a report owns its pointers", "[report]") {
    auto source = std::make_unique<report>();
    {
        const std::string pointer = "/attributes/channel-of-the-night-mode-that-no-small-string-holds";
        const std::string large = "/attributes/another-one-that-no-small-string-holds-either";
        violation found = broken(rule::attributes_size, pointer);
        found.largest[0] = {large, 7, 300};
        source->add(found);
        // Growing must not move what is there.
        for (int count = 0; count < 100; ++count) {
            source->add(broken(rule::utf8, "/tags/" + std::to_string(count)));
        }
    }
    const std::vector<std::string> expected = pointers_of(*source);
    CHECK(expected[0] == "/attributes/channel-of-the-night-mode-that-no-small-string-holds");
    CHECK(expected[1] == "/attributes/another-one-that-no-small-string-holds-either");
    CHECK(expected[4] == "/tags/0");
    CHECK(expected[400] == "/tags/99");

    SECTION("a copy outlives its original") {
        const report copy = *source;
        const char* const original = (*source)[0].pointer.data();
        CHECK(copy[0].pointer.data() != original);
        source.reset();
        CHECK(pointers_of(copy) == expected);
        CHECK(copy.errors() == 101);
        CHECK(copy[0].largest[0].bytes == 300);
    }
    SECTION("so does what it was moved to") {
        const report moved = std::move(*source);
        CHECK(source->errors() + source->warnings() == source->size());
        source.reset();
        CHECK(pointers_of(moved) == expected);
        CHECK(moved.errors() == 101);
    }
    SECTION("copies and moves by assignment, over what was there") {
        report copied;
        copied.add(broken(rule::null_text, "/recipe", severity::warning));
        copied = *source;
        report moved;
        moved.add(broken(rule::null_text, "/recipe", severity::warning));
        moved = std::move(*source);
        source.reset();
        CHECK(pointers_of(copied) == expected);
        CHECK(pointers_of(moved) == expected);
        CHECK(copied.errors() == 101);
        CHECK(copied.warnings() == 0);
        CHECK(moved.errors() == 101);
        CHECK(moved.warnings() == 0);
    }
    SECTION("a copy to itself changes nothing") {
        report& same = *source;
        same = *source;
        CHECK(pointers_of(same) == expected);
        CHECK(same.errors() == 101);
    }
    SECTION("one of its own violations again") {
        for (int count = 0; count < 100; ++count) {
            source->add((*source)[0]);
        }
        CHECK(source->size() == 201);
        CHECK((*source)[200].pointer == expected[0]);
        CHECK((*source)[200].largest[0].pointer == expected[1]);
    }
}

TEST_CASE("the report of a build outlives what was given", "[report]") {
    const auto refused = [] {
        const std::string key = "a-key-that-is-longer-than-any-small-string-could-ever-be";
        const std::map<std::string, std::string> tags = {{key, std::string(257, 'v')}};
        return iotpkg::create_package_version().package_name("a").version_name("1").tags(tags).build();
    }();
    REQUIRE(!refused.has_value());
    REQUIRE(refused.error().size() == 1);
    CHECK(refused.error()[0].pointer == "/tags/a-key-that-is-longer-than-any-small-string-could-ever-be");
}

TEST_CASE("the word for a severity", "[report]") {
    CHECK_BOTH_DOORS(to_string_view(severity::error) == "error");
    CHECK_BOTH_DOORS(to_string_view(severity::warning) == "warning");
    CHECK_BOTH_DOORS(to_string_view(severity::off) == "off");
}

TEST_CASE("the words of a violation", "[report]") {
    CHECK(to_string(broken(rule::package_name_required, "/packageName")) ==
          "error: /packageName: is required [package_name_required]");
    CHECK(to_string(broken_with(rule::package_name_max_length, "/packageName", 129)) ==
          "error: /packageName: has 129 characters, at most 128 are allowed [package_name_max_length]");
    CHECK(to_string(broken_at(rule::package_name_characters, "/packageName", 10)) ==
          "error: /packageName: has a character outside [a-zA-Z0-9-_.], at byte 10 "
          "[package_name_characters]");
    CHECK(to_string(broken_at(rule::utf8, "/recipe", 7)) ==
          "error: /recipe: is not valid UTF-8, at byte 7 [utf8]");
    CHECK(to_string(broken_at(rule::description_recent_characters, "/description", 2)) ==
          "warning: /description: has a character newer than Unicode 13, which the service may not know, "
          "at byte 2 [description_recent_characters]");
    CHECK(to_string(broken_at(rule::s3_key_relative_segments, "/artifact/s3Location/key", 10)) ==
          "error: /artifact/s3Location/key: has .. segments that climb above the root, at byte 10 "
          "[s3_key_relative_segments]");
    CHECK(to_string(broken_with(rule::description_bytes, "/description", 2000)) ==
          "warning: /description: has 2000 bytes, the quota page allows 1024 [description_bytes]");
    CHECK(to_string(broken_with(rule::tags_min_count, "/tags", 0)) ==
          "error: /tags: has 0 entries, at least 1 is required; omit tags instead [tags_min_count]");
}

TEST_CASE("the words of a violation in a map", "[report]") {
    CHECK(to_string(in_entry(broken_with(rule::tag_value_max_length, "/tags/a~1b", 300), 4, false)) ==
          "error: /tags/a~1b: entry 4: value has 300 characters, at most 256 are allowed "
          "[tag_value_max_length]");
    CHECK(to_string(in_entry(broken_at(rule::attribute_key_characters, "/attributes", 3), 0, true)) ==
          "error: /attributes: entry 0: key has a character outside [a-zA-Z0-9:_-], at byte 3 "
          "[attribute_key_characters]");
    CHECK(to_string(in_entry(broken(rule::attribute_key_duplicate, "/attributes/channel"), 2, true)) ==
          "error: /attributes/channel: entry 2: key is a duplicate [attribute_key_duplicate]");
}

TEST_CASE("line and column stand in front where there is a document", "[report]") {
    violation found = broken_with(rule::version_name_max_length, "/versionName", 65);
    found.line = 12;
    found.column = 5;
    CHECK(to_string(found) == "12:5: error: /versionName: has 65 characters, at most 64 are allowed "
                              "[version_name_max_length]");
}

TEST_CASE("every rule has words without a gap", "[report]") {
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        const std::string words = to_string(broken_with(row.id, "/packageName", 7));
        CAPTURE(words);
        for (const std::string_view gap : {"{limit}", "{actual}", "{pattern}"}) {
            CHECK(words.find(gap) == std::string::npos);
        }
        CHECK(words.find("  ") == std::string::npos);
        CHECK(words.ends_with(" [" + std::string(row.name()) + "]"));
        CHECK(words.starts_with(std::string(iotpkg::to_string_view(row.severity)) + ": /packageName: "));
    }
}

TEST_CASE("the words of a report: a line for each violation, then the counts", "[report]") {
    // As docs/rules.md shows it.
    const std::string empty;
    const std::string key = "thermostat/2.4.1.bin";
    const report found = iotpkg::create_package_version()
                             .package_name("a")
                             .version_name("1")
                             .attributes({{"channel", empty}})
                             .artifact({.bucket = "acme-firmware", .key = key})
                             .check();
    CHECK(to_string(found) ==
          counts("error: /attributes/channel: entry 0: value is empty [attribute_value_min_length]\n"
                 "warning: /artifact/s3Location/version: is missing or empty: a job may download another "
                 "version of the object, or none [s3_version_missing]\n"
                 "1 error, 1 warning"));

    report two;
    two.add(broken(rule::utf8, "/recipe"));
    two.add(broken(rule::utf8, "/recipe"));
    CHECK(to_string(two).ends_with(counts("\n2 errors, 0 warnings")));
}

TEST_CASE("attributes that are too large: how much, and which entries are the largest", "[report]") {
    SECTION("the three largest, the largest first") {
        const report found = report_on_attributes({{"a", std::string(1000, 'x')},
                                                   {"b", std::string(1500, 'x')},
                                                   {"c", std::string(500, 'x')},
                                                   {"d", std::string(100, 'x')}});
        REQUIRE(found.size() == 2);
        const violation& size = found[0];
        CHECK(size.rule == rule::attributes_size);
        CHECK(size.pointer == "/attributes");
        CHECK(size.limit == 3072);
        CHECK(size.actual == 3104);
        CHECK(size.entry == iotpkg::none);
        CHECK(size.largest[0].pointer == "/attributes/b");
        CHECK(size.largest[0].entry == 1);
        CHECK(size.largest[0].bytes == 1501);
        CHECK(size.largest[1].entry == 0);
        CHECK(size.largest[2].entry == 2);
        CHECK(to_string(size) ==
              "error: /attributes: has 3104 bytes in keys and values together, at most 3072 are allowed; "
              "32 over; the largest: /attributes/b (entry 1, 1501 bytes), /attributes/a (entry 0, 1001 "
              "bytes), /attributes/c (entry 2, 501 bytes) [attributes_size]");
        CHECK(to_string(found[1]) == "warning: /attributes: has 3129 bytes as JSON; if the service counts "
                                     "those, at most 3072 are allowed [attributes_json_size]");
    }
    SECTION("as many as there are") {
        const report found = report_on_attributes({{"k", std::string(3072, 'x')}});
        REQUIRE(found.errors() == 1);
        CHECK(found[0].largest[1].entry == iotpkg::none);
        CHECK(to_string(found[0]) ==
              "error: /attributes: has 3073 bytes in keys and values together, at most 3072 are allowed; "
              "1 over; the largest: /attributes/k (entry 0, 3073 bytes) [attributes_size]");
    }
    SECTION("of two that are equal, the earlier first") {
        const report found = report_on_attributes(
            {{"a", std::string(10, 'x')}, {"b", std::string(1600, 'x')}, {"c", std::string(1600, 'x')}});
        REQUIRE(found.errors() == 1);
        CHECK(found[0].largest[0].entry == 1);
        CHECK(found[0].largest[1].entry == 2);
        CHECK(found[0].largest[2].entry == 0);
    }
    SECTION("at the limit there is no error") {
        CHECK(report_on_attributes({{"k", std::string(3071, 'x')}}).ok());
    }
    SECTION("a key that breaks its rule is shown by its number") {
        const report found = report_on_attributes({{"not a key", std::string(3072, 'x')}});
        REQUIRE(found.errors() == 2);
        CHECK(found[0].rule == rule::attribute_key_characters);
        CHECK(found[0].pointer == "/attributes");
        CHECK(found[0].entry == 0);
        CHECK(found[1].largest[0].pointer == "/attributes");
        CHECK(to_string(found[1]).ends_with(
            "9 over; the largest: /attributes (entry 0, 3081 bytes) [attributes_size]"));
    }
}

namespace {

// Does the secret stand anywhere in the words or pointers of the report?
bool gives_away(const report& all, std::string_view secret) {
    bool away = to_string(all).find(secret) != std::string::npos;
    for (const std::string& pointer : pointers_of(all)) {
        away = away || pointer.find(secret) != std::string::npos;
    }
    return away;
}

template <policy Policy>
report report_on_secrets() {
    const std::string secret = "hush-4711";
    const std::string description = secret + "\n\xFF\xF0\x9F\xAB\xA8" + std::string(1024, 'd') + secret;
    const std::string recipe = "{\"" + secret + "\":\"\xED\xA0\x80\"" + std::string(3072, 'r') + secret;
    const attribute_list attributes = {
        {"channel", secret + "\t"},
        {"channel", secret + "\xC3"},
        {secret + " as a key", secret},
        {secret + " as a key", "x"},
        {secret + "/", ""},
        {"\xFF" + secret, secret},
        {"size", secret + std::string(3072, 'x')},
    };
    return iotpkg::create_package_version<Policy>()
        .package_name("a")
        .version_name("1")
        .description(description)
        .attributes(attributes)
        .recipe(recipe)
        .check();
}

// With the rules of keys off a key is no less secret.
constexpr policy lenient_on_keys = policy::recommended.off(rule::attribute_key_characters).warn(rule::utf8);

}  // namespace

TEST_CASE("nothing of descriptions, attributes and recipes is in a report", "[report]") {
    const report found = report_on_secrets<policy::recommended>();
    // The secret is at fault in each of them, so that there is something to keep.
    const std::vector<rule> rules = rules_of(found);
    for (const rule expected :
         {rule::utf8, rule::description_characters, rule::description_max_length, rule::recipe_max_length,
          rule::attribute_value_characters, rule::attribute_value_min_length, rule::attribute_key_characters,
          rule::attribute_key_duplicate, rule::attributes_size, rule::attributes_json_size}) {
        CAPTURE(iotpkg::to_string_view(expected));
        CHECK(std::find(rules.begin(), rules.end(), expected) != rules.end());
    }
    CHECK(!gives_away(found, "hush"));
    CHECK(!gives_away(found, "4711"));
    // The search finds what is there.
    CHECK(gives_away(found, "channel"));

    CHECK(!gives_away(report_on_secrets<policy::strict>(), "hush"));
    CHECK(!gives_away(report_on_secrets<lenient_on_keys>(), "hush"));
    CHECK(!gives_away(report_on_secrets<policy::wire_safe>(), "hush"));
    CHECK(report_on_secrets<lenient_on_keys>().errors() > 0);
}

TEST_CASE("an entry whose key breaks its rule is shown as the map", "[report]") {
    const attribute_list attributes = {{"a/b", ""}, {"fine", ""}};
    const report found = report_on_attributes(attributes);
    REQUIRE(found.size() == 3);
    CHECK(found[0].pointer == "/attributes");
    CHECK(found[0].in_key);
    CHECK(found[0].entry == 0);
    CHECK(found[1].pointer == "/attributes");
    CHECK(!found[1].in_key);
    CHECK(found[1].entry == 0);
    CHECK(found[2].pointer == "/attributes/fine");
    CHECK(found[2].entry == 1);
}
