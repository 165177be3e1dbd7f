// Test of recipe.hpp: each placeholder rule, kept and broken, by the compiler and at run time.
#include <iotpkg/recipe/placeholder_faults.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "../support/catch2.hpp"
#include "../support/repeated.hpp"

namespace {

using iotpkg::find_placeholder_fault;
using iotpkg::none;
using iotpkg::rule;
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
    std::array<broken, 8> list_{};
    std::size_t size_ = 0;
};

constexpr faults found_in(std::string_view text) {
    faults found{};
    for (const iotpkg::rule_row& row : iotpkg::rules) {
        if (row.kind == iotpkg::constraint::placeholder) {
            const std::size_t offset = find_placeholder_fault(row.id, text);
            if (offset != none) {
                found.add({row.id, offset});
            }
        }
    }
    return found;
}

// The bytes in memory of their own, where a sanitizer sees their ends.
faults found_at_run_time(std::string_view text) {
    const std::vector<char> copy(text.begin(), text.end());
    return found_in(std::string_view(copy.data(), copy.size()));
}

#define CHECK_BOTH_DOORS(text, ...)                                                                          \
    static_assert(found_in(text) == faults{__VA_ARGS__});                                                    \
    CHECK(found_at_run_time(text) == faults{__VA_ARGS__})

// One attribute, all of them, an artifact, and what else is no fault.
#define PACKAGE "${aws:iot:package:"
#define OF_P "${aws:iot:package:p:version:v:"
#define ATTRIBUTE OF_P "attributes:k}"
#define ALL_ATTRIBUTES OF_P "attributes}"
#define ARTIFACT OF_P "artifact:s3-presigned-url}"
#define ARTIFACT_LOCATION OF_P "artifact-location:s3-presigned-url}"
#define URL "${aws:iot:s3-presigned-url:https://s3.amazonaws.com/b/"

// The offset of what follows these literals.
#define BEHIND(...) (sizeof(__VA_ARGS__) - 1)

}  // namespace

TEST_CASE("recipes without a fault", "[recipe]") {
    CHECK_BOTH_DOORS("");
    CHECK_BOTH_DOORS("{}");
    CHECK_BOTH_DOORS("{\"a\":\"" ATTRIBUTE "\"}");
    CHECK_BOTH_DOORS("{\"a\":\"before " ATTRIBUTE ", " ATTRIBUTE " after\"}");
    CHECK_BOTH_DOORS("{\"" ATTRIBUTE "\":1}");
    CHECK_BOTH_DOORS("{\"a\":\"" OF_P "attributes:a:b_C-1}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" PACKAGE ":version::attributes:k}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" PACKAGE ":version::attributes}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" PACKAGE ":version::artifact:s3-presigned-url}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" PACKAGE "p:version:$default:attributes:k}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" ARTIFACT "\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" URL "k}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" URL ATTRIBUTE ".bin}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" URL ATTRIBUTE "/" ATTRIBUTE "}\"}");
}

TEST_CASE("what begins with no ${aws: is no placeholder", "[recipe]") {
    CHECK_BOTH_DOORS("{\"a\":\"${HOME} $HOME ${} ${aws} $ { ${AWS:iot:package:x} $${\"}");
    CHECK_BOTH_DOORS("{\"a\":\"${aws");
    CHECK_BOTH_DOORS("{\"a\":\"$");
    CHECK_BOTH_DOORS("aws:iot:package:p:version:v:nothing}");
    CHECK_BOTH_DOORS("\\u0024{aws:iot:package:x}");
}

