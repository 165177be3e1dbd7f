// The schema beside the table that it is made from, and the page that tells what it leaves out. Whether its
// verdicts are right is for tests/node/conformance.mjs to see.
#include <iotpkg-check/json_schema.hpp>

#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"

namespace {

using iotpkg::policy;
using iotpkg::rule;
using iotpkg_check::coverage;
using iotpkg_check::json_schema;
using iotpkg_check::schema_says;
using json = nlohmann::ordered_json;

json at(const json& schema, const std::string& pointer) {
    const json::json_pointer place(pointer);
    return schema.contains(place) ? schema.at(place) : json();
}

std::string page_table() {
    std::string table = "\n| rule | said | why not wholly |\n|---|---|---|\n";
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        const coverage said = schema_says(row.id);
        if (said != coverage::wholly) {
            table += "| `" + std::string(row.name) + "` | ";
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
        CAPTURE(row.name);
        CHECK((schema_says(row.id) == coverage::wholly) == iotpkg_check::why_not(row.id).empty());
        const bool has_pattern = !iotpkg_check::schema::pattern_refused_by(row.id).empty();
        CHECK((row.kind == iotpkg::constraint::form) == has_pattern);
    }
}

TEST_CASE("docs/json-schema.md lists what a schema cannot say", "[json_schema]") {
    std::ifstream file(IOTPKG_TESTS_DIR "/../docs/json-schema.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
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
    const json schema = json_schema(policy::recommended);
    const auto limit = [](rule id) { return iotpkg::row_of(id).limit; };
    CHECK(at(schema, "/properties/packageName/maxLength") == limit(rule::package_name_max_length));
    CHECK(at(schema, "/properties/versionName/maxLength") == limit(rule::version_name_max_length));
    CHECK(at(schema, "/properties/tags/maxProperties") == limit(rule::tags_max_count));
    CHECK(at(schema, "/properties/tags/propertyNames/maxLength") == limit(rule::tag_key_max_length));
    CHECK(at(schema, "/properties/clientToken/minLength") == limit(rule::client_token_min_length));
    CHECK(at(schema, "/required") == json{"packageName", "versionName"});
    CHECK(at(schema, "/additionalProperties") == false);
}

TEST_CASE("only an error is a constraint, and a warning is told", "[json_schema]") {
    const std::string version = "/properties/artifact/properties/s3Location/properties/version";
    const json recommended = json_schema(policy::recommended);
    const json strict = json_schema(policy::strict);
    CHECK(at(recommended, version + "/minLength").is_null());
    CHECK(at(strict, version + "/minLength") == 1);
    CHECK(at(recommended, version + "/description").dump().find("warning: is missing") != std::string::npos);
    CHECK(at(strict, version + "/description").dump().find("error: is missing") != std::string::npos);
    CHECK(at(json_schema(policy::service), version + "/maxLength").is_null());
    CHECK(at(json_schema(policy::wire_safe), version + "/description").is_null());
}

TEST_CASE("a schema has the name of its policy", "[json_schema]") {
    CHECK(at(json_schema(policy::recommended), "/$id") == "urn:iotpkg:create-package-version:recommended");
    CHECK(at(json_schema(policy::service), "/$id") == "urn:iotpkg:create-package-version:service");
    CHECK(at(json_schema(policy::wire_safe), "/$id") == "urn:iotpkg:create-package-version:wire-safe");
    CHECK(at(json_schema(policy::strict), "/$id") == "urn:iotpkg:create-package-version:strict");
    CHECK(at(json_schema(policy::none()), "/$id") == "urn:iotpkg:create-package-version:custom");
}

TEST_CASE("null is a type where it is no error and nothing has to be there", "[json_schema]") {
    const json schema = json_schema(policy::recommended.off(rule::document_null));
    CHECK(at(schema, "/type") == "object");
    CHECK(at(schema, "/properties/packageName/type") == "string");
    CHECK(at(schema, "/properties/description/type") == json{"string", "null"});
    CHECK(at(schema, "/properties/tags/type") == json{"object", "null"});
    CHECK(at(schema, "/properties/tags/additionalProperties/type") == "string");
}
