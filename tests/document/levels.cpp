// Test of detail/document_members.hpp: the members of each level, and the nearest name to one that is none.
#include <iotpkg/document/levels.hpp>

#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "../support/catch2.hpp"
#include "../support/wire_cases.hpp"

namespace {

using iotpkg::subject;
using iotpkg::detail::level;
using iotpkg::detail::members_of;
using iotpkg::detail::nearest_member;

static_assert(nearest_member(level::request, "descripton") == "description");

}  // namespace

TEST_CASE("each member has the name that its pointer ends with", "[document_members]") {
    for (const level where : {level::request, level::artifact, level::s3_location}) {
        for (const auto& member : members_of(where)) {
            CAPTURE(member.name);
            CHECK(member.name.size() <= iotpkg::detail::longest_member_name);
            if (member.name != "s3Location") {
                CHECK(pointer_of(member.about).ends_with('/' + std::string(member.name)));
            }
        }
    }
    CHECK(members_of(level::map).empty());
    CHECK(members_of(level::ignored).empty());
}

TEST_CASE("the members are those of the service's own client", "[document_members]") {
    const auto input = read_cases().at(1).at("input");
    std::set<std::string> names;
    for (const auto& member : members_of(level::request)) {
        names.emplace(member.name);
    }
    std::set<std::string> expected;
    for (const auto& [name, value] : input.items()) {
        expected.insert(name);
    }
    CHECK(names == expected);
    CHECK(input.at("artifact").at("s3Location").size() == members_of(level::s3_location).size());
}

TEST_CASE("sensitive is what the service's model calls so", "[document_members]") {
    using iotpkg::detail::is_sensitive;
    for (const subject about : {subject::description, subject::attributes, subject::attribute_key,
                                subject::attribute_value, subject::recipe}) {
        CHECK(is_sensitive(about));
    }
    for (const subject about : {subject::package_name, subject::tags, subject::tag_value, subject::s3_key,
                                subject::client_token, subject::artifact}) {
        CHECK_FALSE(is_sensitive(about));
    }
}

TEST_CASE("the nearest member", "[document_members]") {
    const auto in_request = [](std::string_view name) { return nearest_member(level::request, name); };
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
    // One that belongs to another level.
    CHECK(in_request("version") == "/artifact/s3Location/version");
    CHECK(in_request("key") == "/artifact/s3Location/key");
    CHECK(nearest_member(level::artifact, "S3Location") == "s3Location");
    CHECK(nearest_member(level::artifact, "bucket") == "/artifact/s3Location/bucket");
    CHECK(nearest_member(level::s3_location, "buckets") == "bucket");
    CHECK(nearest_member(level::s3_location, "versionId") == "version");
    CHECK(nearest_member(level::s3_location, "tags") == "/tags");
    CHECK(nearest_member(level::ignored, "tags") == "/tags");
    // As long as a name may be, and longer.
    CHECK(in_request(std::string(32, 'd')).empty());
    CHECK(in_request("description" + std::string(22, '_')).empty());
    CHECK(in_request("description" + std::string(21, '_')) == "description");
}
