// SPDX-License-Identifier: BSL-1.0
// Test of recipe.hpp: each placeholder rule, kept and broken, by the compiler and at run time.
#include <iotpkg/recipe/placeholder_faults.hpp>

#include <array>
#include <cstddef>
#include <initializer_list>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "../support/both_doors.hpp"
#include "../support/catch2.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::none;
using iotpkg::rule;
using iotpkg::detail::find_placeholder_faults;
using enum iotpkg::rule;

// A rule and the place where it is broken.
struct broken {
    rule id{};
    std::size_t offset = none;

    friend constexpr bool operator==(const broken&, const broken&) = default;
};

// All that is found in a text, in the order of the table.
class faults {
public:
    constexpr faults(std::initializer_list<broken> expected) {
        for (const broken& one : expected) {
            add(one);
        }
    }

    constexpr void add(const broken& one) { list_.at(size_++) = one; }

    friend constexpr bool operator==(const faults&, const faults&) = default;

    friend std::ostream& operator<<(std::ostream& out, const faults& all) {
        for (std::size_t index = 0; index < all.size_; ++index) {
            out << iotpkg::to_string_view(all.list_[index].id) << " at " << all.list_[index].offset << ' ';
        }
        return out;
    }

private:
    std::array<broken, 14> list_{};
    std::size_t size_ = 0;
};

constexpr faults found_in(std::string_view text) {
    const iotpkg::detail::placeholder_faults all = find_placeholder_faults(text);
    faults found{};
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        if (row.kind == iotpkg::constraint::placeholder) {
            const std::size_t offset = all.offset_of(row.id);
            if (offset != none) {
                found.add({row.id, offset});
            }
        }
    }
    return found;
}

#define CHECK_FAULTS(text, ...) CHECK_TEXT(found_in, text, faults{__VA_ARGS__})

// One attribute, all of them, an artifact, and what else is no fault.
#define PACKAGE "${aws:iot:package:"
#define OF_P "${aws:iot:package:p:version:v:"
#define ATTRIBUTE OF_P "attributes:k}"
#define ALL_ATTRIBUTES OF_P "attributes}"
#define ARTIFACT OF_P "artifact:s3-presigned-url}"
#define ARTIFACT_LOCATION OF_P "artifact-location:s3-presigned-url}"
#define URL "${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/"
#define UPLOAD_TO "${aws:iot:s3-presigned-url-upload:https://s3.eu-west-1.amazonaws.com/"
#define UPLOAD UPLOAD_TO "b/"

// The offset of what follows these literals.
#define BEHIND(...) (sizeof(__VA_ARGS__) - 1)

}  // namespace

TEST_CASE("recipes without a fault", "[recipe]") {
    CHECK_FAULTS("");
    CHECK_FAULTS("{}");
    CHECK_FAULTS("{\"a\":\"" ATTRIBUTE "\"}");
    CHECK_FAULTS("{\"a\":\"before " ATTRIBUTE ", " ATTRIBUTE " after\"}");
    CHECK_FAULTS("{\"" ATTRIBUTE "\":1}");
    CHECK_FAULTS("{\"a\":\"" OF_P "attributes:a:b_C-1}\"}");
    CHECK_FAULTS("{\"a\":\"" PACKAGE ":version::attributes:k}\"}");
    CHECK_FAULTS("{\"a\":\"" PACKAGE ":version::attributes}\"}");
    CHECK_FAULTS("{\"a\":\"" PACKAGE ":version::artifact:s3-presigned-url}\"}");
    CHECK_FAULTS("{\"a\":\"" PACKAGE "p:version:$default:attributes:k}\"}");
    CHECK_FAULTS("{\"a\":\"" ARTIFACT "\"}");
    CHECK_FAULTS("{\"a\":\"" URL "k}\"}");
    CHECK_FAULTS("{\"a\":\"" URL ATTRIBUTE ".bin}\"}");
    CHECK_FAULTS("{\"a\":\"" URL ATTRIBUTE "/" ATTRIBUTE "}\"}");
}

