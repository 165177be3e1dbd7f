// SPDX-License-Identifier: BSL-1.0
// Test of document/levels.hpp: the members of each object, and the nearest name to an unknown one.
#include <iotpkg/document/levels.hpp>

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include <iotpkg/create_package_version.hpp>
#include <iotpkg/update_package_version.hpp>

#include "../support/catch2.hpp"
#include "../support/wire_cases.hpp"

namespace {

using iotpkg::subject;
using iotpkg::detail::find_member;
using iotpkg::detail::nearest_member;

constexpr std::span<const iotpkg::member> creating = iotpkg::create_package_version_operation::members;
constexpr std::span<const iotpkg::member> updating = iotpkg::update_package_version_operation::members;

constexpr subject objects[] = {subject::document, subject::artifact, subject::s3_location};
constexpr subject others[] = {subject::attributes, subject::tags, subject::any};

static_assert(nearest_member(subject::document, creating, "descripton") == "description");

std::vector<subject> members_of(subject object, std::span<const iotpkg::member> operation) {
    std::vector<subject> members;
    iotpkg::detail::each_member(object, operation, [&members](subject about) {
        members.push_back(about);
        return true;
    });
    return members;
}

std::set<std::string> names_of(subject object, std::span<const iotpkg::member> operation) {
    std::set<std::string> names;
    for (const subject about : members_of(object, operation)) {
        names.emplace(row_of(about).name());
    }
    return names;
}

}  // namespace

TEST_CASE("each member has the name that its pointer ends with", "[document_levels]") {
    for (const auto& operation : {creating, updating}) {
        for (const subject object : objects) {
            CHECK_FALSE(members_of(object, operation).empty());
            for (const subject about : members_of(object, operation)) {
                const std::string_view name = row_of(about).name();
                CAPTURE(name);
                CHECK(name.size() <= iotpkg::nearest_max_size);
                CHECK(row_of(about).parent == object);
                CHECK(pointer_of(about) == std::string(pointer_of(object)) + '/' + std::string(name));
                CHECK(find_member(object, operation, name) == about);
            }
        }
        for (const subject object : others) {
            CHECK(members_of(object, operation).empty());
            CHECK(find_member(object, operation, "key") == subject::any);
        }
    }
}

TEST_CASE("the members are those of the service's own client", "[document_levels]") {
    const auto input = read_cases().at(1).at("input");
    std::set<std::string> expected;
    for (const auto& [name, value] : input.items()) {
        expected.insert(name);
    }
    CHECK(names_of(subject::document, creating) == expected);
    CHECK(members_of(subject::artifact, creating) == std::vector{subject::s3_location});
    CHECK(input.at("artifact").at("s3Location").size() == members_of(subject::s3_location, creating).size());
    // The other operation has its own, and the same objects below.
    expected.erase("tags");
    expected.insert("action");
    CHECK(names_of(subject::document, updating) == expected);
    CHECK(members_of(subject::artifact, updating) == members_of(subject::artifact, creating));
    CHECK(members_of(subject::s3_location, updating) == members_of(subject::s3_location, creating));
}

TEST_CASE("a member is found by its exact name, in its object and its operation", "[document_levels]") {
    CHECK(find_member(subject::document, creating, "packageName") == subject::package_name);
    CHECK(find_member(subject::document, creating, "packagename") == subject::any);
    CHECK(find_member(subject::document, creating, "") == subject::any);
    CHECK(find_member(subject::document, creating, "tags") == subject::tags);
    CHECK(find_member(subject::document, updating, "tags") == subject::any);
    CHECK(find_member(subject::document, creating, "action") == subject::any);
    CHECK(find_member(subject::document, updating, "action") == subject::action);
    CHECK(find_member(subject::document, creating, "s3Location") == subject::any);
    CHECK(find_member(subject::artifact, creating, "s3Location") == subject::s3_location);
    CHECK(find_member(subject::s3_location, creating, "key") == subject::s3_key);
    CHECK(find_member(subject::artifact, creating, "key") == subject::any);
}

TEST_CASE("sensitive is what the service's model calls so", "[document_levels]") {
    for (const subject about : {subject::description, subject::attributes, subject::attribute_key,
                                subject::attribute_value, subject::recipe}) {
        CHECK(is_sensitive(about));
    }
    for (const subject about : {subject::package_name, subject::tags, subject::tag_value, subject::s3_key,
                                subject::client_token, subject::artifact, subject::action}) {
        CHECK_FALSE(is_sensitive(about));
    }
}

TEST_CASE("text is what is written as a string, a map what has entries", "[document_levels]") {
    using iotpkg::detail::is_map;
    using iotpkg::detail::is_text;
    for (const subject about : {subject::package_name, subject::recipe, subject::action, subject::s3_bucket,
                                subject::s3_version, subject::client_token}) {
        CHECK((is_text(about) && !is_map(about)));
    }
    for (const subject about : {subject::attributes, subject::tags}) {
        CHECK((is_map(about) && !is_text(about)));
    }
    for (const subject about : {subject::artifact, subject::s3_location, subject::document, subject::any}) {
        CHECK_FALSE((is_map(about) || is_text(about)));
    }
}

TEST_CASE("the nearest member", "[document_levels]") {
    const auto nearest_in = [](subject object, std::string_view name) {
        return nearest_member(object, creating, name);
    };
    const auto in_request = [&](std::string_view name) { return nearest_in(subject::document, name); };
    // Every way in which people write the names.
    for (const std::string_view name : {"package_name", "PackageName", "package-name", "packagename",
                                        "packageNam", "packageNmae", "PACKAGE_NAME", "pakageName"}) {
        CAPTURE(name);
        CHECK(in_request(name) == "packageName");
    }
    CHECK(in_request("versionNames") == "versionName");
    CHECK(in_request("attribute") == "attributes");
    CHECK(in_request("clientRequestToken").empty());
    CHECK(in_request("receipe") == "recipe");
    CHECK(in_request("").empty());
    CHECK(in_request("x").empty());
    // One that belongs to another object.
    CHECK(in_request("version") == "/artifact/s3Location/version");
    CHECK(in_request("key") == "/artifact/s3Location/key");
    CHECK(nearest_in(subject::artifact, "S3Location") == "s3Location");
    CHECK(nearest_in(subject::artifact, "bucket") == "/artifact/s3Location/bucket");
    CHECK(nearest_in(subject::s3_location, "buckets") == "bucket");
    CHECK(nearest_in(subject::s3_location, "versionId") == "version");
    CHECK(nearest_in(subject::s3_location, "tags") == "/tags");
    CHECK(nearest_in(subject::any, "tags") == "/tags");
    // One of another operation is near none.
    CHECK(in_request("actions").empty());
    CHECK(nearest_member(subject::document, updating, "actions") == "action");
    CHECK(nearest_member(subject::document, updating, "tags").empty());
    CHECK(nearest_member(subject::s3_location, updating, "tags").empty());
    CHECK(nearest_member(subject::s3_location, updating, "Action") == "/action");
    // As long as a name may be, and longer.
    CHECK(in_request(std::string(64, 'd')).empty());
    CHECK(in_request("description" + std::string(54, '_')).empty());
    CHECK(in_request("description" + std::string(53, '_')) == "description");
}