TEST_CASE("placeholders of other kinds are left alone", "[recipe]") {
    CHECK_BOTH_DOORS("{\"a\":\"${aws:}${aws:iot}${aws:iot:packages:x}${aws:iot:package}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"${aws:iot:code-sign-signature:s3://b/k@v}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"${aws:other:" ATTRIBUTE "}\"}");
    CHECK_BOTH_DOORS("{\"a\":\"" URL "${VERSION}.bin}\"}");
}

TEST_CASE("placeholders that are not terminated", "[recipe_placeholder_unterminated][recipe]") {
    CHECK_BOTH_DOORS("${aws:", {recipe_placeholder_unterminated, 0});
    CHECK_BOTH_DOORS("{\"a\":\"" OF_P "attributes:k\"}", {recipe_placeholder_unterminated, 6});
    CHECK_BOTH_DOORS("{\"a\":\"" URL "k\"}", {recipe_placeholder_unterminated, 6});
    CHECK_BOTH_DOORS("{\"a\":\"${aws:else\"}", {recipe_placeholder_unterminated, 6});
    // The first of two, and one behind another that is fine.
    CHECK_BOTH_DOORS("{\"a\":\"${aws:x\",\"b\":\"${aws:y\"}", {recipe_placeholder_unterminated, 6});
    CHECK_BOTH_DOORS("{\"a\":\"${aws:x}\",\"b\":\"${aws:y\"}", {recipe_placeholder_unterminated, 21});
    // A string ends with its quote, and the placeholder too, whatever comes in the next one.
    CHECK_BOTH_DOORS("[\"" OF_P "attributes:k\",\"}\"]", {recipe_placeholder_unterminated, 2});
    CHECK_BOTH_DOORS("[\"${aws:x\\\"}\"]", {recipe_placeholder_unterminated, 2});
    // Of one that is not terminated, nothing else is said.
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:x", {recipe_placeholder_unterminated, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE ":version:$null:x", {recipe_placeholder_unterminated, 2});
    CHECK_BOTH_DOORS("[\"" URL ARTIFACT "\"]", {recipe_placeholder_unterminated, 2});
    // What stands behind it is looked at again.
    CHECK_BOTH_DOORS("[\"${aws:x\",\"" PACKAGE "x}\"]", {recipe_placeholder_unterminated, 2},
                     {recipe_placeholder_form, BEHIND("[\"${aws:x\",\"")});
}

TEST_CASE("package placeholders of no known form", "[recipe_placeholder_form][recipe]") {
    CHECK_BOTH_DOORS("{\"a\":\"" PACKAGE "}\"}", {recipe_placeholder_form, 6});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:v}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:v:}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:attributes:k}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:v:attributes:k}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:Version:v:attributes:k}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" OF_P "attribute:k}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" OF_P "attributes:}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" OF_P "artifact}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" OF_P "artifact:s3-presigned-url:}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" OF_P "artifact:s3}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" OF_P "artifact-location}\"]", {recipe_placeholder_form, 2});
    // Of what has no form, no part is said to be wrong.
    CHECK_BOTH_DOORS("[\"" PACKAGE ":version:$null:x}\"]", {recipe_placeholder_form, 2});
    CHECK_BOTH_DOORS("[\"" URL PACKAGE "x}}\"]", {recipe_placeholder_form, BEHIND("[\"" URL)});
    // The first of two.
    CHECK_BOTH_DOORS("[\"" ATTRIBUTE "\",\"" PACKAGE "x}\",\"" PACKAGE "y}\"]",
                     {recipe_placeholder_form, BEHIND("[\"" ATTRIBUTE "\",\"")});
    // Which characters a name has is not asked here.
    CHECK_BOTH_DOORS("[\"" PACKAGE "a b/\u00fc:version:1+2:attributes:{ k}\"]");
}

