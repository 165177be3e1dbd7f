// SPDX-License-Identifier: BSL-1.0
// The schema beside the table that it is made from, and the page that tells what it leaves out. Whether its
// verdicts are right is for tests/node/conformance.mjs to see.
#include <iotpkg-check/json_schema.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"
#include "../support/read_file.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg_check::coverage;
using iotpkg_check::document_kind;
using iotpkg_check::json_schema;
using iotpkg_check::schema_says;
using json = nlohmann::ordered_json;

constexpr const document_kind& creating = iotpkg_check::document_kinds[0];
constexpr const document_kind& updating = iotpkg_check::document_kinds[1];

json at(const json& schema, const std::string& pointer) {
    const json::json_pointer place(pointer);
    return schema.contains(place) ? schema.at(place) : json();
}

// What is of the form of a whole text, but for what has a word of its own.
bool is_refused_by_a_pattern(iotpkg::constraint kind) {
    return kind >= iotpkg::constraint::outer_characters && kind <= iotpkg::constraint::form &&
           kind != iotpkg::constraint::choice;
}

std::vector<std::string> names_of(const json& object) {
    std::vector<std::string> names;
    for (const auto& [name, value] : object.items()) {
        names.push_back(name);
    }
    return names;
}

std::string page_table() {
    std::string table = "\n| rule | said | why not wholly |\n|---|---|---|\n";
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        const coverage said = schema_says(row.id);
        if (said != coverage::wholly) {
            table += "| `" + std::string(row.name()) + "` | ";
            table += said == coverage::in_part      ? "in part"
                     : said == coverage::not_at_all ? "not at all"
                                                    : "not needed";
            table += " | " + std::string(iotpkg_check::why_not(row.id)) + " |\n";
        }
    }
    return table + "\n";
}

}  // namespace

TEST_CASE("what a schema leaves out has its reason", "[json_schema]") {
    static_assert(schema_says(rule::package_name_characters) == coverage::wholly);
    static_assert(schema_says(rule::s3_key_max_bytes) == coverage::in_part);
    static_assert(schema_says(rule::attributes_size) == coverage::not_at_all);
    static_assert(schema_says(rule::unstable_range) == coverage::needless);
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        CAPTURE(row.name());
        CHECK((schema_says(row.id) == coverage::wholly) == iotpkg_check::why_not(row.id).empty());
        const bool has_pattern = !iotpkg_check::schema::pattern_refused_by(row).empty();
        CHECK(is_refused_by_a_pattern(row.kind) == has_pattern);
    }
}

TEST_CASE("docs/json-schema.md lists what a schema cannot say", "[json_schema]") {
    const std::string page = read_file(IOTPKG_TESTS_DIR "/../docs/json-schema.md");
    constexpr std::string_view begin = "<!-- beyond a schema: begin -->";
    constexpr std::string_view end = "<!-- beyond a schema: end -->";
    const std::size_t first = page.find(begin);
    const std::size_t last = page.find(end);
    REQUIRE(first != std::string::npos);
    REQUIRE(last != std::string::npos);
    const std::size_t table = first + begin.size();
    CHECK(page.substr(table, last - table) == page_table());
}

TEST_CASE("limits are those of the table", "[json_schema]") {
    const json schema = json_schema(creating, policy::recommended);
    const auto limit = [](rule id) { return iotpkg::row_of(id).limit; };
    CHECK(at(schema, "/properties/packageName/maxLength") == limit(rule::package_name_max_length));
    CHECK(at(schema, "/properties/versionName/maxLength") == limit(rule::version_name_max_length));
    CHECK(at(schema, "/properties/tags/maxProperties") == limit(rule::tags_max_count));
    CHECK(at(schema, "/properties/tags/propertyNames/maxLength") == limit(rule::tag_key_max_length));
    CHECK(at(schema, "/properties/clientToken/minLength") == limit(rule::client_token_min_length));
    CHECK(at(schema, "/required") == json{"packageName", "versionName"});
    CHECK(at(schema, "/additionalProperties") == false);
}

TEST_CASE("patterns are the sets of the table", "[json_schema]") {
    const json schema = json_schema(creating, policy::strict);
    const auto pattern = [](rule id) {
        return "^" + std::string(iotpkg::row_of(id).data.set->pattern()) + "*$";
    };
    CHECK(at(schema, "/properties/packageName/pattern") == "^[a-zA-Z0-9-_.]*$");
    CHECK(at(schema, "/properties/packageName/pattern") == pattern(rule::package_name_characters));
    CHECK(at(schema, "/properties/description/pattern") == pattern(rule::description_characters));
    CHECK(at(schema, "/properties/attributes/propertyNames/pattern") ==
          pattern(rule::attribute_key_characters));
    CHECK(at(schema, "/properties/tags/propertyNames/pattern") == pattern(rule::tag_key_characters));
    CHECK(at(schema, "/properties/tags/additionalProperties/pattern") == pattern(rule::tag_value_characters));
    CHECK(at(schema, "/properties/clientToken/pattern") == pattern(rule::client_token_characters));
    const std::string location = "/properties/artifact/properties/s3Location/properties/";
    CHECK(at(schema, location + "bucket/pattern") == pattern(rule::bucket_characters));
    CHECK(at(schema, location + "key/pattern") == pattern(rule::s3_key_characters));
}