// In the forms of the job documents of AWS's guides and templates.
TEST_CASE("no false alarm", "[recipe]") {
#define STEP(handler, arguments)                                                                             \
    R"({"version":"1.0","steps":[{"action":{"name":"step","type":"runHandler","input":{"handler":")" handler \
    R"(","args":[)" arguments                                                                                \
    R"(],"path":"${aws:iot:parameter:handlers}"},"runAsUser":"${aws:iot:parameter:user}"}}]})"
    CHECK_FAULTS(STEP("reboot.sh", ""));
    CHECK_FAULTS(STEP("download-file.sh", R"("${aws:iot:parameter:url}","${aws:iot:parameter:file}")"));
    CHECK_FAULTS(STEP("install.sh", "\"" ARTIFACT "\",\"" OF_P "attributes:sha256}\""));
    CHECK_FAULTS(STEP("install.sh", "\"" PACKAGE ":version::artifact:s3-presigned-url}\""));
    CHECK_FAULTS(STEP("log.sh", "\"" UPLOAD "logs/${thingName}/${jobId}-${executionNumber}.tar.gz}\""));
    CHECK_FAULTS(
        R"({"version":"1.0","steps":[{"action":{"name":"run","type":"runCommand","input":)"
        R"({"command":"sh,-c,curl -o /tmp/${FILE:-image} \"$1\" && echo ${?} ${HOME}/{a,b} $(date) $$"}}}]})");
    CHECK_FAULTS(R"({"operation":"ota","files":[{"name":"image","url":")" URL R"(image.bin}"}],"topic":)"
                 R"("$aws/things/${THING_NAME}/jobs/notify-next"})");
    CHECK_FAULTS("{\"all\":\"" ALL_ATTRIBUTES "\",\"name\":\"<name>\",\"of\":\"aws:iot:packages\"}");
    CHECK_FAULTS("[\"${aws:iot:code-sign-signature:s3://b/k@v}\",\"${aws:iot:parameter:x}\"]");
#undef STEP
}

TEST_CASE("what a shell reads is no placeholder", "[recipe]") {
    CHECK_FAULTS("{\"a\":\"${HOME} $HOME ${} ${aws} $ { ${AWS:iot:package:x} $${\"}");
    CHECK_FAULTS("{\"a\":\"${aws");
    CHECK_FAULTS("{\"a\":\"$");
    CHECK_FAULTS("aws:iot:package:p:version:v:nothing}");
    CHECK_FAULTS("\\u0024{aws:iot:package:x}");
}

TEST_CASE("placeholders of other kinds are left alone", "[recipe]") {
    CHECK_FAULTS("{\"a\":\"${aws:}${aws:iot}${aws:iot:package}\"}");
    CHECK_FAULTS("{\"a\":\"${aws:iot:code-sign-signature:s3://b/k@v}\"}");
    CHECK_FAULTS("{\"a\":\"${aws:other:" ATTRIBUTE "}\"}");
    CHECK_FAULTS("{\"a\":\"" URL "${VERSION}.bin}\"}");
}

TEST_CASE("placeholders that are not terminated", "[recipe_placeholder_unterminated][recipe]") {
    CHECK_FAULTS("${aws:", {recipe_placeholder_unterminated, 0});
    CHECK_FAULTS("{\"a\":\"" OF_P "attributes:k\"}", {recipe_placeholder_unterminated, 6});
    CHECK_FAULTS("{\"a\":\"" URL "k\"}", {recipe_placeholder_unterminated, 6});
    CHECK_FAULTS("{\"a\":\"${aws:else\"}", {recipe_placeholder_unterminated, 6});
    // The first of two, and one behind another that is fine.
    CHECK_FAULTS("{\"a\":\"${aws:x\",\"b\":\"${aws:y\"}", {recipe_placeholder_unterminated, 6});
    CHECK_FAULTS("{\"a\":\"${aws:x}\",\"b\":\"${aws:y\"}", {recipe_placeholder_unterminated, 21});
    // A string ends with its quote, and the placeholder too, whatever comes in the next one.
    CHECK_FAULTS("[\"" OF_P "attributes:k\",\"}\"]", {recipe_placeholder_unterminated, 2});
    CHECK_FAULTS("[\"${aws:x\\\"}\"]", {recipe_placeholder_unterminated, 2});
    // Of one that is not terminated, nothing else is said.
    CHECK_FAULTS("[\"" PACKAGE "p:x", {recipe_placeholder_unterminated, 2});
    CHECK_FAULTS("[\"" PACKAGE ":version:$null:x", {recipe_placeholder_unterminated, 2});
    CHECK_FAULTS("[\"" URL ARTIFACT "\"]", {recipe_placeholder_unterminated, 2});
    // What stands behind it is looked at again.
    CHECK_FAULTS("[\"${aws:x\",\"" PACKAGE "x}\"]", {recipe_placeholder_unterminated, 2},
                 {recipe_placeholder_form, BEHIND("[\"${aws:x\",\"")});
}