TEST_CASE("artifact-location", "[recipe_placeholder_artifact_location][recipe]") {
    CHECK_BOTH_DOORS("[\"" ARTIFACT_LOCATION "\"]", {recipe_placeholder_artifact_location, 2});
    CHECK_BOTH_DOORS("[\"" ARTIFACT "\",\"" ARTIFACT_LOCATION "\"]",
                     {recipe_placeholder_artifact_location, BEHIND("[\"" ARTIFACT "\",\"")});
    CHECK_BOTH_DOORS("[\"" PACKAGE ":version::artifact-location:s3-presigned-url}\"]",
                     {recipe_placeholder_artifact_location, 2});
    CHECK_BOTH_DOORS("[\"" URL ARTIFACT_LOCATION "}\"]",
                     {recipe_placeholder_artifact_location, BEHIND("[\"" URL)},
                     {recipe_placeholder_nested_artifact, BEHIND("[\"" URL)});
}

TEST_CASE("half of an empty pair", "[recipe_placeholder_pair][recipe]") {
    CHECK_BOTH_DOORS("[\"" PACKAGE ":version:v:attributes:k}\"]", {recipe_placeholder_pair, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version::attributes:k}\"]", {recipe_placeholder_pair, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE ":version:v:attributes}\"]", {recipe_placeholder_pair, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version::artifact:s3-presigned-url}\"]", {recipe_placeholder_pair, 2});
    CHECK_BOTH_DOORS("[\"" URL PACKAGE "p:version::attributes:k}}\"]",
                     {recipe_placeholder_pair, BEHIND("[\"" URL)});
    CHECK_BOTH_DOORS("[\"" PACKAGE ":version::attributes:k}" PACKAGE ":version:v:attributes:k}\"]",
                     {recipe_placeholder_pair, BEHIND("[\"" PACKAGE ":version::attributes:k}")});
}

TEST_CASE("version $null", "[recipe_placeholder_null_version][recipe]") {
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:$null:attributes:k}\"]", {recipe_placeholder_null_version, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:$null:attributes}\"]", {recipe_placeholder_null_version, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:$null:artifact:s3-presigned-url}\"]",
                     {recipe_placeholder_null_version, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE ":version:$null:attributes:k}\"]", {recipe_placeholder_pair, 2},
                     {recipe_placeholder_null_version, 2});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:null:attributes:k}\"]");
    CHECK_BOTH_DOORS("[\"" PACKAGE "$null:version:v:attributes:$null}\"]");
}

TEST_CASE("artifacts inside another placeholder", "[recipe_placeholder_nested_artifact][recipe]") {
    CHECK_BOTH_DOORS("[\"" URL ARTIFACT "}\"]", {recipe_placeholder_nested_artifact, BEHIND("[\"" URL)});
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:" ARTIFACT ":attributes:k}\"]",
                     {recipe_placeholder_nested_artifact, BEHIND("[\"" PACKAGE "p:version:")});
    CHECK_BOTH_DOORS("[\"${aws:other:" ARTIFACT "}\"]",
                     {recipe_placeholder_nested_artifact, BEHIND("[\"${aws:other:")});
    CHECK_BOTH_DOORS("[\"" URL ATTRIBUTE ARTIFACT "}\"]",
                     {recipe_placeholder_nested_artifact, BEHIND("[\"" URL ATTRIBUTE)});
    // Behind another one is not inside of it.
    CHECK_BOTH_DOORS("[\"" URL "k}" ARTIFACT "\"]");
    CHECK_BOTH_DOORS("[\"" URL ATTRIBUTE "}" ARTIFACT "\"]");
}