TEST_CASE("what the texts of the table exclude is refused by a pattern", "[json_schema]") {
    const auto refused = [](rule id) { return iotpkg_check::schema::pattern_refused_by(iotpkg::row_of(id)); };
    CHECK(refused(rule::package_name_dot_segment) == R"(^(?:\.|\.\.)$)");
    CHECK(refused(rule::bucket_adjacent_periods) == R"((?:\.\.))");
    CHECK(refused(rule::tag_key_reserved_prefix) == "^(?:aws:)");
    CHECK(refused(rule::bucket_reserved_suffix) == R"((?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$)");
    const std::string set = "[a-zA-Z0-9]";
    CHECK(refused(rule::bucket_ends) == "^(?!" + set + R"()[\s\S]|(?!)" + set + R"()[\s\S]$)");
    const json refusals =
        at(json_schema(creating, policy::recommended), "/properties/tags/propertyNames/allOf");
    REQUIRE(refusals.is_array());
    const json& last = refusals.back();
    CHECK(last.at("$comment") == "tag_key_reserved_prefix");
    CHECK(last.at("not") == json{{"type", "string"}, {"pattern", "^(?:aws:)"}});
}

TEST_CASE("each operation has a schema of its members", "[json_schema]") {
    for (const document_kind& kind : iotpkg_check::document_kinds) {
        const json schema = json_schema(kind, policy::recommended);
        std::vector<std::string> names;
        for (const iotpkg::member& one : kind.members) {
            names.emplace_back(row_of(one.subject).name());
        }
        CHECK(names_of(at(schema, "/properties")) == names);
        CHECK(at(schema, "/$id") == "urn:iotpkg:" + std::string(kind.word) + ":recommended");
        CHECK(at(schema, "/title") == std::string(kind.name) + " request of AWS IoT");
        CHECK(at(schema, "/required") == json{"packageName", "versionName"});
        CHECK(at(schema, "/additionalProperties") == false);
    }
    const json create = json_schema(creating, policy::recommended);
    const json update = json_schema(updating, policy::recommended);
    CHECK(at(create, "/properties/action").is_null());
    CHECK(at(update, "/properties/tags").is_null());
    // Of the members of both there is the same to say.
    const json members = at(update, "/properties");
    for (const auto& [name, value] : members.items()) {
        if (name != "action") {
            CAPTURE(name);
            CHECK(value == at(create, "/properties/" + name));
        }
    }
}

TEST_CASE("a choice is a list of texts, where it is an error", "[json_schema]") {
    const std::string action = "/properties/action";
    const json recommended = json_schema(updating, policy::recommended);
    CHECK(at(recommended, action + "/type") == "string");
    CHECK(at(recommended, action + "/enum") == json{"PUBLISH", "DEPRECATE"});
    CHECK(at(recommended, action + "/allOf").is_null());
    CHECK(at(recommended, action + "/description").dump().find("[action_unknown]") != std::string::npos);
    const json warned = json_schema(updating, policy::recommended.warn(rule::action_unknown));
    CHECK(at(warned, action + "/enum").is_null());
    CHECK(at(warned, action + "/description").dump().find("warning: ") != std::string::npos);
    const json silent = json_schema(updating, policy::recommended.off(rule::action_unknown));
    CHECK(at(silent, action + "/enum").is_null());
    CHECK(at(silent, action + "/description").is_null());
}

TEST_CASE("only an error is a constraint, and a warning is told", "[json_schema]") {
    const std::string version = "/properties/artifact/properties/s3Location/properties/version";
    const json recommended = json_schema(creating, policy::recommended);
    const json strict = json_schema(creating, policy::strict);
    CHECK(at(recommended, version + "/minLength").is_null());
    CHECK(at(strict, version + "/minLength") == 1);
    CHECK(at(recommended, version + "/description").dump().find("warning: is missing") != std::string::npos);
    CHECK(at(strict, version + "/description").dump().find("error: is missing") != std::string::npos);
    CHECK(at(json_schema(creating, policy::service), version + "/maxLength").is_null());
    CHECK(at(json_schema(creating, policy::wire_safe), version + "/description").is_null());
}

TEST_CASE("a schema has the name of its operation and of its policy", "[json_schema]") {
    const auto id = [](const document_kind& kind, const policy& severities) {
        return at(json_schema(kind, severities), "/$id");
    };
    CHECK(id(creating, policy::recommended) == "urn:iotpkg:create-package-version:recommended");
    CHECK(id(creating, policy::service) == "urn:iotpkg:create-package-version:service");
    CHECK(id(creating, policy::wire_safe) == "urn:iotpkg:create-package-version:wire-safe");
    CHECK(id(creating, policy::strict) == "urn:iotpkg:create-package-version:strict");
    CHECK(id(creating, policy::none().error(rule::bucket_ends)) ==
          "urn:iotpkg:create-package-version:custom");
    CHECK(id(updating, policy::strict) == "urn:iotpkg:update-package-version:strict");
}

TEST_CASE("null is a type where it is no error and nothing has to be there", "[json_schema]") {
    const json schema = json_schema(creating, policy::recommended.off(rule::document_null));
    CHECK(at(schema, "/type") == "object");
    CHECK(at(schema, "/properties/packageName/type") == "string");
    CHECK(at(schema, "/properties/description/type") == json{"string", "null"});
    CHECK(at(schema, "/properties/tags/type") == json{"object", "null"});
    CHECK(at(schema, "/properties/tags/additionalProperties/type") == "string");
    const json update = json_schema(updating, policy::recommended.off(rule::document_null));
    CHECK(at(update, "/properties/action/type") == json{"string", "null"});
}
