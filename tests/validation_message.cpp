// SPDX-License-Identifier: BSL-1.0
// The service's wording of a report, as one line and as a response.
#include <iotpkg/validation_message.hpp>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/create_package_version.hpp>

#include "support/catch2.hpp"
#include "support/named.hpp"

namespace {

using iotpkg::policy;
using iotpkg::report;
using iotpkg::rule;
using iotpkg::subject;
using iotpkg::violation;
using iotpkg::aws::validation_exception;
using iotpkg::aws::validation_message;

using pairs = std::vector<std::pair<std::string, std::string>>;

// The regular expression of a token says them once more.
static_assert(iotpkg::row_of(rule::client_token_min_length).limit == 36);
static_assert(iotpkg::row_of(rule::client_token_max_length).limit == 64);

violation broken(rule id, std::size_t actual = 0) {
    const iotpkg::rule_row& row = iotpkg::row_of(id);
    violation found{.rule = id, .severity = iotpkg::severity::error, .provenance = row.provenance};
    found.subject = row.subject;
    found.pointer = iotpkg::pointer_of(row.subject);
    found.limit = row.limit;
    found.actual = actual;
    return found;
}

report one(rule id, std::size_t actual = 0) {
    report made;
    made.add(broken(id, actual));
    return made;
}

constexpr std::string_view detected = "1 validation error detected: ";

// What the fields of a response say, after checking that it is whole.
pairs fields_of(const report& all) {
    const iotpkg::http_response made = validation_exception(all);
    CHECK(made.status == 400);
    CHECK(made.error_type == "ValidationException");
    const nlohmann::json body = nlohmann::json::parse(made.body);
    REQUIRE(body.size() == 2);
    pairs fields;
    std::string joined;
    for (const nlohmann::json& field : body.at("fieldList")) {
        REQUIRE(field.size() == 2);
        fields.emplace_back(field.at("path").get<std::string>(), field.at("message").get<std::string>());
        joined += (joined.empty() ? "" : "; ") + fields.back().second;
    }
    const std::string count = std::to_string(fields.size());
    const std::string first =
        fields.size() == 1 ? "1 validation error detected. " : count + " validation errors detected. ";
    CHECK(body.at("message") == (fields.empty() ? "" : first + joined));
    return fields;
}

}  // namespace

TEST_CASE("a pattern is asked for only where the table has a set", "[validation_message]") {
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        if (iotpkg::aws::detail::wording_of(row) == iotpkg::aws::detail::wording::pattern) {
            INFO(row.name());
            CHECK(iotpkg::aws::detail::set_of(row.subject) != nullptr);
        }
    }
}

TEST_CASE("the patterns are those that the service publishes") {
    using iotpkg::aws::detail::pattern_of;
    CHECK(pattern_of(subject::package_name) == "^[a-zA-Z0-9-_.]+$");
    CHECK(pattern_of(subject::version_name) == "^[a-zA-Z0-9-_.]+$");
    CHECK(pattern_of(subject::description) == R"(^[^\p{C}]+$)");
    CHECK(pattern_of(subject::attribute_key) == "^[a-zA-Z0-9:_-]+$");
    CHECK(pattern_of(subject::attribute_value) == R"(^[^\p{C}]+$)");
    CHECK(pattern_of(subject::tag_key) == R"(^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$)");
    CHECK(pattern_of(subject::client_token) == R"(^\S{36,64}$)");
}

TEST_CASE("one error of a name") {
    const report found =
        iotpkg::create_package_version().package_name(std::string("a b")).version_name("1").check();
    CHECK(validation_message(found) == "1 validation error detected: Value at 'packageName' failed to "
                                       "satisfy constraint: Member must satisfy "
                                       "regular expression pattern: ^[a-zA-Z0-9-_.]+$");
    CHECK(fields_of(found) ==
          pairs{{"/packageName",
                 "Value at '/packageName' failed to satisfy constraint: Member must satisfy regular "
                 "expression pattern: ^[a-zA-Z0-9-_.]+$"}});
}