TEST_CASE("package placeholders of no known form", "[recipe_placeholder_form][recipe]") {
    CHECK_FAULTS("{\"a\":\"" PACKAGE "}\"}", {recipe_placeholder_form, 6});
    CHECK_FAULTS("[\"" PACKAGE "p}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version:v}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version:v:}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version:attributes:k}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:v:attributes:k}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:Version:v:attributes:k}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" OF_P "attribute:k}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" OF_P "attributes:}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" OF_P "artifact}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" OF_P "artifact:s3-presigned-url:}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" OF_P "artifact:s3}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" OF_P "artifact-location}\"]", {recipe_placeholder_form, 2});
    // Of what has no form, no part is said to be wrong.
    CHECK_FAULTS("[\"" PACKAGE ":version:$null:x}\"]", {recipe_placeholder_form, 2});
    CHECK_FAULTS("[\"" URL PACKAGE "x}}\"]", {recipe_placeholder_form, BEHIND("[\"" URL)});
    // The first of two.
    CHECK_FAULTS("[\"" ATTRIBUTE "\",\"" PACKAGE "x}\",\"" PACKAGE "y}\"]",
                 {recipe_placeholder_form, BEHIND("[\"" ATTRIBUTE "\",\"")});
    // Which characters a name has is not asked here.
    CHECK_FAULTS("[\"" PACKAGE "a b/\u00fc:version:1+2:attributes:{ k}\"]");
}

TEST_CASE("artifact-location", "[recipe_placeholder_artifact_location][recipe]") {
    CHECK_FAULTS("[\"" ARTIFACT_LOCATION "\"]", {recipe_placeholder_artifact_location, 2});
    CHECK_FAULTS("[\"" ARTIFACT "\",\"" ARTIFACT_LOCATION "\"]",
                 {recipe_placeholder_artifact_location, BEHIND("[\"" ARTIFACT "\",\"")});
    CHECK_FAULTS("[\"" PACKAGE ":version::artifact-location:s3-presigned-url}\"]",
                 {recipe_placeholder_artifact_location, 2});
    CHECK_FAULTS("[\"" URL ARTIFACT_LOCATION "}\"]",
                 {recipe_placeholder_artifact_location, BEHIND("[\"" URL)},
                 {recipe_placeholder_nested_artifact, BEHIND("[\"" URL)});
}