TEST_CASE("what may not be the second layer", "[recipe_placeholder_second_layer][recipe]") {
    CHECK_BOTH_DOORS("[\"" URL URL "k}}\"]", {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
    CHECK_BOTH_DOORS("[\"" URL "${aws:other}}\"]", {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
    CHECK_BOTH_DOORS("[\"${aws:other:" URL "k}}\"]", {recipe_placeholder_second_layer, 14});
    // One attribute may stand in an URL, and in nothing else.
    CHECK_BOTH_DOORS("[\"" PACKAGE "p:version:" ATTRIBUTE ":attributes:k}\"]",
                     {recipe_placeholder_second_layer, BEHIND("[\"" PACKAGE "p:version:")});
    CHECK_BOTH_DOORS("[\"" OF_P "attributes:" ATTRIBUTE "}\"]",
                     {recipe_placeholder_second_layer, BEHIND("[\"" OF_P "attributes:")});
    // No third layer. The first of the two that are wrong is the one named.
    CHECK_BOTH_DOORS("[\"" URL OF_P "attributes:" ATTRIBUTE "}}\"]",
                     {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
    CHECK_BOTH_DOORS("[\"" URL ATTRIBUTE URL ATTRIBUTE "}}\"]",
                     {recipe_placeholder_second_layer, BEHIND("[\"" URL ATTRIBUTE)});
    CHECK_BOTH_DOORS("[\"${aws:other:${aws:other:" ATTRIBUTE "}}\"]", {recipe_placeholder_second_layer, 14});
    CHECK_BOTH_DOORS("[\"" URL URL ARTIFACT "}" ATTRIBUTE "}\"]",
                     {recipe_placeholder_nested_artifact, BEHIND("[\"" URL URL)},
                     {recipe_placeholder_second_layer, BEHIND("[\"" URL)});
}

TEST_CASE("all attributes are a JSON value by themselves", "[recipe_placeholder_all_attributes][recipe]") {
    CHECK_BOTH_DOORS("{\"a\":\"" ALL_ATTRIBUTES "\"}");
    CHECK_BOTH_DOORS("{\"a\" : \"" ALL_ATTRIBUTES "\" , \"b\":1}");
    CHECK_BOTH_DOORS("[\"" ALL_ATTRIBUTES "\",\"" ALL_ATTRIBUTES "\"]");
    CHECK_BOTH_DOORS("\"" ALL_ATTRIBUTES "\"");
    CHECK_BOTH_DOORS("{\"a\":\"x" ALL_ATTRIBUTES "\"}", {recipe_placeholder_all_attributes, 7});
    CHECK_BOTH_DOORS("{\"a\":\"" ALL_ATTRIBUTES " \"}", {recipe_placeholder_all_attributes, 6});
    CHECK_BOTH_DOORS("{\"a\":\"" ALL_ATTRIBUTES ATTRIBUTE "\"}", {recipe_placeholder_all_attributes, 6});
    CHECK_BOTH_DOORS("{\"a\":\"" ATTRIBUTE ALL_ATTRIBUTES "\"}",
                     {recipe_placeholder_all_attributes, BEHIND("{\"a\":\"" ATTRIBUTE)});
    CHECK_BOTH_DOORS("{\"" ALL_ATTRIBUTES "\":1}", {recipe_placeholder_all_attributes, 2});
    CHECK_BOTH_DOORS("{\"" ALL_ATTRIBUTES "\" \n\t:1}", {recipe_placeholder_all_attributes, 2});
    CHECK_BOTH_DOORS("{\"a\":\"" URL ALL_ATTRIBUTES "}\"}",
                     {recipe_placeholder_all_attributes, BEHIND("{\"a\":\"" URL)});
    CHECK_BOTH_DOORS("{\"a\":" ALL_ATTRIBUTES "}", {recipe_placeholder_all_attributes, 5});
    CHECK_BOTH_DOORS(ALL_ATTRIBUTES, {recipe_placeholder_all_attributes, 0});
    CHECK_BOTH_DOORS("\"" ALL_ATTRIBUTES, {recipe_placeholder_all_attributes, 1});
    CHECK_BOTH_DOORS(ALL_ATTRIBUTES "\"", {recipe_placeholder_all_attributes, 0});
    // Quotes that belong to the string.
    CHECK_BOTH_DOORS("{\"a\":\"\\\"" ALL_ATTRIBUTES "\\\"\"}", {recipe_placeholder_all_attributes, 8});
    CHECK_BOTH_DOORS("{\"a\":\"\\\"" ALL_ATTRIBUTES "\"}", {recipe_placeholder_all_attributes, 8});
    CHECK_BOTH_DOORS("{\"a\":\"\\\\\\\"" ALL_ATTRIBUTES "\"}", {recipe_placeholder_all_attributes, 10});
    CHECK_BOTH_DOORS("\\\\\"" ALL_ATTRIBUTES "\"");
    // The first that is at fault, not the first.
    CHECK_BOTH_DOORS("[\"" ALL_ATTRIBUTES "\",\"" ALL_ATTRIBUTES ".\"]",
                     {recipe_placeholder_all_attributes, BEHIND("[\"" ALL_ATTRIBUTES "\",\"")});
}

TEST_CASE("each fault has its own place", "[recipe]") {
    CHECK_BOTH_DOORS(
        "[\"" PACKAGE "x}\",\"" ARTIFACT_LOCATION "\",\"" URL ARTIFACT "}\",\"${aws:\"]",
        {recipe_placeholder_unterminated,
         BEHIND("[\"" PACKAGE "x}\",\"" ARTIFACT_LOCATION "\",\"" URL ARTIFACT "}\",\"")},
        {recipe_placeholder_form, 2}, {recipe_placeholder_artifact_location, BEHIND("[\"" PACKAGE "x}\",\"")},
        {recipe_placeholder_nested_artifact, BEHIND("[\"" PACKAGE "x}\",\"" ARTIFACT_LOCATION "\",\"" URL)});
}

TEST_CASE("other rules find nothing in a recipe", "[recipe]") {
    static_assert(find_placeholder_fault(recipe_json, "${aws:") == none);
    CHECK(find_placeholder_fault(recipe_placeholder_attribute, "[\"" ATTRIBUTE "\"]") == none);
}

TEST_CASE("each byte of a placeholder matters", "[recipe]") {
    // Cut off anywhere it is not terminated; with any letter changed it is of no form, or of another kind.
    const std::string_view whole = "${aws:iot:package:p:version:v:artifact:s3-presigned-url}";
    for (std::size_t size = std::string_view("${aws:").size(); size < whole.size(); ++size) {
        CHECK(found_at_run_time(whole.substr(0, size)) == faults{{recipe_placeholder_unterminated, 0}});
    }
    for (std::size_t index = 0; index + 1 < whole.size(); ++index) {
        std::string changed(whole);
        changed[index] = '~';
        const bool is_name = whole[index] == 'p' && whole[index + 1] == ':' && index > 10;
        const bool is_version = whole.substr(index).starts_with("v:a");
        const bool is_of_package = index >= std::string_view("${aws:iot:package:").size();
        CAPTURE(changed);
        CHECK(found_at_run_time(changed) ==
              (is_of_package && !is_name && !is_version ? faults{{recipe_placeholder_form, 0}} : faults{}));
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
        repeated(1000000, "$"),
        repeated(500000, "${"),
        repeated(1000000, "}"),
        repeated(1000000, "\\") + "\"" ALL_ATTRIBUTES "\"",
        "\"" ALL_ATTRIBUTES "\"" + repeated(1000000, " "),
    };
    const auto start = std::chrono::steady_clock::now();
    for (const std::string& input : inputs) {
        (void)found_in(input);
    }
    // Some 0.5 s without optimisation; quadratic time would be minutes.
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
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
        " ",
        "\xff",
    };
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (auto count = random() % 24; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        const std::vector<char> copy(text.begin(), text.end());
        for (const iotpkg::rule_row& row : iotpkg::rules) {
            if (row.kind == iotpkg::constraint::placeholder) {
                const std::size_t offset =
                    find_placeholder_fault(row.id, std::string_view(copy.data(), copy.size()));
                if (offset != none && text.compare(offset, 6, "${aws:") != 0) {
                    CAPTURE(text, offset);
                    FAIL("no placeholder there");
                }
            }
        }
    }
}