TEST_CASE("several errors, in the order of the request") {
    const report found = iotpkg::create_package_version()
                             .package_name(std::string(129, 'a'))
                             .version_name(std::string())
                             .client_token(std::string("short"))
                             .check();
    CHECK(validation_message(found) == "3 validation errors detected: "
                                       "Value at 'packageName' failed to satisfy constraint: Member must "
                                       "have length less than or equal to 128; "
                                       "Value at 'versionName' failed to satisfy constraint: Member must "
                                       "have length greater than or equal to 1; "
                                       "Value at 'clientToken' failed to satisfy constraint: Member must "
                                       "have length greater than or equal to 36");
    CHECK(fields_of(found) ==
          pairs{{"/packageName",
                 "Value with length 129 at '/packageName' failed to satisfy constraint: Member must "
                 "have length between 1 and 128, inclusive"},
                {"/versionName",
                 "Value with length 0 at '/versionName' failed to satisfy constraint: Member must "
                 "have length between 1 and 64, inclusive"},
                {"/clientToken",
                 "Value with length 5 at '/clientToken' failed to satisfy constraint: Member must "
                 "have length between 36 and 64, inclusive"}});
}

TEST_CASE("a member that is required") {
    const report found = one(rule::package_name_required);
    CHECK(validation_message(found) ==
          std::string(detected) +
              "Value null at 'packageName' failed to satisfy constraint: Member must not be null");
    CHECK(fields_of(found) ==
          pairs{{"/packageName",
                 "Value at '/packageName' failed to satisfy constraint: Member must not be null"}});
}

TEST_CASE("lengths of texts that have no minimum in the model") {
    CHECK(validation_message(named().recipe(std::string(3073, '1')).check()) ==
          std::string(detected) + "Value at 'recipe' failed to satisfy constraint: Member must have length "
                                  "less than or equal to 3072");
    CHECK(fields_of(named().recipe(std::string(3073, '1')).check()) ==
          pairs{{"/recipe",
                 "Value with length 3073 at '/recipe' failed to satisfy constraint: Member must have length "
                 "between 0 and 3072, inclusive"}});
}

TEST_CASE("a description: its pattern refuses an empty one, not its length") {
    const std::string pattern =
        "failed to satisfy constraint: Member must satisfy regular expression pattern: ^[^\\p{C}]+$";
    for (const std::string text : {"", "a\tb", "\xE2\x80\x8D"}) {
        const report found = named().description(text).check();
        CHECK(validation_message(found) == std::string(detected) + "Value at 'description' " + pattern);
        CHECK(fields_of(found) == pairs{{"/description", "Value at '/description' " + pattern}});
    }
    const report found = named().description(std::string(1024, 'a') + '\n').check();
    CHECK(validation_message(found) == "2 validation errors detected: Value at 'description' failed to "
                                       "satisfy constraint: Member must have length "
                                       "less than or equal to 1024; Value at 'description' " +
                                           pattern);
    CHECK(fields_of(found).front().second == "Value with length 1025 at '/description' failed to satisfy "
                                             "constraint: Member must have length between 0 "
                                             "and 1024, inclusive");
}