TEST_CASE("half of an empty pair", "[recipe_placeholder_pair][recipe]") {
    CHECK_FAULTS("[\"" PACKAGE ":version:v:attributes:k}\"]", {recipe_placeholder_pair, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version::attributes:k}\"]", {recipe_placeholder_pair, 2});
    CHECK_FAULTS("[\"" PACKAGE ":version:v:attributes}\"]", {recipe_placeholder_pair, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version::artifact:s3-presigned-url}\"]", {recipe_placeholder_pair, 2});
    CHECK_FAULTS("[\"" URL PACKAGE "p:version::attributes:k}}\"]",
                 {recipe_placeholder_pair, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"" PACKAGE ":version::attributes:k}" PACKAGE ":version:v:attributes:k}\"]",
                 {recipe_placeholder_pair, BEHIND("[\"" PACKAGE ":version::attributes:k}")});
}

TEST_CASE("version $null", "[recipe_placeholder_null_version][recipe]") {
    CHECK_FAULTS("[\"" PACKAGE "p:version:$null:attributes:k}\"]", {recipe_placeholder_null_version, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version:$null:attributes}\"]", {recipe_placeholder_null_version, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version:$null:artifact:s3-presigned-url}\"]",
                 {recipe_placeholder_null_version, 2});
    CHECK_FAULTS("[\"" PACKAGE ":version:$null:attributes:k}\"]", {recipe_placeholder_pair, 2},
                 {recipe_placeholder_null_version, 2});
    CHECK_FAULTS("[\"" PACKAGE "p:version:null:attributes:k}\"]");
    CHECK_FAULTS("[\"" PACKAGE "$null:version:v:attributes:$null}\"]");
}

TEST_CASE("artifacts inside another placeholder", "[recipe_placeholder_nested_artifact][recipe]") {
    CHECK_FAULTS("[\"" URL ARTIFACT "}\"]", {recipe_placeholder_nested_artifact, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"" PACKAGE "p:version:" ARTIFACT ":attributes:k}\"]",
                 {recipe_placeholder_nested_artifact, BEHIND("[\"" PACKAGE "p:version:")});
    CHECK_FAULTS("[\"${aws:other:" ARTIFACT "}\"]",
                 {recipe_placeholder_nested_artifact, BEHIND("[\"${aws:other:")});
    CHECK_FAULTS("[\"" URL ATTRIBUTE ARTIFACT "}\"]",
                 {recipe_placeholder_nested_artifact, BEHIND("[\"" URL ATTRIBUTE)});
    // Behind another one is not inside of it.
    CHECK_FAULTS("[\"" URL "k}" ARTIFACT "\"]");
    CHECK_FAULTS("[\"" URL ATTRIBUTE "}" ARTIFACT "\"]");
}

TEST_CASE("what may not be the second layer", "[recipe_placeholder_second_layer][recipe]") {
    CHECK_FAULTS("[\"" URL URL "k}}\"]", {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"" URL "${aws:other}}\"]", {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"" URL UPLOAD "k}}\"]", {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"${aws:other:" URL "k}}\"]", {recipe_placeholder_second_layer, 14});
    // One attribute may stand in an URL, and in nothing else.
    CHECK_FAULTS("[\"" PACKAGE "p:version:" ATTRIBUTE ":attributes:k}\"]",
                 {recipe_placeholder_second_layer, BEHIND("[\"" PACKAGE "p:version:")});
    CHECK_FAULTS("[\"" OF_P "attributes:" ATTRIBUTE "}\"]",
                 {recipe_placeholder_second_layer, BEHIND("[\"" OF_P "attributes:")});
    // No third layer. The first of the two that are wrong is the one named.
    CHECK_FAULTS("[\"" URL OF_P "attributes:" ATTRIBUTE "}}\"]",
                 {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"" URL ATTRIBUTE URL ATTRIBUTE "}}\"]",
                 {recipe_placeholder_second_layer, BEHIND("[\"" URL ATTRIBUTE)});
    CHECK_FAULTS("[\"${aws:other:${aws:other:" ATTRIBUTE "}}\"]", {recipe_placeholder_second_layer, 14});
    CHECK_FAULTS("[\"" URL URL ARTIFACT "}" ATTRIBUTE "}\"]",
                 {recipe_placeholder_nested_artifact, BEHIND("[\"" URL URL)},
                 {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
}

TEST_CASE("all attributes are a JSON value by themselves", "[recipe_placeholder_all_attributes][recipe]") {
    CHECK_FAULTS("{\"a\":\"" ALL_ATTRIBUTES "\"}");
    CHECK_FAULTS("{\"a\" : \"" ALL_ATTRIBUTES "\" , \"b\":1}");
    CHECK_FAULTS("[\"" ALL_ATTRIBUTES "\",\"" ALL_ATTRIBUTES "\"]");
    CHECK_FAULTS("\"" ALL_ATTRIBUTES "\"");
    CHECK_FAULTS("{\"a\":\"x" ALL_ATTRIBUTES "\"}", {recipe_placeholder_all_attributes, 7});
    CHECK_FAULTS("{\"a\":\"" ALL_ATTRIBUTES " \"}", {recipe_placeholder_all_attributes, 6});
    CHECK_FAULTS("{\"a\":\"" ALL_ATTRIBUTES ATTRIBUTE "\"}", {recipe_placeholder_all_attributes, 6});
    CHECK_FAULTS("{\"a\":\"" ATTRIBUTE ALL_ATTRIBUTES "\"}",
                 {recipe_placeholder_all_attributes, BEHIND("{\"a\":\"" ATTRIBUTE)});
    CHECK_FAULTS("{\"" ALL_ATTRIBUTES "\":1}", {recipe_placeholder_all_attributes, 2});
    CHECK_FAULTS("{\"" ALL_ATTRIBUTES "\" \n\t:1}", {recipe_placeholder_all_attributes, 2});
    CHECK_FAULTS("{\"a\":\"" URL ALL_ATTRIBUTES "}\"}",
                 {recipe_placeholder_all_attributes, BEHIND("{\"a\":\"" URL)});
    CHECK_FAULTS("{\"a\":" ALL_ATTRIBUTES "}", {recipe_placeholder_all_attributes, 5});
    CHECK_FAULTS(ALL_ATTRIBUTES, {recipe_placeholder_all_attributes, 0});
    CHECK_FAULTS("\"" ALL_ATTRIBUTES, {recipe_placeholder_all_attributes, 1});
    CHECK_FAULTS(ALL_ATTRIBUTES "\"", {recipe_placeholder_all_attributes, 0});
    // Quotes that belong to the string.
    CHECK_FAULTS("{\"a\":\"\\\"" ALL_ATTRIBUTES "\\\"\"}", {recipe_placeholder_all_attributes, 8});
    CHECK_FAULTS("{\"a\":\"\\\"" ALL_ATTRIBUTES "\"}", {recipe_placeholder_all_attributes, 8});
    CHECK_FAULTS("{\"a\":\"\\\\\\\"" ALL_ATTRIBUTES "\"}", {recipe_placeholder_all_attributes, 10});
    CHECK_FAULTS("\\\\\"" ALL_ATTRIBUTES "\"");
    // The first that is at fault, not the first.
    CHECK_FAULTS("[\"" ALL_ATTRIBUTES "\",\"" ALL_ATTRIBUTES ".\"]",
                 {recipe_placeholder_all_attributes, BEHIND("[\"" ALL_ATTRIBUTES "\",\"")});
}

TEST_CASE("one letter away from aws:iot:package", "[recipe_placeholder_misspelled][recipe]") {
    const std::string_view rest = ":p:version:v:attributes:k}";
    for (const char* const start :
         {"${iot:package", "${aws:iot:packages", "${aws:iot:packag", "${aws:iot:pakage", "${aws:iot:backage",
          "${aw:iot:package", "${Aws:iot:package", "${aws-iot:package", "${awsiot:package",
          "${aws::iot:package", "${aws:iott:package", "${aws:iot:package "}) {
        CAPTURE(start);
        CHECK(found_in(bytes_of(std::string(start).append(rest))) ==
              faults{{recipe_placeholder_misspelled, 0}});
    }
    // Two letters away, or nothing that a name follows.
    for (const char* const start : {"${package", "${aws:package", "${iot:packages", "${aws:iot:pcakage",
                                    "${aws:iot:pack", "${AWS:iot:package", "${aws:iot:packages2"}) {
        CAPTURE(start);
        CHECK(found_in(bytes_of(std::string(start).append(rest))) == faults{});
    }
    CHECK_FAULTS("[\"${aws:iot:packages}${iot:package}\"]");
    CHECK_FAULTS("[\"" ATTRIBUTE "${iot:package:p:x}\"]",
                 {recipe_placeholder_misspelled, BEHIND("[\"" ATTRIBUTE)});
    // Inside another one as well. What is inside of it is judged as in one of another kind.
    CHECK_FAULTS("[\"" URL "${iot:package:p}}\"]", {recipe_placeholder_misspelled, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"${iot:package:" ATTRIBUTE "}\"]", {recipe_placeholder_misspelled, 2});
    CHECK_FAULTS("[\"${iot:package:p\"]", {recipe_placeholder_unterminated, 2});
}

TEST_CASE("words of the documentation", "[recipe_placeholder_left_over][recipe]") {
    CHECK_FAULTS("[\"" PACKAGE "<packageName>:version:<versionName>:attributes:<key>}\"]",
                 {recipe_placeholder_left_over, 2});
    CHECK_FAULTS("[\"" URL "<key>}\"]", {recipe_placeholder_left_over, 2});
    CHECK_FAULTS("[\"" URL ATTRIBUTE "/<key>}\"]", {recipe_placeholder_left_over, 2});
    CHECK_FAULTS("[\"<packageName>" PACKAGE "p:version:>v<:attributes:k}<key>\"]");
    CHECK_FAULTS("[\"" PACKAGE "p:version:v:attributes:<k}\"]");
}

TEST_CASE("uploads whose key has local placeholders", "[recipe]") {
    CHECK_FAULTS("[\"" UPLOAD "k}\"]");
    CHECK_FAULTS("[\"" UPLOAD "${thingName}/${jobId}/${executionNumber}.log}\"]");
    CHECK_FAULTS("[\"" UPLOAD
                 "${thingName}/${jobId}/${executionNumber}/${thingName}-${jobId}-${executionNumber}}\"]");
    CHECK_FAULTS("[\"" UPLOAD ATTRIBUTE "/${thingName}}\"]");
    // Each upload is counted by itself.
    CHECK_FAULTS("[\"" UPLOAD "${jobId}${jobId}}\",\"" UPLOAD "${jobId}${jobId}}\"]");
}

TEST_CASE("local placeholders outside of an upload", "[recipe_placeholder_local][recipe]") {
    CHECK_FAULTS("[\"${thingName}\"]", {recipe_placeholder_local, 2});
    CHECK_FAULTS("[\"a ${jobId}\"]", {recipe_placeholder_local, 4});
    CHECK_FAULTS("[\"${executionNumber}\"]", {recipe_placeholder_local, 2});
    CHECK_FAULTS("[\"" URL "${thingName}}\"]", {recipe_placeholder_local, BEHIND("[\"" URL)});
    CHECK_FAULTS("[\"" UPLOAD "k}${jobId}\"]", {recipe_placeholder_local, BEHIND("[\"" UPLOAD "k}")});
    CHECK_FAULTS("[\"" UPLOAD "${aws:x${jobId}}}\"]", {recipe_placeholder_second_layer, BEHIND("[\"" UPLOAD)},
                 {recipe_placeholder_local, BEHIND("[\"" UPLOAD "${aws:x")});
    CHECK_FAULTS("[\"" PACKAGE "${thingName}:version:v:attributes:k}\"]", {recipe_placeholder_form, 2},
                 {recipe_placeholder_local, BEHIND("[\"" PACKAGE)});
    // A shell may have variables of any other name.
    CHECK_FAULTS("[\"${thingname} ${thingName:-x} ${thingName ${jobID} ${ jobId} ${job} ${execution}\"]");
}

TEST_CASE("undefined placeholders in an upload", "[recipe_placeholder_undefined][recipe]") {
    CHECK_FAULTS("[\"" UPLOAD "${thing}}\"]", {recipe_placeholder_undefined, BEHIND("[\"" UPLOAD)});
    CHECK_FAULTS("[\"" UPLOAD "${}}\"]", {recipe_placeholder_undefined, BEHIND("[\"" UPLOAD)});
    CHECK_FAULTS("[\"" UPLOAD "${jobId}/${jobID}/${x}}\"]",
                 {recipe_placeholder_undefined, BEHIND("[\"" UPLOAD "${jobId}/")});
    CHECK_FAULTS("[\"" UPLOAD "${jobId${jobId}}}\"]",
                 {recipe_placeholder_local, BEHIND("[\"" UPLOAD "${jobId")},
                 {recipe_placeholder_undefined, BEHIND("[\"" UPLOAD)});
    CHECK_FAULTS("[\"" UPLOAD "k}${x}\"]");
}

TEST_CASE("a local placeholder more than twice in an upload", "[recipe_placeholder_repeated][recipe]") {
    CHECK_FAULTS("[\"" UPLOAD "${jobId}${jobId}${jobId}}\"]",
                 {recipe_placeholder_repeated, BEHIND("[\"" UPLOAD "${jobId}${jobId}")});
    CHECK_FAULTS(
        "[\"" UPLOAD "${jobId}${thingName}${jobId}${thingName}${thingName}${jobId}}\"]",
        {recipe_placeholder_repeated, BEHIND("[\"" UPLOAD "${jobId}${thingName}${jobId}${thingName}")});
}

TEST_CASE("placeholders in the bucket of an upload", "[recipe_placeholder_in_bucket][recipe]") {
    CHECK_FAULTS("[\"" UPLOAD_TO "${thingName}/k}\"]",
                 {recipe_placeholder_in_bucket, BEHIND("[\"" UPLOAD_TO)});
    CHECK_FAULTS("[\"" UPLOAD_TO "b-${jobId}}\"]",
                 {recipe_placeholder_in_bucket, BEHIND("[\"" UPLOAD_TO "b-")});
    CHECK_FAULTS("[\"" UPLOAD_TO ATTRIBUTE "/k}\"]", {recipe_placeholder_in_bucket, BEHIND("[\"" UPLOAD_TO)});
    CHECK_FAULTS("[\"" UPLOAD_TO "${x}/k}\"]", {recipe_placeholder_undefined, BEHIND("[\"" UPLOAD_TO)},
                 {recipe_placeholder_in_bucket, BEHIND("[\"" UPLOAD_TO)});
    // Of an address of another form, no part is known to be the bucket.
    CHECK_FAULTS("[\"${aws:iot:s3-presigned-url-upload:https://b.s3.amazonaws.com/${jobId}}\"]");
    CHECK_FAULTS("[\"${aws:iot:s3-presigned-url-upload:https://s3-logs.s3.x.amazonaws.com/${jobId}/k}\"]");
    CHECK_FAULTS("[\"${aws:iot:s3-presigned-url-upload:https://x/https://s3.x/${jobId}/k}\"]");
    CHECK_FAULTS("[\"${aws:iot:s3-presigned-url-upload:${jobId}}\"]");
    CHECK_FAULTS("[\"${aws:iot:s3-presigned-url-upload:https://s3.${jobId}}\"]");
    // Nor is the host.
    CHECK_FAULTS("[\"${aws:iot:s3-presigned-url-upload:https://s3.${jobId}/b/k}\"]");
    CHECK_FAULTS("[\"${aws:iot:s3-presigned-url-upload:https://s3${jobId}}\"]");
    CHECK_FAULTS("[\"" URL ATTRIBUTE "}\"]");
}

TEST_CASE("each fault has its own place", "[recipe]") {
    CHECK_FAULTS(
        "[\"" PACKAGE "x}\",\"" ARTIFACT_LOCATION "\",\"" URL ARTIFACT "}\",\"${aws:\"]",
        {recipe_placeholder_unterminated,
         BEHIND("[\"" PACKAGE "x}\",\"" ARTIFACT_LOCATION "\",\"" URL ARTIFACT "}\",\"")},
        {recipe_placeholder_form, 2}, {recipe_placeholder_artifact_location, BEHIND("[\"" PACKAGE "x}\",\"")},
        {recipe_placeholder_nested_artifact, BEHIND("[\"" PACKAGE "x}\",\"" ARTIFACT_LOCATION "\",\"" URL)});
}

TEST_CASE("other rules find nothing in a recipe", "[recipe]") {
    static_assert(find_placeholder_faults("${aws:").offset_of(recipe_json) == none);
    CHECK(find_placeholder_faults("[\"" ATTRIBUTE "\"]").offset_of(recipe_placeholder_attribute) == none);
}

TEST_CASE("each byte of a placeholder matters",
          "[recipe][recipe_placeholder_unterminated][recipe_placeholder_form]") {
    // Cut off anywhere it is not terminated; with any letter changed it is of no form, or of another kind.
    const std::string_view whole = "${aws:iot:package:p:version:v:artifact:s3-presigned-url}";
    for (std::size_t size = std::string_view("${aws:").size(); size < whole.size(); ++size) {
        CHECK(found_in(bytes_of(whole.substr(0, size))) == faults{{recipe_placeholder_unterminated, 0}});
    }
    for (std::size_t index = 0; index + 1 < whole.size(); ++index) {
        std::string changed(whole);
        changed[index] = '~';
        const bool is_name = whole[index] == 'p' && whole[index + 1] == ':' && index > 10;
        const bool is_version = whole.substr(index).starts_with("v:a");
        const bool is_of_package = index >= std::string_view("${aws:iot:package:").size();
        CAPTURE(changed);
        const bool is_of_prefix =
            index >= std::string_view("${").size() && index < std::string_view("${aws:iot:package").size();
        const bool is_form = is_of_package && !is_name && !is_version;
        CHECK(found_in(bytes_of(changed)) == (is_form        ? faults{{recipe_placeholder_form, 0}}
                                              : is_of_prefix ? faults{{recipe_placeholder_misspelled, 0}}
                                                             : faults{}));
    }
}

TEST_CASE("a megabyte takes no longer than it must", "[recipe]") {
    const std::size_t many = 20000;
    const std::string inputs[] = {
        repeated(3 * many, PACKAGE),
        repeated(3 * many, PACKAGE) + repeated(3 * many, "}"),
        repeated(3 * many, PACKAGE "x}"),
        repeated(3 * many, PACKAGE "\""),
        repeated(6 * many, "${aws:") + repeated(6 * many, "}"),
        repeated(6 * many, "${aws:\""),
        repeated(many, "\"" ALL_ATTRIBUTES "\"") + repeated(many, " "),
        repeated(many, ATTRIBUTE),
        URL + repeated(many, ATTRIBUTE) + "}",
        UPLOAD + repeated(3 * many, "${jobId}") + "}",
        repeated(many, UPLOAD "${jobId}}"),
        repeated(3 * many, "${iot:package:"),
        repeated(6 * many, "${thingName}"),
        repeated(many, PACKAGE "<}"),
        repeated(1000000, "$"),
        repeated(500000, "${"),
        repeated(1000000, "}"),
        repeated(1000000, "\\") + "\"" ALL_ATTRIBUTES "\"",
        "\"" ALL_ATTRIBUTES "\"" + repeated(1000000, " "),
    };
    for (const std::string& input : inputs) {
        CHECK_NOTHROW(found_in(input));
    }
    // Some 0.5 s without optimisation; quadratic time would be minutes, and ctest stops this test.
}

TEST_CASE("any bytes end in a verdict", "[recipe]") {
    std::mt19937 random(20261124);
    static constexpr std::string_view pieces[] = {
        "${aws:",
        "iot:package:",
        "p",
        ":",
        ":version:",
        "v",
        "$null",
        "}",
        "attributes",
        ":k",
        "\"",
        "\\",
        "{",
        "artifact:",
        "https://",
        "s3-presigned-url:",
        "artifact-",
        "$",
        "s3-presigned-url",
        "-upload:https://s3.x/",
        "${",
        "thingName}",
        "jobId",
        "/",
        "<",
        ">",
        " ",
        "\xff",
    };
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto count = random() % 24; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        const std::vector<char> copy(text.begin(), text.end());
        const iotpkg::detail::placeholder_faults all =
            find_placeholder_faults(std::string_view(copy.data(), copy.size()));
        for (const iotpkg::rule_row& row : iotpkg::rules) {
            if (row.kind == iotpkg::constraint::placeholder) {
                const std::size_t offset = all.offset_of(row.id);
                if (offset != none && text.compare(offset, 2, "${") != 0) {
                    CAPTURE(text, offset);
                    FAIL("no placeholder there");
                }
            }
        }
    }
}
