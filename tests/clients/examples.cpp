// SPDX-License-Identifier: BSL-1.0
// What iotpkg-check --explain shows in short, in full: a file for each example that a document can be.
//
//     examples DIRECTORY
//
// writes DIRECTORY/wrong/RULE.json and DIRECTORY/right/RULE.json (.jsonl where there is one request a line,
// .yaml and .template.json for the other forms), and prints an array of JSON with what there is to know of
// each rule.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <iotpkg/policy.hpp>
#include <iotpkg/rules.hpp>

#include "iotpkg-check/explanations.hpp"
#include "iotpkg-check/rule_list.hpp"

namespace {

using iotpkg_check::example_form;
using iotpkg_check::expanded;
using iotpkg_check::explanation;

constexpr std::string_view word_of(example_form form) {
    switch (form) {
        case example_form::update_request: return "update";
        case example_form::yaml: return "yaml";
        case example_form::resource: return "template";
        case example_form::cpp: return "program";
        case example_form::create_request: break;
    }
    return "create";
}

std::string extension_of(const explanation& row) {
    switch (row.form) {
        case example_form::yaml: return ".yaml";
        case example_form::resource: return ".template.json";
        default: break;
    }
    return row.wrong.find('\n') == row.wrong.npos ? ".json" : ".jsonl";
}

bool write(const std::filesystem::path& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary);
    out << text << '\n';
    return static_cast<bool>(out.flush());
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("usage: examples DIRECTORY\n", stderr);
        return 2;
    }
    const std::filesystem::path directory = arguments[1];
    std::filesystem::create_directories(directory / "wrong");
    std::filesystem::create_directories(directory / "right");
    std::string index;
    for (const explanation& row : iotpkg_check::explanations) {
        const iotpkg::rule_row& rule = iotpkg::row_of(row.about);
        std::string file;
        if (row.form != example_form::cpp) {
            file = std::string(rule.name()) + extension_of(row);
            if (!write(directory / "wrong" / file, expanded(row.wrong)) ||
                !write(directory / "right" / file, expanded(row.right))) {
                std::perror(file.c_str());
                return 1;
            }
        }
        index += index.empty() ? "[\n" : ",\n";
        // Nothing in there needs an escape.
        index += R"(    {"rule": ")" + std::string(rule.name()) + R"(", "about": ")" +
                 std::string(iotpkg_check::subject_of(rule)) + R"(", "form": ")" +
                 std::string(word_of(row.form)) + R"(", "file": ")" + file + R"("})";
    }
    std::printf("%s\n]\n", index.c_str());
    return 0;
}