TEST_CASE("attributes: the map as a whole in the service's form, entries in Smithy's") {
    const pairs attributes = {{"a b", "x"}, {"", "x"}, {"channel", ""}, {"zone", "a\nb"}};
    const report found = named().attributes(attributes).check();
    REQUIRE(found.errors() == 4);
    CHECK(validation_message(found) ==
          "2 validation errors detected: "
          "Value at 'attributes' failed to satisfy constraint: Map keys must satisfy constraint: [Member "
          "must have "
          "length greater than or equal to 1, Member must satisfy regular expression pattern: "
          "^[a-zA-Z0-9:_-]+$]; "
          "Value at 'attributes' failed to satisfy constraint: Map value must satisfy constraint: [Member "
          "must have "
          "length greater than or equal to 1, Member must satisfy regular expression pattern: ^[^\\p{C}]+$]");
    CHECK(fields_of(found) ==
          pairs{{"/attributes",
                 "Value at '/attributes' failed to satisfy constraint: Member must satisfy regular "
                 "expression pattern: ^[a-zA-Z0-9:_-]+$"},
                {"/attributes",
                 "Value with length 0 at '/attributes' failed to satisfy constraint: Member must have "
                 "length greater than or equal to 1"},
                {"/attributes/channel",
                 "Value with length 0 at '/attributes/channel' failed to satisfy constraint: "
                 "Member must have length greater than or equal to 1"},
                {"/attributes/zone",
                 "Value at '/attributes/zone' failed to satisfy constraint: Member must satisfy "
                 "regular expression pattern: ^[^\\p{C}]+$"}});
}

TEST_CASE("tags: keys, values and their number") {
    const pairs tags = {{std::string(129, 'k'), "v"}, {"a/b", std::string(257, 'v')}};
    const report found = named().tags(tags).check();
    CHECK(validation_message(found) ==
          "2 validation errors detected: "
          "Value at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have "
          "length "
          "less than or equal to 128, Member must have length greater than or equal to 1, Member must "
          "satisfy regular "
          "expression pattern: ^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$]; "
          "Value at 'tags' failed to satisfy constraint: Map value must satisfy constraint: [Member must "
          "have length "
          "less than or equal to 256, Member must have length greater than or equal to 0]");
    CHECK(fields_of(found) ==
          pairs{{"/tags",
                 "Value with length 129 at '/tags' failed to satisfy constraint: Member must have length "
                 "between 1 and 128, inclusive"},
                {"/tags/a~1b",
                 "Value with length 257 at '/tags/a~1b' failed to satisfy constraint: Member must have "
                 "length between 0 and 256, inclusive"}});

    const report none = named().tags(pairs{}).check();
    CHECK(validation_message(none) ==
          std::string(detected) + "Value at 'tags' failed to satisfy constraint: Member must have length "
                                  "greater than or equal to 1");
    CHECK(fields_of(none) ==
          pairs{{"/tags", "Value with length 0 at '/tags' failed to satisfy constraint: Member must "
                          "have length between 1 and 50, inclusive"}});
    pairs many;
    for (int tag = 0; tag < 51; ++tag) {
        many.emplace_back("k" + std::to_string(tag), "v");
    }
    CHECK(
        validation_message(named().tags(many).check()) ==
        std::string(detected) +
            "Value at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50");
}

TEST_CASE("a fault of a key is one of the map, though the report shows the key") {
    const pairs tags = {{"\xF0\x9D\xBC\x80", "v"}};  // a letter of Unicode 14
    const report found = named().tags(tags).check(policy::strict);
    REQUIRE(found.errors() == 1);
    CHECK(found[0].pointer != "/tags");
    CHECK(fields_of(found).front().first == "/tags");
}

TEST_CASE("the key of an object, by its dotted path") {
    const report found =
        named()
            .artifact(iotpkg::s3_location{
                .bucket = "acme-firmware", .key = std::string(), .version = std::string("v")})
            .check();
    CHECK(validation_message(found) ==
          std::string(detected) +
              "Value at 'artifact.s3Location.key' failed to satisfy constraint: Member must have "
              "length greater than or equal to 1");
    CHECK(fields_of(found) ==
          pairs{{"/artifact/s3Location/key",
                 "Value with length 0 at '/artifact/s3Location/key' failed to satisfy constraint: "
                 "Member must have length greater than or equal to 1"}});
}

TEST_CASE("an action that the service does not have") {
    const report found = one(rule::action_unknown);
    const std::string set =
        "failed to satisfy constraint: Member must satisfy enum value set: [PUBLISH, DEPRECATE]";
    CHECK(validation_message(found) == std::string(detected) + "Value at 'action' " + set);
    CHECK(fields_of(found) == pairs{{"/action", "Value at '/action' " + set}});
}

