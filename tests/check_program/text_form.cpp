// SPDX-License-Identifier: BSL-1.0
// What a text is taken for, by the name of its file and by how it begins.
#include <iotpkg-check/text_form.hpp>

#include <string_view>

#include "../support/catch2.hpp"

namespace {

using iotpkg_check::form_of;
using iotpkg_check::text_form;

struct example {
    std::string_view path;
    std::string_view text;
    text_form form;
};

constexpr example examples[] = {
    {"a.json", R"({"packageName": "p"})", text_form::json},
    {"-", "\n  [{}]", text_form::json},
    {"-", "\xEF\xBB\xBF{}", text_form::json},
    {"a.json", R"({"Resources": {}})", text_form::json_template},
    {"-", R"({"a": {"Resources": 1}})", text_form::json_template},
    {"a.json", R"({"description": "Resources"})", text_form::json_template},
    {"a.json", R"({"description": "the Resources"})", text_form::json},
    {"a.yaml", "{}", text_form::yaml},
    {"a.yml", "resource \"a\" \"b\" {", text_form::yaml},
    {"a.YAML", "a", text_form::json},
    {"-", "packageName: p", text_form::yaml},
    {"-", "packageName:\r\n  p", text_form::yaml},
    {"-", "# a comment\n\npackageName: p", text_form::yaml},
    {"-", "---\n", text_form::yaml},
    {"-", "- packageName: p", text_form::yaml},
    {"-", "%YAML 1.2\n---\n", text_form::yaml},
    {"-", "resource: x", text_form::yaml},
    {"-", "data: {a: b}", text_form::yaml},
    {"-", "aws: {a: b}", text_form::yaml},
    {"-", "\"packageName\": p", text_form::yaml},
    {"-", "\"packageName\"", text_form::json},
    {"-", "-\n  packageName: p", text_form::yaml},
    {"-", "? packageName\n: p", text_form::yaml},
    {"-", "packageName:\tp", text_form::yaml},
    {"-", "a:b", text_form::json},
    {"-", "", text_form::json},
    {"-", "hello", text_form::json},
    {"a.json", "packageName: p", text_form::json},
    {"main.tf", "", text_form::terraform},
    {"-", "resource \"a\" \"b\" {\n", text_form::terraform},
    {"-", "# of Acme\nterraform {\n", text_form::terraform},
    {"-", "variable \"a\" {}\n", text_form::terraform},
    {"-", "resources {", text_form::json},
    {"release.sh", "#!/bin/sh\n", text_form::shell},
    {"-", "aws iot create-package-version", text_form::shell},
    {"-", "$ aws iot create-package-version", text_form::shell},
    {"-", "awscli: {}", text_form::yaml},
};

}  // namespace

TEST_CASE("a text is taken for what it looks like", "[text_form]") {
    for (const example& each : examples) {
        CAPTURE(each.path, each.text);
        CHECK(static_cast<int>(form_of(each.path, each.text)) == static_cast<int>(each.form));
    }
}

TEST_CASE("what is not read says why", "[text_form]") {
    using iotpkg_check::refusal_of;
    CHECK(refusal_of(text_form::terraform).starts_with("is Terraform"));
    CHECK(refusal_of(text_form::shell).starts_with("is a command of a shell"));
    CHECK(refusal_of(text_form::json).empty());
    CHECK(refusal_of(text_form::json_template).empty());
    CHECK(refusal_of(text_form::yaml).empty());
}