TEST_CASE("what the service has no words for is left out") {
    for (const rule id : {rule::package_name_dot_segment,
                          rule::attributes_size,
                          rule::attribute_key_duplicate,
                          rule::bucket_required,
                          rule::bucket_min_length,
                          rule::bucket_characters,
                          rule::s3_key_max_bytes,
                          rule::tag_key_reserved_prefix,
                          rule::tag_key_guide_length,
                          rule::tag_value_characters,
                          rule::recipe_json,
                          rule::document_json,
                          rule::document_yaml,
                          rule::document_member_unknown,
                          rule::document_null,
                          rule::document_type,
                          rule::document_contradiction,
                          rule::client_token_reused,
                          rule::utf8,
                          rule::null_text,
                          rule::unstable_range}) {
        CAPTURE(iotpkg::to_string_view(id));
        CHECK(validation_message(one(id)).empty());
        CHECK(fields_of(one(id)).empty());
    }
    report mixed = one(rule::bucket_characters);
    mixed.add(broken(rule::version_name_max_length, 65));
    mixed.add(broken(rule::utf8));
    CHECK(validation_message(mixed) ==
          std::string(detected) + "Value at 'versionName' failed to satisfy constraint: Member must have "
                                  "length less than or equal to 64");
    CHECK(fields_of(mixed).size() == 1);
}

TEST_CASE("no errors, no words") {
    CHECK(validation_message(report()).empty());
    CHECK(validation_exception(report()).body == R"({"message":"","fieldList":[]})");
    report warnings;
    violation warning = broken(rule::package_name_max_length, 129);
    warning.severity = iotpkg::severity::warning;
    warnings.add(warning);
    CHECK(validation_message(warnings).empty());
    CHECK(fields_of(warnings).empty());
}

TEST_CASE("every rule has words, or none, and never a crash") {
    std::size_t worded = 0;
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        CAPTURE(row.name());
        const std::string said = validation_message(one(row.id, 5));
        CHECK(said.empty() == fields_of(one(row.id, 5)).empty());
        CHECK((said.empty() || said.starts_with(detected)));
        worded += said.empty() ? 0u : 1u;
    }
    CHECK(worded == 31);
}

TEST_CASE("one constraint is said once, though two rules look at it") {
    const std::string text = "a\nb\xF0\x9F\xAB\xA8";  // a control character, and one of Unicode 15
    const report found = named().description(text).check(policy::strict);
    REQUIRE(found.errors() == 2);
    CHECK(validation_message(found) ==
          std::string(detected) +
              "Value at 'description' failed to satisfy constraint: Member must satisfy regular "
              "expression pattern: ^[^\\p{C}]+$");
    CHECK(fields_of(found).size() == 1);
    // Two entries are two fields, though their messages may be equal.
    CHECK(fields_of(named().attributes(pairs{{"a b", "x"}, {"c d", "x"}}).check()).size() == 2);
}

TEST_CASE("a report that came from a document may have violations at the same place and in no order") {
    report found;
    violation key = broken(rule::tag_key_characters);
    key.entry = 3;
    key.in_key = true;
    key.line = 7;
    key.column = 9;
    found.add(key);
    found.add(broken(rule::package_name_characters));
    key.entry = 4;
    found.add(key);
    CHECK(validation_message(found).starts_with("2 validation errors detected: Value at 'tags' failed"));
    CHECK(fields_of(found).size() == 3);
}

TEST_CASE("nothing sensitive is shown") {
    const pairs attributes = {{"secret key", "x"}, {"ok", "secret\nvalue"}};
    const report found = named()
                             .description(std::string("secret\ttext"))
                             .attributes(attributes)
                             .recipe(std::string(3073, 's'))
                             .check();
    REQUIRE(found.errors() == 4);
    CHECK(validation_message(found).find("secret") == std::string::npos);
    CHECK(validation_exception(found).body.find("secret") == std::string::npos);
}
